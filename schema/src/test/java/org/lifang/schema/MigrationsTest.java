package org.lifang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {

    private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15");

    @TempDir
    Path folder;

    @Test
    void every_migration_runs_on_our_own_postgres_and_again_without_change() throws Exception {
        try (EmbeddedPostgres postgres = Servers.start(folder.resolve("db"))) {
            assertMigrates(postgres, "18");
        }
    }

    @Test
    void every_migration_runs_on_postgres_15_too() throws Exception {
        assumeThat(Files.exists(DEBIANS.resolve("bin/postgres")))
                .as("needs Debian's postgresql-15")
                .isTrue();
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder.resolve("db"), Unprivileged.FITTING, home -> DEBIANS)) {
            assertMigrates(postgres, "15");
        }
    }

    @Test
    void a_database_of_before_a_module_gets_the_module_whatever_its_number() throws Exception {
        try (EmbeddedPostgres postgres = Servers.start(folder.resolve("db"))) {
            PGSimpleDataSource source = source(postgres);
            Migrations.apply(source);
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop schema reporting cascade");
                statement.execute("delete from flyway.flyway_schema_history where version = '50'");
            }
            Migrations.apply(source);
            assertThat(Servers.ask(postgres, "select count(*) from reporting.book_day"))
                    .isEqualTo("0");
        }
    }

    @Test
    void an_older_postgres_is_refused_with_its_version() {
        assertThatThrownBy(() -> Migrations.refuseOld(140_009))
                .isInstanceOf(Migrations.UnsupportedDatabase.class)
                .hasMessage("needs PostgreSQL 15 or newer, this is 14.9");
        assertThatCode(() -> Migrations.refuseOld(150_000)).doesNotThrowAnyException();
    }

    private static void assertMigrates(EmbeddedPostgres postgres, String version) throws Exception {
        assertThat(Servers.ask(postgres, "show server_version_num")).startsWith(version);
        PGSimpleDataSource source = source(postgres);
        Migrations.apply(source);
        Migrations.apply(source);
        String made = "select count(distinct table_schema) from information_schema.tables where table_schema in ('"
                + String.join("','", Migrations.MODULES) + "')";
        assertThat(Servers.ask(postgres, made)).isEqualTo(Integer.toString(Migrations.MODULES.size()));
    }

    private static PGSimpleDataSource source(EmbeddedPostgres postgres) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl("postgres"));
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        return source;
    }
}
