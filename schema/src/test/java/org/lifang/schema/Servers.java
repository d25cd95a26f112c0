package org.lifang.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** What the tests of the launcher share: unpacked programs, one-line questions, waiting for a condition. */
final class Servers {

    private static final Path PROGRAMS = Path.of("target", "test-postgres").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Servers() {}

    /** Unpacking takes seconds, so the tests that are not about it share one unpacking. */
    static EmbeddedPostgres start(Path root, String... settings) throws IOException {
        return EmbeddedPostgres.start(root, Unprivileged.FITTING, home -> programs(), settings);
    }

    static synchronized Path programs() throws IOException {
        return Binaries.unpackedIn(Files.createDirectories(PROGRAMS));
    }

    static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void tell(EmbeddedPostgres postgres, String command) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static long postmaster(Path root) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve("pgdata/postmaster.pid"));
        return Long.parseLong(lines.getFirst().strip());
    }

    static boolean lives(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).inheritIO().start().waitFor();
    }

    /** Asks again and again until the answer is yes; a minute too long is a failure. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain until " + what);
            }
            LockSupport.parkNanos(20_000_000L);
        }
    }

    /** Another JVM that starts the database of a folder and writes numbers, telling each after its commit. */
    static Process writer(Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The numbers told so far, at least so many of them. */
    static long lastTold(BufferedReader told, long atLeast) throws IOException {
        long last = 0;
        while (last < atLeast) {
            String line = told.readLine();
            if (line == null) {
                throw new AssertionError("the writer ended after " + last);
            }
            last = Long.parseLong(line);
        }
        return last;
    }

    /** The other JVM's program. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) throws Exception {
            EmbeddedPostgres postgres = Servers.start(Path.of(args[0]));
            tell(postgres, "create table if not exists told (n bigint primary key)");
            try (Connection connection = postgres.connect("postgres");
                    var insert = connection.prepareStatement("insert into told values (?)")) {
                for (long n = 1; ; n++) {
                    insert.setLong(1, n);
                    insert.execute();
                    System.out.println(n);
                }
            }
        }
    }
}
