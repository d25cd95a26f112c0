package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.LifangServer;

/** The very first start is killed while it loads the sample book: the second one has it whole. */
class SampleKilledStory {

    /** Loading takes some seconds, so that a kill right after the start falls into it. */
    private static final int LOANS = 12_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aSecondStartLoadsTheWholeSampleBook() throws IOException {
        Process first = start();
        await(first, "http://127.0.0.1:");
        first.toHandle().destroyForcibly();
        first.onExit().join();

        Process second = start();
        assertThat(await(second, "the sample book of " + LOANS + " loans is loaded"))
                .isTrue();
        end(second);

        Process third = start();
        await(third, "http://127.0.0.1:");
        third.toHandle().destroy();
        assertThat(await(third, "sample book")).as("nothing is loaded twice").isFalse();
        third.onExit().join();
    }

    private static void end(Process server) {
        server.toHandle().destroy();
        server.onExit().join();
    }

    /** Reads on until a line says so; false when the server ended without saying it. */
    private static boolean await(Process server, String words) throws IOException {
        BufferedReader told = server.inputReader();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.contains(words)) {
                return true;
            }
        }
        return false;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LifangServer.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString(),
                        "--lifang.sample-loans=" + LOANS)
                .redirectErrorStream(true)
                .start();
    }
}
