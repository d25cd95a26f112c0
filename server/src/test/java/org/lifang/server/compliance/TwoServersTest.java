package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.schema.EmbeddedPostgres;
import org.lifang.server.LifangServer;
import org.lifang.server.TestDatabase;

/** Two servers on one database, thirty-two callers each, one borrower, one cap. */
class TwoServersTest {

    private static final int ROUNDS = 3;
    private static final int CAP = 3;

    @TempDir
    Path folder;

    @Test
    void togetherTheyLetThroughExactlyTheCap() throws Exception {
        String database = TestDatabase.create();
        try (Server first = new Server(database);
                Server second = new Server(database)) {
            for (int round = 0; round < ROUNDS; round++) {
                first.say("case");
                String known = first.answer("case ");
                first.say("aim " + known);
                second.say("aim " + known);
                first.answer("aimed");
                second.answer("aimed");
                first.say("go");
                second.say("go");
                int permitted =
                        Integer.parseInt(first.answer("permitted ")) + Integer.parseInt(second.answer("permitted "));
                assertThat(permitted).isEqualTo(CAP);
            }
        }
    }

    private final class Server implements AutoCloseable {

        private final Process process;
        private final BufferedReader out;
        private final BufferedWriter in;

        Server(String database) throws IOException {
            EmbeddedPostgres postgres = TestDatabase.server();
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LifangServer.class.getName(),
                            AskJob.NAME,
                            "--data",
                            folder.resolve("data").toString(),
                            "--lifang.schedule=false",
                            "--lifang.test.now=2026-03-10T01:00:00Z",
                            "--lifang.db.url=" + postgres.jdbcUrl(database),
                            "--lifang.db.user=" + postgres.user(),
                            "--lifang.db.password=" + postgres.password())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            in = process.outputWriter(StandardCharsets.UTF_8);
            answer("ready");
        }

        void say(String line) throws IOException {
            in.write(line);
            in.newLine();
            in.flush();
        }

        /** What follows a word at the beginning of a line. */
        String answer(String word) throws IOException {
            String line = out.readLine();
            while (line != null && !line.startsWith(word)) {
                line = out.readLine();
            }
            assertThat(line).as(Files.readString(folder.resolve("server.log"))).isNotNull();
            return Objects.requireNonNull(line).substring(word.length());
        }

        @Override
        public void close() throws IOException {
            in.close();
            process.onExit().join();
        }
    }
}
