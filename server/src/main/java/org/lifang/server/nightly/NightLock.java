package org.lifang.server.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One night at a time, over all servers of a database; the lock ends with its connection, so a crash frees it. */
@Component
class NightLock {

    /** Any number, the same on every server. */
    private static final long LOCK = 0x4c696e67_4e696768L;

    private final DataSource source;

    NightLock(DataSource source) {
        this.source = source;
    }

    /** The lock held, to be closed after the night; empty when another night holds it. */
    Optional<Held> take() {
        try {
            Connection connection = source.getConnection();
            try {
                if (ask(connection, "select pg_try_advisory_lock(?)")) {
                    return Optional.of(new Held(connection));
                }
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask for the night's lock", e);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** A held lock. */
    static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try (Connection closing = connection) {
                ask(closing, "select pg_advisory_unlock(?)");
            } catch (SQLException e) {
                throw new IllegalStateException("the night's connection was lost", e);
            }
        }
    }
}
