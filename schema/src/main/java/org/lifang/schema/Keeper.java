package org.lifang.schema;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one server process running: starts it, starts it again when it dies, stops it when asked. */
final class Keeper {

    /** Longest wait for the database to answer after a start, which may include crash recovery. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    /** A server that dies more often than this within the window has a cause that starting again does not cure. */
    private static final int RESTART_LIMIT = 5;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Before the first restart; longer before each further one. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Cluster cluster;
    private final int port;
    private final String[] settings;
    private final Probe probe;

    private volatile boolean stopping;
    private volatile Process process;
    private volatile Runnable whenGivenUp = () -> {};
    private final ArrayDeque<Long> restartsNanos = new ArrayDeque<>();

    /** Opens a connection, or says why it cannot. */
    @FunctionalInterface
    interface Probe {
        Connection connect() throws SQLException;
    }

    Keeper(Cluster cluster, int port, String[] settings, Probe probe) throws IOException {
        this.cluster = cluster;
        this.port = port;
        this.settings = settings.clone();
        this.probe = probe;
        this.process = cluster.launch(port, this.settings);
    }

    void start() throws IOException {
        awaitReady();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(this::watch);
    }

    void whenGivenUp(Runnable then) {
        whenGivenUp = then;
    }

    long pid() {
        return process.pid();
    }

    /** Closing the pipe is the watching shell's sign to stop the server in good order. */
    void stop() {
        stopping = true;
        stopProcess();
    }

    private synchronized void stopProcess() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
            }
        } catch (IOException e) {
            process.descendants().forEach(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        boolean running = true;
        while (running && !stopping) {
            try {
                int exit = process.waitFor();
                running = !stopping && startAgain(exit);
                if (!running && !stopping) {
                    whenGivenUp.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether it is worth watching on. */
    private synchronized boolean startAgain(int exit) {
        long now = System.nanoTime();
        restartsNanos.removeIf(then -> now - then > WINDOW.toNanos());
        if (restartsNanos.size() >= RESTART_LIMIT) {
            LOG.error(
                    "PostgreSQL has stopped {} times in {} minutes and is not started again, see {}",
                    restartsNanos.size() + 1,
                    WINDOW.toMinutes(),
                    cluster.log());
            return false;
        }
        restartsNanos.add(now);
        LOG.warn("PostgreSQL stopped with exit code {} and is started again", exit);
        try {
            pause(PAUSE.multipliedBy(restartsNanos.size()));
            process = cluster.launch(port, settings);
            awaitReady();
            LOG.info("PostgreSQL has recovered");
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be started again, see {}", cluster.log(), e);
        }
        return true;
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || stopping) {
                throw new IOException("PostgreSQL stopped while starting, see " + cluster.log());
            }
            if (System.nanoTime() > deadline) {
                stopProcess();
                throw new IOException("PostgreSQL did not answer, see " + cluster.log());
            }
            pause(Duration.ofMillis(50));
        }
    }

    private boolean answers() {
        try (Connection connection = probe.connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting PostgreSQL", e);
        }
    }
}
