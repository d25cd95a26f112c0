package org.lifang.server.payments.receipt;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.ledger.Posting;

/** How a command on money received ended. */
public sealed interface ReceiptOutcome {

    /** Where the money is now; the four sums are what was received. */
    record Kept(
            UUID receipt,
            long allocatedFen,
            long refundedFen,
            long returnedFen,
            long openFen,
            @Nullable Waits waits) implements ReceiptOutcome {}

    /** A refund waits for its second person, or was declined. */
    record Refund(UUID receipt, UUID refund) implements ReceiptOutcome {}

    /** Reading was recorded and may go on. */
    record Read(UUID receipt) implements ReceiptOutcome {}

    /** What another module said no to. */
    record Refused(String code, int status, List<Object> params) implements ReceiptOutcome, Refusal {
        public Refused {
            params = List.copyOf(params);
        }

        static Refused by(Refusal no) {
            return new Refused(no.code(), no.status(), List.copyOf(no.params()));
        }

        static Refused by(Posting no) {
            return no instanceof Refusal refusal ? by(refusal) : new Refused("MONEY_NOT_POSTED", 409, List.of());
        }
    }

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        REFERENCE_TAKEN(409),
        CHANNEL_CLOSED(422),
        AMOUNT_OUT_OF_RANGE(422),
        DATE_OUT_OF_RANGE(422),
        MORE_THAN_OPEN(422),
        LOAN_TWICE(422),
        NEEDS_REASON(422),
        MOVEMENT_UNKNOWN(404),
        TAKEN_BACK_ALREADY(409),
        REFUND_UNKNOWN(404),
        REFUND_DECIDED(409),
        OWN_PROPOSAL(422),
        ID_TAKEN(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why) implements ReceiptOutcome, Refusal {

        @Override
        public String code() {
            return "MONEY_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }
}
