package org.lifang.server.commands;

import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a command ended. */
public sealed interface Result<O> {

    /**
     * Done, now or before.
     *
     * @param replayed true when the key had been used for this very command already; nothing was done again
     */
    record Accepted<O>(O outcome, boolean replayed) implements Result<O> {}

    /** The effect said no and was rolled back; the key stays free. */
    record Refused<O>(O outcome, Refusal refusal) implements Result<O> {}

    /** The key belongs to another command. */
    record KeyReused<O>(UUID key) implements Result<O>, Refusal {
        @Override
        public String code() {
            return "IDEMPOTENCY_KEY_REUSED";
        }
    }

    /**
     * The outcome to answer with, for controllers: a refusal or a reused key leaves as a problem.
     *
     * @throws org.lifang.server.answers.Refused unless accepted
     */
    default O orRefuse() {
        return switch (this) {
            case Accepted<O> accepted -> accepted.outcome();
            case Refused<O> refused -> throw new org.lifang.server.answers.Refused(refused.refusal());
            case KeyReused<O> reused -> throw new org.lifang.server.answers.Refused(reused);
        };
    }
}
