package org.lifang.server.payments.entry;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a command on an entry ended. */
public sealed interface EntryOutcome {

    /** It waits for another person, or was declined. */
    record Saved(UUID id) implements EntryOutcome {}

    /** It is money now. */
    record Confirmed(UUID id, UUID receipt, long openFen) implements EntryOutcome {}

    /** What receiving money said no to. */
    record NotReceived(String code, int status, List<Object> params) implements EntryOutcome, Refusal {
        public NotReceived {
            params = List.copyOf(params);
        }
    }

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        ID_TAKEN(409),
        REFERENCE_TAKEN(409),
        DECIDED(409),
        OWN_PROPOSAL(422);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why) implements EntryOutcome, Refusal {

        @Override
        public String code() {
            return "ENTRY_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }
}
