package org.lifang.server.plans.promise;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a command on a promise ended. */
public sealed interface PromiseOutcome {

    /** It is taken. */
    record Saved(UUID id) implements PromiseOutcome {}

    /** Nothing is waited for any more. */
    record Cancelled(UUID id) implements PromiseOutcome {}

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        ID_TAKEN(409),
        LENDER_COMPUTES(409),
        NOTHING_OWED(409),
        ABOVE_OWED(422),
        AGREEMENT_ACTIVE(409),
        OPEN_ALREADY(409),
        CLOSED(409),
        OF_AGREEMENT(409),
        DUE_IN_THE_PAST(422),
        DUE_TOO_FAR(422);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why, List<String> about) implements PromiseOutcome, Refusal {

        public No {
            about = List.copyOf(about);
        }

        static No because(Why why, String... about) {
            return new No(why, List.of(about));
        }

        @Override
        public String code() {
            return "PROMISE_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }

        @Override
        public List<?> params() {
            return about;
        }
    }
}
