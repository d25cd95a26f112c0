package org.lifang.server.wording;

import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How judging a marked note ended. */
public sealed interface JudgeOutcome {

    /** The judgement stands. */
    record Judged(UUID id, Judgement judgement) implements JudgeOutcome {}

    /** It cannot be judged so. */
    record No(Why why) implements JudgeOutcome, Refusal {

        /** Why not. */
        public enum Why {
            UNKNOWN(404),
            JUDGED_ALREADY(409),
            OWN_NOTE(422),
            REASON_MISSING(422);

            private final int status;

            Why(int status) {
                this.status = status;
            }
        }

        @Override
        public String code() {
            return "NOTE_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }
}
