package org.lifang.server.payments.channel;

import java.util.List;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a command on a channel ended. */
public sealed interface ChannelOutcome {

    /** It is on record. */
    record Saved(String id, String state) implements ChannelOutcome {}

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        ID_TAKEN(409),
        STATE(409),
        OWN_PROPOSAL(422),
        CASH_NEEDS_MANAGERS(422),
        NO_SECRET_HERE(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why) implements ChannelOutcome, Refusal {

        @Override
        public String code() {
            return "CHANNEL_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }

        @Override
        public List<Finding> findings() {
            return why == Why.CASH_NEEDS_MANAGERS
                    ? List.of(new Finding("CHANNEL_RULE", "kind", null, List.of(), "CN-V-17"))
                    : List.of();
        }
    }
}
