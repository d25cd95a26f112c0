package org.lifang.server.plans.hardship;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a command on a request for help ended. */
public sealed interface HardshipOutcome {

    /** It is on record. */
    record Saved(UUID id) implements HardshipOutcome {}

    /** Reading was recorded and may go on. */
    record Read(UUID id) implements HardshipOutcome {}

    /** What privacy said no to: the reason's length or the day's quota. */
    record NotRead(String code, int status, List<Object> params) implements HardshipOutcome, Refusal {
        public NotRead {
            params = List.copyOf(params);
        }
    }

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        ID_TAKEN(409),
        OPEN_ALREADY(409),
        ASKED_IN_THE_FUTURE(422),
        QUESTION_UNKNOWN(422),
        NO_ANSWER(422),
        DECIDED(409),
        OWN_REQUEST(422),
        REVIEW_DATE_NEEDED(422),
        REVIEW_DATE_NOT_HERE(422),
        PAPER_UNFIT(422),
        PAPERS_ENOUGH(409),
        PAPER_UNKNOWN(404),
        HOLD_REFUSED(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why, List<String> about) implements HardshipOutcome, Refusal {

        public No {
            about = List.copyOf(about);
        }

        static No because(Why why, String... about) {
            return new No(why, List.of(about));
        }

        @Override
        public String code() {
            return "HARDSHIP_" + why.name();
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
