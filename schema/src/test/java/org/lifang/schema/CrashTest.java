package org.lifang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    @TempDir
    Path folder;

    @Test
    void after_kill_9_of_the_jvm_the_database_stops_by_itself_and_every_told_number_is_there() throws Exception {
        Path root = folder.resolve("db");
        long last = writeAndKill(root, false);
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            assertEveryToldNumberIsThere(postgres, last);
        }
    }

    @Test
    void after_kill_9_of_jvm_and_database_it_recovers_and_every_told_number_is_there() throws Exception {
        Path root = folder.resolve("db");
        long last = writeAndKill(root, true);
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            assertEveryToldNumberIsThere(postgres, last);
        }
    }

    @Test
    void after_kill_9_of_the_jvm_nothing_is_left_running() throws Exception {
        Path root = folder.resolve("db");
        Process writer = Servers.writer(root);
        try (var told = writer.inputReader()) {
            Servers.lastTold(told, 3);
            long postmaster = Servers.postmaster(root);
            Servers.kill(writer.pid());
            Servers.await("the orphaned database has stopped", () -> !Servers.lives(postmaster));
        }
    }

    @Test
    void after_kill_9_of_the_database_it_is_started_again_on_the_same_address() throws Exception {
        Path root = folder.resolve("db");
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            Servers.tell(postgres, "create table kept as select 42 as n");
            String address = postgres.jdbcUrl("postgres");
            long before = Servers.postmaster(root);
            Servers.kill(before);
            Servers.await("the database answers again", () -> answersAnew(postgres, root, before));
            assertThat(Servers.ask(postgres, "select n from kept")).isEqualTo("42");
            assertThat(postgres.jdbcUrl("postgres")).isEqualTo(address);
        }
    }

    @Test
    void a_database_that_keeps_dying_is_given_up_and_whoever_needs_it_is_told() throws Exception {
        Path root = folder.resolve("db");
        CountDownLatch givenUp = new CountDownLatch(1);
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            postgres.whenGivenUp(givenUp::countDown);
            for (int death = 1; death <= 5; death++) {
                long before = Servers.postmaster(root);
                Servers.kill(before);
                Servers.await("the database answers again", () -> answersAnew(postgres, root, before));
                assertThat(givenUp.getCount()).as("death %s", death).isOne();
            }
            Servers.kill(Servers.postmaster(root));
            assertThat(givenUp.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void after_kill_9_of_one_backend_the_others_come_back() throws Exception {
        Path root = folder.resolve("db");
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            Servers.tell(postgres, "create table kept as select 42 as n");
            try (var victim = postgres.connect("postgres");
                    var statement = victim.createStatement();
                    var answer = statement.executeQuery("select pg_backend_pid()")) {
                answer.next();
                Servers.kill(answer.getLong(1));
            }
            Servers.await("the database answers again", () -> answers(postgres));
            assertThat(Servers.ask(postgres, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void an_orphan_of_a_killed_start_is_stopped_by_the_next_one() throws Exception {
        Path root = folder.resolve("db");
        try (EmbeddedPostgres first = Servers.start(root)) {
            Servers.tell(first, "create table kept as select 42 as n");
        }
        Process orphan = new ProcessBuilder(orphanCommand(root))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orphan.log").toFile())
                .start();
        Servers.await(
                "the orphan runs",
                () -> Files.readString(folder.resolve("orphan.log"), StandardCharsets.UTF_8)
                        .contains("ready to accept connections"));
        try (EmbeddedPostgres second = Servers.start(root)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Servers.ask(second, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_stale_note_that_names_another_process_stops_neither_it_nor_the_start() throws Exception {
        Path root = folder.resolve("db");
        Servers.start(root).close();
        Process bystander = new ProcessBuilder("cat").start();
        Files.writeString(root.resolve("pgdata/postmaster.pid"), bystander.pid() + "\n/elsewhere\n0\n1\n\n\n\n");
        try (EmbeddedPostgres postgres = Servers.start(root)) {
            assertThat(Servers.ask(postgres, "select 1")).isEqualTo("1");
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    private static List<String> orphanCommand(Path root) throws Exception {
        List<String> command = new ArrayList<>(Unprivileged.FITTING.prefix());
        command.addAll(List.of(
                Servers.programs().resolve("bin/postgres").toString(),
                "-D",
                root.resolve("pgdata").toString(),
                "-p",
                Integer.toString(EmbeddedPostgres.freePort()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        return command;
    }

    private static long writeAndKill(Path root, boolean databaseToo) throws Exception {
        Process writer = Servers.writer(root);
        try (var told = writer.inputReader()) {
            long last = Servers.lastTold(told, 50);
            long postmaster = Servers.postmaster(root);
            Servers.kill(writer.pid());
            if (databaseToo) {
                Servers.kill(postmaster);
            }
            for (String line = told.readLine(); line != null && !line.isEmpty(); line = told.readLine()) {
                last = Long.parseLong(line);
            }
            return last;
        }
    }

    private static void assertEveryToldNumberIsThere(EmbeddedPostgres postgres, long last) throws SQLException {
        String missing = "select count(*) from generate_series(1, " + last + ") n where not exists "
                + "(select from told where told.n = n.n)";
        assertThat(Servers.ask(postgres, missing)).as("missing of %s", last).isEqualTo("0");
    }

    private static boolean answersAnew(EmbeddedPostgres postgres, Path root, long before) throws Exception {
        return answers(postgres) && Servers.postmaster(root) != before;
    }

    private static boolean answers(EmbeddedPostgres postgres) {
        try {
            return Servers.ask(postgres, "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }
}
