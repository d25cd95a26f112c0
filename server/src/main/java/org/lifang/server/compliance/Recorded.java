package org.lifang.server.compliance;

import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a command on what people agreed to, asked for, or refused ended. */
public sealed interface Recorded {

    /**
     * It holds from now on.
     *
     * @param revoked how many permits it took back
     */
    record Kept(UUID id, int revoked) implements Recorded {}

    /** It no longer holds; that it did stays known. */
    record Ended(UUID id) implements Recorded {}

    /** It cannot be recorded. */
    record No(Why why) implements Recorded, Refusal {

        /** Why not. */
        public enum Why {
            BORROWER_UNKNOWN(404),
            PERSON_UNKNOWN(422),
            POINT_UNKNOWN(422),
            UNKNOWN(404),
            ENDED_ALREADY(409),
            REFUSED_ALREADY(409),
            OPTED_OUT_ALREADY(409),
            EVIDENCE_MISSING(422),
            REASON_MISSING(422),
            DAYS_OUT_OF_ORDER(422),
            HOURS_OUT_OF_ORDER(422),
            TOO_MANY_HOURS(409),
            NOTHING_AGREED(422),
            IN_THE_FUTURE(422),
            SUBJECT_DOES_NOT_FIT(422),
            VALUE_DOES_NOT_FIT(422);

            private final int status;

            Why(int status) {
                this.status = status;
            }
        }

        @Override
        public String code() {
            return "RECORD_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }
}
