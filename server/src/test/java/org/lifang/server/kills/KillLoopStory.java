package org.lifang.server.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.field.phone.Line.Cut;
import org.lifang.server.identity.Role;

/**
 * A day under load on which the server, then its database, is killed again and again at moments nobody chose. Every
 * client keeps asking under the same key until it has its receipt, and writes it down before it goes on.
 */
@Tag("kills")
class KillLoopStory {

    private static final int KILLS = Integer.getInteger("lifang.kills", 40);
    private static final int DATABASE_KILLS = Integer.getInteger("lifang.pgkills", 20);
    private static final int SEED = Integer.getInteger("lifang.seed", 20_260_310);

    /** Within which half of all restarts have to answer. */
    private static final double MEDIAN_SECONDS = 10;

    private static final int LONGEST_WAIT_SECONDS = 120;
    private static final int MOST_WRITES_BEFORE_A_KILL = 60;
    private static final int KILLED_WHILE_STARTING_ONE_IN = 8;
    private static final int LONGEST_START_MILLIS = 5_000;
    private static final int RECORD_CHECKED_ONE_IN = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private LiveServer server;
    private Notebook notebook;
    private Proof proof;
    private Crowd crowd;
    private Desk auditor;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Double> afterServer = new ArrayList<>();
    private final List<Double> afterDatabase = new ArrayList<>();

    /** The first life ends in good order, so that what it loaded is there for the next ones, as after a build. */
    @BeforeEach
    void theOfficeOpens() throws Exception {
        Packed packed = Packed.in(folder.resolve("packed"));
        Path data = folder.resolve("data");
        Path log = folder.resolve("server.log");
        int port = freePort();
        House house = House.furnished(packed, data, port, log);
        server = new LiveServer(packed, data, port, log);
        notebook = new Notebook(folder.resolve("acknowledged"));
        proof = new Proof(server, notebook);
        auditor = house.desk(Role.AUDITOR);
        server.start();
        answered();
        house.campaign();
        crowd = new Crowd(house, notebook, house.device(), SEED);
        goOn(100);
        server.end();
        server.start();
        answered();
    }

    @AfterEach
    void theOfficeCloses() throws Exception {
        if (server != null && server.lives()) {
            server.kill();
        }
        if (notebook != null) {
            notebook.close();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenServerAndDatabaseAreKilled() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            aMomentNobodyChose();
            killTheServer();
            checked(kill);
        }
        for (int kill = 1; kill <= DATABASE_KILLS; kill++) {
            aMomentNobodyChose();
            killTheDatabase();
            checked(kill);
        }
        crowd.stop();
        everythingComesToRest();
        proof.eachIsThereOnce(crowd);
        assertThat(notebook.surprises()).isEmpty();
        assertThat(notebook.onDisk()).hasSize(notebook.size());
        theRecordIsWhole();
        assertThat(Files.readAllLines(folder.resolve("data/provider")))
                .as("messages handed over")
                .doesNotHaveDuplicates();
        tell();
        assertThat(median(afterServer)).isLessThanOrEqualTo(MEDIAN_SECONDS);
        assertThat(median(afterDatabase)).isLessThanOrEqualTo(MEDIAN_SECONDS);
    }

    private void aMomentNobodyChose() throws Exception {
        goOn(1 + random.nextInt(MOST_WRITES_BEFORE_A_KILL));
        LockSupport.parkNanos(random.nextLong(20_000_000));
    }

    /** Also in the middle of a start, when the one before has just been killed. */
    private void killTheServer() throws Exception {
        server.kill();
        long at = System.nanoTime();
        server.start();
        while (random.nextInt(KILLED_WHILE_STARTING_ONE_IN) == 0) {
            LockSupport.parkNanos(1_000_000L * random.nextInt(LONGEST_START_MILLIS));
            server.kill();
            at = System.nanoTime();
            server.start();
        }
        answered();
        afterServer.add((System.nanoTime() - at) / 1e9);
    }

    /** Its first process, or one of those that work for somebody. */
    private void killTheDatabase() throws Exception {
        ProcessHandle victim = random.nextBoolean() ? server.postmaster() : backend();
        long at = System.nanoTime();
        victim.destroyForcibly();
        victim.onExit().join();
        answered();
        afterDatabase.add((System.nanoTime() - at) / 1e9);
    }

    private ProcessHandle backend() throws IOException, SQLException {
        try (Connection database = server.database()) {
            List<String> pids = Proof.texts(
                    database,
                    "select pid::text from pg_stat_activity where backend_type <> 'not a backend'"
                            + " and pid <> pg_backend_pid() order by pid");
            String pid = pids.get(random.nextInt(pids.size()));
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        }
    }

    /** Somebody who is signed in gets an answer from the database; a server that ended is started by its keeper. */
    private void answered() throws Exception {
        long end = System.nanoTime() + LONGEST_WAIT_SECONDS * 1_000_000_000L;
        while (!answers()) {
            if (!server.lives()) {
                server.start();
            }
            assertThat(System.nanoTime()).as(server.said()).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean answers() {
        try {
            return auditor.send("GET", "/api/v1/nights", Map.of(), new byte[0]).status() == 200;
        } catch (Cut e) {
            return false;
        }
    }

    private void checked(int kill) throws Exception {
        goOn(1);
        proof.nothingIsLost();
        if (kill % RECORD_CHECKED_ONE_IN == 0) {
            theRecordIsWhole();
        }
    }

    private void goOn(int writes) throws Exception {
        assertThat(notebook.more(writes, LONGEST_WAIT_SECONDS * 1_000L))
                .as("the work goes on")
                .isTrue();
    }

    private void theRecordIsWhole() throws Cut {
        assertThat(auditor.ok("POST", "/api/v1/audit/verify", "").get("ok").asBoolean())
                .isTrue();
    }

    private void everythingComesToRest() throws Exception {
        long end = System.nanoTime() + LONGEST_WAIT_SECONDS * 1_000_000_000L;
        List<String> open = proof.underWay();
        while (!open.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000_000);
            open = proof.underWay();
        }
        assertThat(open).as("still under way").isEmpty();
    }

    private void tell() throws IOException {
        String told = String.format(
                Locale.ROOT,
                "%d + %d kills, %d writes; first good answer after the server: median %.1f s, worst %.1f s; after its"
                        + " database: median %.1f s, worst %.1f s",
                KILLS,
                DATABASE_KILLS,
                notebook.size(),
                median(afterServer),
                worst(afterServer),
                median(afterDatabase),
                worst(afterDatabase));
        Files.writeString(Path.of("target", "kill-loops.txt"), told + "\n");
    }

    private static double median(List<Double> seconds) {
        return seconds.isEmpty() ? 0 : seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static double worst(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
