package org.lifang.server.compliance;

import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How the beginning of a visit or the placing of a debt ended. */
public sealed interface ActOutcome {

    /**
     * The crew is at the door; what comes of it is told to the contact log.
     *
     * @param permitRevoked whether the permit had been taken back when this was told
     */
    record Begun(UUID permit, boolean permitRevoked) implements ActOutcome {}

    /** The agency collects from now on. */
    record Placed(UUID permit, long agency) implements ActOutcome {}

    /** The agency collects no longer. */
    record Recalled(UUID permit) implements ActOutcome {}

    /** It cannot be done. */
    record No(Why why) implements ActOutcome, Refusal {

        /** Why not. */
        public enum Why {
            PERMIT_UNKNOWN(404),
            WRONG_PERMIT(409),
            DONE_ALREADY(409),
            OUTSIDE_PERMIT(422),
            PLACED_ALREADY(409),
            NOT_PLACED(404),
            REASON_MISSING(422);

            private final int status;

            Why(int status) {
                this.status = status;
            }
        }

        @Override
        public String code() {
            return "ACT_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }
}
