package org.lifang.server.compliance;

import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How taking a permit back ended. */
public sealed interface Revoked {

    /**
     * It no longer holds.
     *
     * @param unused whether the contact it reserved had not been made yet
     */
    record Done(UUID permit, boolean unused) implements Revoked {}

    /** There is no such permit. */
    record Unknown() implements Revoked, Refusal {
        @Override
        public String code() {
            return "PERMIT_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** It was taken back before. */
    record Already() implements Revoked, Refusal {
        @Override
        public String code() {
            return "PERMIT_REVOKED_ALREADY";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Why is missing. */
    record ReasonMissing() implements Revoked, Refusal {
        @Override
        public String code() {
            return "PERMIT_REASON_MISSING";
        }
    }
}
