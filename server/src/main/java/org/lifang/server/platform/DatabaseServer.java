package org.lifang.server.platform;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lifang.schema.EmbeddedPostgres;

/** The PostgreSQL this server talks to: our own embedded one, or any given by address. */
final class DatabaseServer implements AutoCloseable {

    private static final String DATABASE = "lifang";

    /** EX_UNAVAILABLE of sysexits.h: whoever keeps the server running may start it again. */
    private static final int GONE = 69;

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseServer(String url, String user, String password, @Nullable EmbeddedPostgres embedded) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.embedded = embedded;
    }

    static DatabaseServer given(String url, String user, String password) {
        return new DatabaseServer(url, user, password, null);
    }

    static DatabaseServer embedded(DataFolder data) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data.folder("db"));
        try {
            postgres.createDatabase(DATABASE, null);
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
        postgres.whenGivenUp(DatabaseServer::end);
        return new DatabaseServer(postgres.jdbcUrl(DATABASE), postgres.user(), postgres.password(), postgres);
    }

    /**
     * A server without its database answers nobody, and must not look as if it did. It ends at once, as if killed: what
     * a kill leaves is taken up at the next start, and a slow goodbye would wait for the database.
     */
    private static void end() {
        System.err.println(Terminal.words("database-gone"));
        Runtime.getRuntime().halt(GONE);
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
