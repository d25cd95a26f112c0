package org.lifang.server.answers;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * The database is not there at the moment, and comes back by itself or is brought back. Nobody knows whether what was
 * asked has been done; asked again under the same key it is done once.
 */
public final class DatabaseAway {

    public static final String CODE = "DATABASE_AWAY";

    /** Seconds after which asking again makes sense: a killed database recovers within a few. */
    public static final String RETRY_AFTER = "2";

    /** Connections that fail or break. */
    private static final String CONNECTION = "08";

    /** Stopped, crashed, not yet started. */
    private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03");

    private DatabaseAway() {}

    /** Whether this is why something failed. */
    public static boolean caused(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The second: a commit or a rollback whose line is broken, which hides what broke it.
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof TransactionSystemException
                    || (cause instanceof SQLException sql && away(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || STOPPED.contains(state));
    }
}
