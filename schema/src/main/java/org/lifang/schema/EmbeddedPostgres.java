package org.lifang.schema;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A real, durable PostgreSQL in a folder of its own: kept data, fsync on, password, loopback only, data checksums.
 *
 * <p>Starting takes a lock on the folder, so a second start refuses instead of breaking the first. Closing stops the
 * database; when this process dies without closing, a small watching shell stops it. A database that dies while this
 * process lives is started again on the same address, so that connections opened afterwards find it recovered.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "lifang";

    private final int port;
    private final String password;
    private final Keeper keeper;
    private final FolderLock lock;

    private EmbeddedPostgres(int port, String password, Keeper keeper, FolderLock lock) {
        this.port = port;
        this.password = password;
        this.keeper = keeper;
        this.lock = lock;
    }

    /**
     * Starts the database kept in a folder, creating it on first use.
     *
     * @param root folder for binaries, data and password; created when missing
     * @param settings extra {@code name=value} server settings
     * @throws FolderInUse when another process has started this folder
     * @throws FolderUnsuited when the folder was made by another PostgreSQL or lacks a part
     * @throws IOException when the folder cannot be used or the database does not start
     */
    public static EmbeddedPostgres start(Path root, String... settings) throws IOException {
        return start(root, Unprivileged.FITTING, Binaries::unpackedIn, settings);
    }

    static EmbeddedPostgres start(Path root, Unprivileged identity, Source source, String... settings)
            throws IOException {
        Path home = Files.createDirectories(root.toAbsolutePath().normalize());
        FolderLock lock = FolderLock.take(home);
        try {
            Commands commands = new Commands(home, identity);
            Cluster cluster = new Cluster(home, source.binaries(home), commands);
            String password = cluster.prepare(USER);
            int port = freePort();
            Keeper keeper = new Keeper(cluster, port, settings, () -> connect(port, "postgres", password));
            keeper.start();
            return new EmbeddedPostgres(port, password, keeper, lock);
        } catch (IOException | RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /** JDBC address of a database in this cluster. */
    public String jdbcUrl(String database) {
        return url(port, database);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** What is done when the database died so often that it is not started again; nothing unless told otherwise. */
    public void whenGivenUp(Runnable then) {
        keeper.whenGivenUp(then);
    }

    /** Process id of the shell that watches the server, for measuring the cluster's processes. */
    public long pid() {
        return keeper.pid();
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
        return connect(port, database, password);
    }

    /** Stops the database, waiting for it; safe to call twice. */
    @Override
    public void close() {
        keeper.stop();
        lock.release();
    }

    private static Connection connect(int port, String database, String password) throws SQLException {
        return DriverManager.getConnection(url(port, database), USER, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where PostgreSQL's programs come from, given the folder to be served. */
    @FunctionalInterface
    interface Source {
        Path binaries(Path home) throws IOException;
    }

    /** The folder is already served by a running Lifang. */
    public static final class FolderInUse extends IOException {
        private static final long serialVersionUID = 1L;

        FolderInUse(Path home, String holder) {
            super("already in use by a running Lifang" + (holder.isEmpty() ? "" : ", process " + holder) + ": " + home);
        }
    }

    /** The folder holds something this build cannot serve; the message says what and what to do. */
    public static final class FolderUnsuited extends IOException {
        private static final long serialVersionUID = 1L;

        FolderUnsuited(String message) {
            super(message);
        }
    }
}
