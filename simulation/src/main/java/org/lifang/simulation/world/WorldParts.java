package org.lifang.simulation.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.lifang.schema.EmbeddedPostgres;
import org.lifang.schema.Migrations;
import org.lifang.server.SettableClock;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that stands until it is moved, a database of this process, a provider whose messages go nowhere. */
@TestConfiguration(proxyBeanMethods = false)
class WorldParts {

    /** A migrated database that nobody has used. */
    static final String EMPTY = "lifang_empty";

    private static final Path FOLDER = made();

    private static Path made() {
        try {
            return Files.createTempDirectory("lifang-simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of this process; deleted at its end. */
    static Path folder() {
        return FOLDER;
    }

    @Bean
    EmbeddedPostgres postgres() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(
                FOLDER.resolve("postgres"),
                "fsync=off",
                "full_page_writes=off",
                "synchronous_commit=off",
                "autovacuum=off",
                "track_counts=off",
                "wal_level=minimal",
                "max_wal_senders=0",
                "plan_cache_mode=force_generic_plan",
                "jit=off",
                "synchronize_seqscans=off",
                "max_parallel_workers_per_gather=0",
                "max_wal_size=4GB",
                "checkpoint_timeout=1h",
                "max_connections=60");
        server.createDatabase(EMPTY, null);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl(EMPTY));
        source.setUser(server.user());
        source.setPassword(server.password());
        Migrations.apply(source);
        server.createDatabase("lifang_first", EMPTY);
        return server;
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres server) {
        FaultyDatabase database = new FaultyDatabase(server);
        database.switchTo("lifang_first");
        return database;
    }

    @Bean
    Clock clock() {
        return new SettableClock();
    }

    @Bean
    Schedules taskScheduler() {
        return new Schedules();
    }

    @Bean
    SimulatedCarrier carrier() {
        return new SimulatedCarrier();
    }
}
