package org.lifang.simulation.day;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** What somebody sees who looks straight into the database, past the product. */
public final class Eyes implements AutoCloseable {

    private final Connection look;

    public Eyes(Connection look) {
        this.look = look;
    }

    public Connection look() {
        return look;
    }

    /** Whether anybody has agreed to be met on that day. */
    boolean agreedOn(LocalDate day) {
        String query = "select exists (select from visits.booking where state = 'LIVE' and day = ?)";
        try (var statement = look.prepareStatement(query)) {
            statement.setObject(1, day);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        look.close();
    }
}
