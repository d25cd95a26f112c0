package org.lifang.simulation.world;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lifang.schema.EmbeddedPostgres;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The way to the database of the month that runs, which can be made to break at a chosen moment. */
public final class FaultyDatabase extends AbstractDataSource implements AutoCloseable {

    private static final String BROKEN = "08006";

    private final EmbeddedPostgres server;
    private @Nullable HikariDataSource pool;
    private @Nullable Break next;
    private int left;

    FaultyDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Where a connection breaks. */
    public enum Break {
        /** In the middle of the work: all of it is undone. */
        AT_A_STATEMENT,
        /** Just before the commit: all of it is undone. */
        BEFORE_COMMIT,
        /** Just after the commit, before anybody was told: all of it is done, and nobody knows. */
        AFTER_COMMIT
    }

    void switchTo(String database) {
        close();
        HikariDataSource fresh = new HikariDataSource();
        fresh.setJdbcUrl(server.jdbcUrl(database));
        fresh.setUsername(server.user());
        fresh.setPassword(server.password());
        fresh.setMaximumPoolSize(12);
        // Every month begins with new connections, and most of what is asked is asked again within a day.
        fresh.addDataSourceProperty("prepareThreshold", "1");
        fresh.addDataSourceProperty("preparedStatementCacheQueries", "4096");
        fresh.addDataSourceProperty("preparedStatementCacheSizeMiB", "64");
        fresh.setMinimumIdle(1);
        pool = fresh;
    }

    /** The connection breaks at the so many-th statement or commit from now. */
    public void breakAt(Break how, int count) {
        next = how;
        left = count;
    }

    /** Whether what was to break did. */
    public boolean broke() {
        return next == null;
    }

    public void heal() {
        next = null;
    }

    private HikariDataSource current() {
        HikariDataSource now = pool;
        if (now == null) {
            throw new IllegalStateException("no month runs");
        }
        return now;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = current().getConnection();
        return next == null ? real : watched(real);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Connection watched(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                FaultyDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> through(real, method, arguments));
    }

    private @Nullable Object through(Connection real, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean after = false;
        if (next != null && due(method.getName())) {
            after = next == Break.AFTER_COMMIT;
            next = null;
            if (!after) {
                cut(real);
            }
        }
        try {
            Object answer = method.invoke(real, arguments);
            if (after) {
                cut(real);
                throw new SQLException("the connection broke after the commit", BROKEN);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private boolean due(String method) {
        boolean counts = next == Break.AT_A_STATEMENT ? method.equals("prepareStatement") : method.equals("commit");
        if (counts) {
            left--;
        }
        return counts && left <= 0;
    }

    private static void cut(Connection real) throws SQLException {
        real.unwrap(BaseConnection.class).abort(Runnable::run);
    }

    @Override
    public void close() {
        HikariDataSource before = pool;
        if (before != null) {
            before.close();
            pool = null;
        }
    }
}
