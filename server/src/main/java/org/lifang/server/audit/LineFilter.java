package org.lifang.server.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines to show; null means any. {@code to} is exclusive. */
public record LineFilter(
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable String target,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final LineFilter ALL = new LineFilter(null, null, null, null, null);
}
