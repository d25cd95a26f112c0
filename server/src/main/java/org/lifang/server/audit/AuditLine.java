package org.lifang.server.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record, to be read.
 *
 * @param details JSON object
 */
public record AuditLine(
        long id,
        Instant at,
        UUID actor,
        String action,
        String target,
        @Nullable String reason,
        @Nullable UUID commandKey,
        @Nullable String beforeHash,
        @Nullable String afterHash,
        boolean sealed,
        String details) {

    static AuditLine of(Line line, boolean sealed) {
        return new AuditLine(
                line.id(),
                line.at(),
                line.actor(),
                line.action(),
                line.target(),
                line.reason(),
                line.commandKey(),
                hex(line.beforeHash()),
                hex(line.afterHash()),
                sealed,
                line.details());
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
