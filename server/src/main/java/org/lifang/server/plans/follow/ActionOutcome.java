package org.lifang.server.plans.follow;

import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a command on a next action ended. */
public sealed interface ActionOutcome {

    /** It is on somebody's list. */
    record Opened(UUID id) implements ActionOutcome {}

    /** It was done. */
    record Done(UUID id) implements ActionOutcome {}

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        ID_TAKEN(409),
        OPEN_ALREADY(409),
        NOT_FAILED(409),
        DONE(409),
        DUE_INVALID(422),
        PERSON_UNKNOWN(422);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why) implements ActionOutcome, Refusal {
        @Override
        public String code() {
            return "ACTION_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }
}
