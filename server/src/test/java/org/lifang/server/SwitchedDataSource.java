package org.lifang.server;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lifang.schema.EmbeddedPostgres;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Lets one started application serve many test classes, each on a database of its own. */
final class SwitchedDataSource extends AbstractDataSource implements AutoCloseable {

    private volatile HikariDataSource current;
    private volatile String database;
    private volatile @Nullable Scissors scissors;

    SwitchedDataSource() {
        database = TestDatabase.create();
        current = pool(database);
    }

    void switchTo(String name) {
        HikariDataSource before = current;
        database = name;
        current = pool(name);
        before.close();
    }

    String database() {
        return database;
    }

    /** Every line goes through these from now on. */
    void through(@Nullable Scissors these) {
        scissors = these;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Scissors these = scissors;
        Connection line = current.getConnection();
        return these == null ? line : these.through(line);
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
