package org.lifang.server.outreach.single;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a single message came; without its words. */
public record SingleState(
        UUID id,
        String template,
        String channel,
        String state,
        @Nullable String why,
        List<String> stoppedBy,
        Instant changedAt) {

    public SingleState {
        stoppedBy = List.copyOf(stoppedBy);
    }
}
