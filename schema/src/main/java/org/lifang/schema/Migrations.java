package org.lifang.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings a database to the schema this build expects. */
public final class Migrations {

    /** Folder under {@code db/migration} = PostgreSQL schema = owning module, in the order of the tiers. */
    public static final List<String> MODULES = List.of(
            "commands",
            "audit",
            "identity",
            "privacy",
            "nightly",
            "wording",
            "portfolio",
            "ledger",
            "payments",
            "complaints",
            "training",
            "agencies",
            "strategy",
            "compliance",
            "cases",
            "codes",
            "outreach",
            "documents",
            "plans",
            "routing",
            "field",
            "visits",
            "reporting");

    private static final int OLDEST_MAJOR = 15;

    private Migrations() {}

    /**
     * Applies what is missing; safe to repeat.
     *
     * @throws UnsupportedDatabase when the database is older than the oldest one the migrations are tested on
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was changed
     */
    public static void apply(DataSource dataSource) {
        refuseOld(version(dataSource));
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .createSchemas(true)
                .validateMigrationNaming(true)
                // A new module's migration takes its tier's number, below what an older database already has.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** The server's number as PostgreSQL writes it: 150004 is 15.4. */
    private static int version(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_setting('server_version_num')::int")) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException e) {
            throw new UnsupportedDatabase("the database cannot be asked for its version: " + e.getMessage(), e);
        }
    }

    static void refuseOld(int version) {
        if (version < OLDEST_MAJOR * 10_000) {
            throw new UnsupportedDatabase(
                    "needs PostgreSQL %d or newer, this is %d.%d"
                            .formatted(OLDEST_MAJOR, version / 10_000, version % 10_000),
                    null);
        }
    }

    /** The database cannot carry this schema; the message says why in one line. */
    public static final class UnsupportedDatabase extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsupportedDatabase(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
