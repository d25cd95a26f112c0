package org.lifang.schema;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema this build expects. */
public final class Migrations {

    /** Folder under {@code db/migration} = PostgreSQL schema = owning module, in the order of the tiers. */
    public static final List<String> MODULES = List.of(
            "commands",
            "audit",
            "identity",
            "privacy",
            "nightly",
            "portfolio",
            "ledger",
            "strategy",
            "cases",
            "reporting");

    private Migrations() {}

    /**
     * Applies what is missing; safe to repeat.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was changed
     */
    public static void apply(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .createSchemas(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
