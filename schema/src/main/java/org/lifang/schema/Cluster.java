package org.lifang.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data folder of one PostgreSQL: made once, refused when it is not ours to serve, cleared of orphans, started. */
final class Cluster {

    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");

    private static final Duration LAST_CHILDREN = Duration.ofSeconds(10);
    private static final Duration CHILDREN_SEEN_EVERY = Duration.ofMillis(20);

    private final Path home;
    private final Path data;
    private final Path secret;
    private final Path binaries;
    private final Commands commands;

    Cluster(Path home, Path binaries, Commands commands) {
        this.home = home;
        this.data = home.resolve("pgdata");
        this.secret = home.resolve("password");
        this.binaries = binaries;
        this.commands = commands;
    }

    /** Where the server writes what it has to say. */
    Path log() {
        return home.resolve("postgres.log");
    }

    /** Makes the data folder on first use; returns the owner's password. */
    String prepare(String user) throws IOException {
        if (!Files.exists(data)) {
            initialise(user);
        }
        refuseOtherVersion();
        if (!Files.exists(secret)) {
            throw new EmbeddedPostgres.FolderUnsuited("the database's password file is missing: " + secret
                    + "; put it back from a copy of the folder, the data itself is untouched");
        }
        commands.hand(home);
        return Files.readString(secret, StandardCharsets.UTF_8).strip();
    }

    /** Made beside its place and moved there when whole, so that a kill half-way leaves nothing half-made. */
    private void initialise(String user) throws IOException {
        Path unfinished = home.resolve("pgdata.new");
        Binaries.delete(unfinished);
        writePassword();
        commands.hand(home);
        int exit = commands.run(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                unfinished.toString(),
                "-U",
                user,
                "--pwfile=" + secret,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=icu",
                "--icu-locale=zh-CN",
                "--locale=C.UTF-8",
                "--data-checksums"));
        if (exit != 0) {
            throw new IOException("initdb failed with exit code " + exit + ", see " + home.resolve("start.log"));
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, HexFormat.of().formatHex(random) + "\n");
    }

    private void refuseOtherVersion() throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new EmbeddedPostgres.FolderUnsuited("no database in " + data + ": PG_VERSION is missing");
        }
        String made = Files.readString(file).strip();
        String ours = majorVersion();
        if (!made.equals(ours)) {
            throw new EmbeddedPostgres.FolderUnsuited("the database in " + data + " was made by PostgreSQL " + made
                    + ", this Lifang brings PostgreSQL " + ours + "; see docs/operating.md, Upgrades");
        }
    }

    private String majorVersion() throws IOException {
        Process process = new ProcessBuilder(binaries.resolve("bin/postgres").toString(), "--version").start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = MAJOR.matcher(told);
        if (!matcher.find()) {
            throw new IOException("not a PostgreSQL: " + binaries);
        }
        return matcher.group(1);
    }

    /** Starts the server process; it ends when this process does. */
    Process launch(int port, String... settings) throws IOException {
        stopOrphan();
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        List<String> options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=80",
                "shared_buffers=256MB",
                "timezone=Asia/Shanghai",
                "log_timezone=UTC"));
        if (System.getProperty("os.name").equals("Linux")) {
            // One call instead of one for each of some thousand files: seconds of every recovery after a kill.
            options.add("recovery_init_sync_method=syncfs");
        }
        options.addAll(List.of(settings));
        for (String option : options) {
            command.add("-c");
            command.add(option);
        }
        return commands.watched(command);
    }

    /**
     * A server left behind by a killed process is stopped. A note left behind by a dead server may by now name somebody
     * else's process, which must be neither stopped nor taken for a server: then the note goes, but never while any
     * process still works in the folder, because the note also guards the memory they share.
     */
    private void stopOrphan() throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        if (worksHere(pid)) {
            commands.run(List.of(
                    binaries.resolve("bin/pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "stop"));
            return;
        }
        boolean deserted = isDeserted();
        if (deserted && ProcessHandle.of(pid).isPresent()) {
            Files.deleteIfExists(note);
        }
    }

    /** The children of a killed server go by themselves within moments; until then no other one may start. */
    private boolean isDeserted() {
        long end = System.nanoTime() + LAST_CHILDREN.toNanos();
        boolean some = true;
        while (some && System.nanoTime() < end) {
            some = ProcessHandle.allProcesses().anyMatch(process -> worksHere(process.pid()));
            if (some) {
                LockSupport.parkNanos(CHILDREN_SEEN_EVERY.toNanos());
            }
        }
        return !some;
    }

    /** Every PostgreSQL process has its data folder as working folder. */
    private boolean worksHere(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(data.toRealPath());
        } catch (IOException e) {
            return false; // ended, or somebody else's
        }
    }
}
