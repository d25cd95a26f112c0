package org.lifang.simulation.day;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /** Those for whom collection was made to wait lately, the newest first. */
    List<Long> heldLately(int most) {
        String query = """
                select h.borrower_id from complaints.hold h
                join complaints.hold_event o on o.hold_id = h.id and o.kind = 'OPENED'
                where h.kind in ('COMPLAINT', 'HARDSHIP')
                order by o.at desc, h.id limit ?
                """;
        List<Long> found = new ArrayList<>();
        try (var statement = look.prepareStatement(query)) {
            statement.setInt(1, most);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Meetings agreed for days before which no visit was told of. */
    List<String> unmetOn(LocalDate day) {
        String query = """
                select a.id::text from visits.appointment a
                join visits.booking b on b.id = a.booking_id
                where a.state = 'AGREED' and b.day < ?
                and not exists (select from visits.visit v where v.borrower_id = a.borrower_id and v.day = b.day)
                order by a.proposed_at, a.id
                """;
        List<String> found = new ArrayList<>();
        try (var statement = look.prepareStatement(query)) {
            statement.setObject(1, day);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        look.close();
    }
}
