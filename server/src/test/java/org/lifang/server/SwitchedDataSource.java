package org.lifang.server;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.lifang.schema.EmbeddedPostgres;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Lets one started application serve many test classes, each on a database of its own. */
final class SwitchedDataSource extends AbstractDataSource implements AutoCloseable {

    private volatile HikariDataSource current;

    SwitchedDataSource() {
        current = pool(TestDatabase.create());
    }

    void switchTo(String database) {
        HikariDataSource before = current;
        current = pool(database);
        before.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void close() {
        current.close();
    }

    private static HikariDataSource pool(String database) {
        EmbeddedPostgres server = TestDatabase.server();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl(database));
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(1);
        return pool;
    }
}
