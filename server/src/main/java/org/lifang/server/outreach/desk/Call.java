package org.lifang.server.outreach.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call, from the moment somebody takes it on. */
record Call(
        UUID id,
        long borrower,
        UUID collector,
        State state,
        Instant claimedAt,
        Instant expiresAt,
        @Nullable Script script,
        long person,
        long point,
        @Nullable UUID permit,
        @Nullable Instant permittedAt,
        @Nullable Instant dialledAt,
        @Nullable Boolean checkPassed,
        @Nullable CallResult result,
        @Nullable LocalDate nextOn,
        @Nullable Instant closedAt) {

    /** Where it stands. */
    enum State {
        CLAIMED,
        PERMITTED,
        CLOSED,
        RELEASED
    }

    /** What is said: one script for the debtor, two for contact persons and no other (CN-W-05). */
    enum Script {
        CALL_SCRIPT("call-script"),
        ASK_CONTACT("ask-contact-call"),
        ASK_TO_CALL_BACK("ask-to-call-back-call");

        private final String template;

        Script(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }

        boolean forDebtor() {
            return this == CALL_SCRIPT;
        }
    }

    /** How it is made sure who listens. */
    enum Check {
        ID_LAST_FOUR,
        BIRTHDAY,
        CONTRACT_DETAIL,
        ONE_TIME_CODE
    }

    /** Whether somebody works on it. */
    boolean open() {
        return state == State.CLAIMED || state == State.PERMITTED;
    }
}
