package org.lifang.server.codes;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How asking for a code, or entering one, ended. */
public sealed interface CodeOutcome {

    /** It is on its way. */
    record OnItsWay(UUID id) implements CodeOutcome {}

    /** It was the right one; it opens nothing a second time. */
    record Right(UUID id) implements CodeOutcome {}

    /**
     * It was a wrong one; that is kept.
     *
     * @param left how many tries are left
     */
    record Wrong(UUID id, int left) implements CodeOutcome {}

    /** Why not. */
    enum Why {
        TOO_OFTEN(429),
        NO_NUMBER_ON_FILE(409),
        NOTHING_OPEN(409),
        EXPIRED(409),
        TEXT_DIFFERS(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why) implements CodeOutcome, Refusal {

        @Override
        public String code() {
            return "CODE_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }

        @Override
        public List<?> params() {
            return List.of();
        }
    }
}
