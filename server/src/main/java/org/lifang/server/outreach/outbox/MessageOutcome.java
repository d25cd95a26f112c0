package org.lifang.server.outreach.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a person's act on a message ended. */
sealed interface MessageOutcome {

    /** The message stands so. */
    record Changed(UUID id, String state) implements MessageOutcome {}

    /** Recorded and allowed; the page hides the words again at {@code until}. */
    record Granted(Instant until) implements MessageOutcome {}

    /** Not so. */
    record No(String code, int status, List<String> params) implements MessageOutcome, Refusal {}
}
