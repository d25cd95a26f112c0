package org.lifang.schema;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A real, durable PostgreSQL in a folder of its own: kept data, fsync on, password, loopback only, data checksums.
 *
 * <p>Starting takes a lock on the folder, so a second start refuses instead of breaking the first. Closing stops the
 * database; when this process dies without closing, a small watching shell stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Longest wait for the database to answer after a start, which may include crash recovery. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String USER = "lifang";

    private final Path root;
    private final int port;
    private final String password;
    private final Process process;
    private final FileChannel lockChannel;

    private EmbeddedPostgres(Path root, int port, String password, Process process, FileChannel lockChannel) {
        this.root = root;
        this.port = port;
        this.password = password;
        this.process = process;
        this.lockChannel = lockChannel;
    }

    /**
     * Starts the database kept in a folder, creating it on first use.
     *
     * @param root folder for binaries, data and password; created when missing
     * @param settings extra {@code name=value} server settings
     * @throws FolderInUse when another process has started this folder
     * @throws IOException when the folder cannot be used or the database does not start
     */
    public static EmbeddedPostgres start(Path root, String... settings) throws IOException {
        Path home = Files.createDirectories(root.toAbsolutePath());
        FileChannel lock = lock(home);
        try {
            Path binaries = unpack(home);
            String[] prefix = prefix(home);
            String password = initialise(home, binaries, prefix);
            int port = freePort();
            Process process = launch(home, binaries, prefix, port, settings);
            EmbeddedPostgres started = new EmbeddedPostgres(home, port, password, process, lock);
            started.awaitReady();
            return started;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** JDBC address of a database in this cluster. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Process id of the shell that watches the server, for measuring the cluster's processes. */
    public long pid() {
        return process.pid();
    }

    /**
     * Creates a database when it does not exist yet.
     *
     * @param template database to copy, or null for an empty one
     * @throws SQLException when the database cannot be created
     */
    public void createDatabase(String name, @Nullable String template) throws SQLException {
        if (!name.matches("[a-z_][a-z0-9_]{0,50}") || (template != null && !template.matches("[a-z_][a-z0-9_]*"))) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = connect("postgres");
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                statement.execute("create database " + name + (template == null ? "" : " template " + template));
            }
        }
    }

    /** Opens a connection as the owner of the cluster. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password);
    }

    /** Stops the database, waiting for it; safe to call twice. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
            }
        } catch (IOException e) {
            process.descendants().forEach(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            try {
                lockChannel.close();
            } catch (IOException e) {
                // The lock ends with this process in any case.
            }
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer as a lock held by another.
        }
        channel.close();
        throw new FolderInUse(home);
    }

    private static Path unpack(Path home) throws IOException {
        Path binaries = home.resolve("postgres");
        Path marker = binaries.resolve("ok");
        if (Files.exists(marker)) {
            return binaries;
        }
        try (InputStream archive = EmbeddedPostgres.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException("no PostgreSQL binaries for this platform on the class path: " + ARCHIVE);
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpackEntry(tar, entry, binaries);
                }
            }
        }
        Files.createFile(marker);
        return binaries;
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** PostgreSQL refuses to run as root: drop the identity, by user namespace where the system allows it. */
    private static String[] prefix(Path home) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new String[0];
        }
        if (run(home, List.of("unshare", "-U", "true")) == 0) {
            return new String[] {"unshare", "-U"};
        }
        run(home, List.of("chown", "-R", "nobody:nogroup", home.toString()));
        return new String[] {"setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"};
    }

    private static String initialise(Path home, Path binaries, String[] prefix) throws IOException {
        Path secret = home.resolve("password");
        Path data = home.resolve("pgdata");
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return Files.readString(secret, StandardCharsets.UTF_8).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password + "\n");
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                USER,
                "--pwfile=" + secret,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=icu",
                "--icu-locale=zh-CN",
                "--locale=C.UTF-8",
                "--data-checksums"));
        int exit = run(home, command);
        if (exit != 0) {
            throw new IOException("initdb failed with exit code " + exit + ", see " + home.resolve("start.log"));
        }
        return password;
    }

    private static Process launch(Path home, Path binaries, String[] prefix, int port, String[] settings)
            throws IOException {
        Path data = home.resolve("pgdata");
        stopOrphan(home, data, binaries, prefix);
        List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHER, "pg"));
        command.addAll(List.of(prefix));
        command.addAll(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        List<String> options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=80",
                "shared_buffers=256MB",
                "timezone=Asia/Shanghai",
                "log_timezone=UTC"));
        options.addAll(List.of(settings));
        for (String option : options) {
            command.add("-c");
            command.add(option);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()))
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    /** Holds our pipe: when this process dies the read ends and the server gets a fast, clean stop. */
    private static final String WATCHER = """
            exec 3<&0
            "$@" </dev/null & p=$!
            (cat <&3 >/dev/null; kill -INT $p 2>/dev/null) &
            trap "" INT TERM
            while kill -0 $p 2>/dev/null; do wait $p; done
            """;

    private static void stopOrphan(Path home, Path data, Path binaries, String[] prefix) throws IOException {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(
                List.of(binaries.resolve("bin/pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "stop"));
        run(home, command);
    }

    private static int run(Path home, List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("start.log").toFile()))
                    .start();
            process.getOutputStream().close();
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new IOException("PostgreSQL stopped while starting, see " + root.resolve("postgres.log"), e);
                }
                if (System.nanoTime() > deadline) {
                    close();
                    throw new IOException("PostgreSQL did not answer, see " + root.resolve("postgres.log"), e);
                }
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting PostgreSQL", e);
        }
    }

    /** The folder is already served by a running Lifang. */
    public static final class FolderInUse extends IOException {
        private static final long serialVersionUID = 1L;

        FolderInUse(Path home) {
            super("already in use by a running Lifang: " + home);
        }
    }
}
