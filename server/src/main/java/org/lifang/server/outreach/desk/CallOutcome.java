package org.lifang.server.outreach.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;

/** How a step of a call ended. */
sealed interface CallOutcome {

    /** The call is yours until then. */
    record Claimed(UUID id, Instant until) implements CallOutcome {}

    /** The gate permits it. */
    record Permitted(UUID id, UUID permit, Instant until) implements CallOutcome {}

    /**
     * The gate does not permit it; the call is still yours.
     *
     * @param decision by which the findings are found in words
     */
    record Stopped(
            UUID id,
            UUID decision,
            String verdict,
            List<String> rules,
            @Nullable LocalDateTime retryFrom) implements CallOutcome {}

    /** The step is kept. */
    record Kept(UUID id, String state) implements CallOutcome {}

    /**
     * The call is over.
     *
     * @param hold opened because of what was heard
     * @param marks places of the note somebody should look at
     */
    record Closed(UUID id, @Nullable UUID hold, int marks) implements CallOutcome {}

    /** Not so. */
    record No(String code, int status) implements CallOutcome, Refusal {}
}
