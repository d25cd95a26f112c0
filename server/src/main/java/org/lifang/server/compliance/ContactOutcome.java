package org.lifang.server.compliance;

import java.util.UUID;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.server.answers.Refusal;

/** How a command on the contact log ended. */
public sealed interface ContactOutcome {

    /** What happened is in the log. */
    record Settled(UUID contact, ContactEntry.Outcome outcome) implements ContactOutcome {}

    /** The reservation is gone. */
    record Cancelled(UUID contact) implements ContactOutcome {}

    /** What the person began is in the log. */
    record Received(UUID contact) implements ContactOutcome {}

    /** It cannot be recorded. */
    record No(Why why) implements ContactOutcome, Refusal {

        /** Why not. */
        public enum Why {
            UNKNOWN(404),
            SETTLED_ALREADY(409),
            OUTSIDE_PERMIT(422),
            IN_THE_FUTURE(422),
            NOT_AN_OUTCOME(422),
            REASON_MISSING(422),
            BORROWER_UNKNOWN(404),
            PERSON_UNKNOWN(422),
            POINT_UNKNOWN(422);

            private final int status;

            Why(int status) {
                this.status = status;
            }
        }

        @Override
        public String code() {
            return "CONTACT_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }
}
