package org.lifang.server.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own on a data folder and a port that stay the same from life to life. */
final class LiveServer {

    static final String SERVE = "serve";
    private static final int END_SECONDS = 90;

    private final Packed packed;
    private final Path data;
    private final int port;
    private final Path log;
    private @Nullable Process process;

    LiveServer(Packed packed, Path data, int port, Path log) {
        this.packed = packed;
        this.data = data;
        this.port = port;
        this.log = log;
    }

    int port() {
        return port;
    }

    /** Begins a life and does not wait for anything. */
    void start() throws IOException {
        process = new ProcessBuilder(packed.command(
                        SERVE,
                        data,
                        "--port",
                        Integer.toString(port),
                        "--lifang.sample-loans=0",
                        "--lifang.test.provider=" + data.resolve("provider")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean lives() {
        return process().isAlive();
    }

    /** How it ended. */
    int exit() {
        return process().exitValue();
    }

    /** No time to say goodbye. */
    void kill() throws InterruptedException {
        process().destroyForcibly();
        process().waitFor();
    }

    /** Ends in good order, as a keeper asks it to. */
    int end() throws InterruptedException {
        process().destroy();
        if (!process().waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("does not end when asked to");
        }
        return exit();
    }

    private Process process() {
        return Objects.requireNonNull(process);
    }

    /** The first process of its database. */
    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(note().getFirst().strip())).orElseThrow();
    }

    private List<String> note() throws IOException {
        Path note = data.resolve("db/pgdata/postmaster.pid");
        return Files.exists(note) ? Files.readAllLines(note) : List.of();
    }

    /** Looks into its database past the server. */
    Connection database() throws IOException, SQLException {
        List<String> note = note();
        if (note.size() < 4) {
            throw new SQLException("no database yet");
        }
        String password = Files.readString(data.resolve("db/password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + note.get(3).strip() + "/lifang", "lifang", password);
    }

    String said() throws IOException {
        return Files.readString(log);
    }
}
