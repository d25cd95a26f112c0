package org.lifang.server.nightly;

import java.time.LocalDate;

/** One part of the night. Beans of this type are run in the order of their positions. */
public interface NightlyStep {

    /** Stable name such as {@code ledger.age}; also the key of its title in the message files, after {@code STEP_}. */
    String name();

    int position();

    /**
     * Does the step for a date. Running it again for the same date changes nothing more; after a crash it is called
     * again and goes on from {@link Progress#cursor()}. The step opens its own transactions, one per chunk.
     */
    StepResult run(LocalDate businessDate, Progress progress);
}
