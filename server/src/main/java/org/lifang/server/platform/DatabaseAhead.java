package org.lifang.server.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lifang.schema.Migrations;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Starts and migrates the database while Spring still reads the application's classes: each takes about a second, and
 * neither needs the other. Tests bring their own database.
 */
final class DatabaseAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Below the embedded server's 80 connections, so that two servers and a person with a console fit. */
    private static final int POOL_CONNECTIONS = 24;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("test")) || building()) {
            return;
        }
        Rehearsal.begin(environment, Clock.systemUTC().instant());
        Start start = Start.begin(() -> open(environment));
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("databaseAhead", start);
        beans.registerDisposableBean("databaseAhead", start::close);
    }

    /** The build also prepares a context, to work out its beans; it has no data folder. */
    private static boolean building() {
        return Boolean.getBoolean("spring.aot.processing");
    }

    private static Opened open(Environment environment) throws IOException, SQLException {
        String url = environment.getProperty("lifang.db.url", "");
        DatabaseServer server = url.isEmpty()
                ? DatabaseServer.embedded(DataFolder.at(Path.of(environment.getRequiredProperty("lifang.data"))))
                : DatabaseServer.given(
                        url,
                        environment.getProperty("lifang.db.user", "lifang"),
                        environment.getProperty("lifang.db.password", ""));
        HikariDataSource pool = pool(server);
        try {
            Migrations.apply(pool);
        } catch (RuntimeException e) {
            pool.close();
            server.close();
            throw e;
        }
        return new Opened(server, pool);
    }

    private static HikariDataSource pool(DatabaseServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("lifang");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(POOL_CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // The server's detail lines quote column values, which may be personal data, into messages and logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    private record Opened(DatabaseServer server, HikariDataSource pool) {}

    /** A database on its way; whoever asks for the pool waits, and is told why when there is none. */
    static final class Start {

        private final CompletableFuture<Opened> opened = new CompletableFuture<>();

        private Start() {}

        private static Start begin(Callable<Opened> opening) {
            Start start = new Start();
            Thread.ofPlatform().name("database-ahead").start(() -> {
                try {
                    start.opened.complete(opening.call());
                } catch (Exception e) {
                    start.opened.completeExceptionally(e);
                }
            });
            return start;
        }

        /**
         * The pool of a migrated database.
         *
         * @throws CompletionException with the reason when the database could not be started or migrated
         */
        HikariDataSource pool() {
            return opened.join().pool();
        }

        /** Stops an embedded database after everything that used it; one that never started needs nothing. */
        void close() {
            opened.handle((open, failure) -> {
                        if (open != null) {
                            open.pool().close();
                            open.server().close();
                        }
                        return null;
                    })
                    .join();
        }
    }
}
