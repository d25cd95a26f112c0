package org.lifang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_after_a_restart_and_the_folder_may_have_spaces() throws Exception {
        Path root = folder.resolve("账本 with spaces");
        try (EmbeddedPostgres first = Servers.start(root)) {
            Servers.tell(first, "create table kept as select 42 as n");
        }
        try (EmbeddedPostgres second = Servers.start(root)) {
            assertThat(Servers.ask(second, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void it_is_durable_checked_and_heard_on_loopback_only() throws Exception {
        try (EmbeddedPostgres postgres = Servers.start(folder.resolve("db"))) {
            for (String on : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(Servers.ask(postgres, "show " + on)).as(on).isEqualTo("on");
            }
            assertThat(Servers.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Servers.ask(postgres, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void nobody_comes_in_without_the_password_that_only_the_owner_can_read() throws Exception {
        Path root = folder.resolve("db");
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), "wrong")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void chinese_sorts_by_sound_and_is_found_by_its_parts() throws Exception {
        try (EmbeddedPostgres postgres = Servers.start(folder.resolve("db"))) {
            String names = "select string_agg(n, ' ' order by n) from unnest(array['张三','李四','阿明','王五']) n";
            assertThat(Servers.ask(postgres, names)).isEqualTo("阿明 李四 王五 张三");
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_in_one_line_and_harms_nothing() throws Exception {
        Path root = folder.resolve("db");
        try (EmbeddedPostgres first = Servers.start(root)) {
            assertThatThrownBy(() -> Servers.start(root))
                    .isInstanceOf(EmbeddedPostgres.FolderInUse.class)
                    .hasMessage("already in use by a running Lifang, process "
                            + ProcessHandle.current().pid() + ": " + root);
            assertThat(Servers.ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_start_from_another_process_is_refused_too() throws Exception {
        Path root = folder.resolve("db");
        Process writer = Servers.writer(root);
        try (var told = writer.inputReader()) {
            Servers.lastTold(told, 1);
            assertThatThrownBy(() -> Servers.start(root))
                    .isInstanceOf(EmbeddedPostgres.FolderInUse.class)
                    .hasMessageContaining("process " + writer.pid());
        } finally {
            writer.destroy();
            writer.waitFor();
        }
        Servers.start(root).close();
    }

    @Test
    void a_folder_made_by_another_postgres_is_refused_with_both_versions_named() throws Exception {
        Path data = Files.createDirectories(folder.resolve("db/pgdata"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");
        assertThatThrownBy(() -> Servers.start(folder.resolve("db")))
                .isInstanceOf(EmbeddedPostgres.FolderUnsuited.class)
                .hasMessageContaining("made by PostgreSQL 14, this Lifang brings PostgreSQL 18")
                .hasMessageContaining("docs/operating.md")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_lost_password_file_is_named_instead_of_a_new_one_made() throws Exception {
        Path root = folder.resolve("db");
        Servers.start(root).close();
        Files.delete(root.resolve("password"));
        assertThatThrownBy(() -> Servers.start(root))
                .isInstanceOf(EmbeddedPostgres.FolderUnsuited.class)
                .hasMessageContaining("password file is missing");
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_done_again() throws Exception {
        Path root = folder.resolve("db");
        Files.createDirectories(root.resolve("pgdata.new/base"));
        Files.writeString(root.resolve("pgdata.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            assertThat(Servers.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_refused_start_gives_the_lock_back() throws Exception {
        Path root = folder.resolve("db");
        assertThatThrownBy(() -> Servers.start(root, "no_such_setting=1")).isInstanceOf(IOException.class);
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            assertThat(Servers.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void half_an_unpacking_is_done_again() throws Exception {
        Path root = folder.resolve("db");
        Files.createDirectories(root.resolve("postgres/bin"));
        Files.writeString(root.resolve("postgres/bin/postgres"), "not a program");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(root)) {
            assertThat(Servers.ask(postgres, "show server_version_num")).startsWith("18");
        }
    }

    @Test
    void root_without_user_namespaces_runs_it_as_nobody_and_back_again() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path root = Files.createTempDirectory(Path.of("/tmp"), "lifang-nobody");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            try (EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(root.resolve("db"), Unprivileged.AS_NOBODY, Binaries::unpackedIn)) {
                Servers.tell(postgres, "create table kept as select 42 as n");
                assertThat(Files.getOwner(root.resolve("db/pgdata")).getName()).isEqualTo("nobody");
            }
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(root.resolve("db"))) {
                assertThat(Servers.ask(postgres, "select n from kept")).isEqualTo("42");
            }
        } finally {
            Binaries.delete(root);
        }
    }
}
