package org.lifang.server.outreach.port;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that may have been handed over.
 *
 * @param to number or address in clear; null when it is no longer on file
 * @param at when handing over began
 */
public record Handed(UUID message, @Nullable String to, Instant at) {

    @Override
    public String toString() {
        return "Handed[" + message + "]";
    }
}
