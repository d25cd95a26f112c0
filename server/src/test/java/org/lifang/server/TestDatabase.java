package org.lifang.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lifang.schema.EmbeddedPostgres;
import org.lifang.schema.Migrations;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL for all tests of this process; every test class gets a copy of the migrated template. */
public final class TestDatabase {

    private static final String TEMPLATE = "template_lifang";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /** The server, started on first use and stopped with the process. */
    public static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return running;
    }

    /** A fresh migrated database of its own, by name. */
    public static String create() {
        return copyOf(TEMPLATE);
    }

    /** A database with all that is in another one, to which nobody is connected. */
    static String copyOf(String database) {
        EmbeddedPostgres running = server();
        String name = "test_" + COUNT.incrementAndGet();
        try {
            running.createDatabase(name, database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** Removes one that nobody needs any more. */
    static void drop(String database) {
        try (var connection = server().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database " + database + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain connections to a database, without a pool; the session's zone is that of the test process, not UTC. */
    public static DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server().jdbcUrl(database));
        source.setUser(server().user());
        source.setPassword(server().password());
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            Path folder = folder();
            EmbeddedPostgres started =
                    EmbeddedPostgres.start(folder, "fsync=off", "full_page_writes=off", "max_connections=200");
            try (var connection = started.connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists " + TEMPLATE);
                for (int i = 1; i <= 400; i++) {
                    statement.execute("drop database if exists test_" + i);
                }
            }
            started.createDatabase(TEMPLATE, null);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(started.jdbcUrl(TEMPLATE));
            source.setUser(started.user());
            source.setPassword(started.password());
            Migrations.apply(source);
            // After the applications: they still say goodbye to their database.
            SpringApplication.getShutdownHandlers().add(started::close);
            return started;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kept between builds to save unpacking; a second process testing at the same time takes one of its own. */
    private static Path folder() throws IOException {
        Path kept = Path.of("target", "test-postgres");
        Path marker = kept.resolve("lock");
        if (!Files.exists(marker) || free(marker)) {
            return kept;
        }
        return Files.createTempDirectory("lifang-test");
    }

    private static boolean free(Path marker) throws IOException {
        try (var channel = FileChannel.open(marker, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        }
    }
}
