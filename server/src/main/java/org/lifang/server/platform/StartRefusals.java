package org.lifang.server.platform;

import org.jspecify.annotations.Nullable;
import org.lifang.schema.EmbeddedPostgres;
import org.lifang.schema.Migrations;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Reasons not to start that are no bugs: told in one line, in both languages, without a stack of frames. */
public final class StartRefusals implements SpringBootExceptionReporter {

    StartRefusals(@Nullable ConfigurableApplicationContext context) {
        // Spring hands the context over; the line below needs none
    }

    /** Whether the failure is such a reason; then Spring prints nothing about it. */
    @Override
    public boolean reportException(Throwable failure) {
        return line(failure) != null;
    }

    /** The one line, or null when the failure is none of these. */
    public static @Nullable String line(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String detail = detail(at);
            if (detail != null) {
                return Terminal.words("refused") + ": " + detail;
            }
        }
        return null;
    }

    private static @Nullable String detail(Throwable thrown) {
        return switch (thrown) {
            case EmbeddedPostgres.FolderInUse inUse -> Terminal.words("folder-in-use") + ": " + inUse.getMessage();
            case EmbeddedPostgres.FolderUnsuited unsuited ->
                Terminal.words("folder-unsuited") + ": " + unsuited.getMessage();
            case Migrations.UnsupportedDatabase old -> Terminal.words("database-unsupported") + ": " + old.getMessage();
            case PortInUseException taken -> Terminal.words("port-in-use") + ": " + taken.getPort();
            case StartRefused refused -> Terminal.words(refused.words()) + ": " + refused.getMessage();
            default -> null;
        };
    }
}
