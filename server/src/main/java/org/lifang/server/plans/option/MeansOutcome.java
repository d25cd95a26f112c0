package org.lifang.server.plans.option;

import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How writing down a statement about means ended. */
public sealed interface MeansOutcome {

    /** It counts from now on. */
    record Kept(UUID id) implements MeansOutcome {}

    /** The id belongs to another statement. */
    record IdTaken() implements MeansOutcome, Refusal {
        @Override
        public String code() {
            return "MEANS_ID_TAKEN";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Nobody can have said it tomorrow. */
    record SaidInTheFuture() implements MeansOutcome, Refusal {
        @Override
        public String code() {
            return "MEANS_SAID_IN_THE_FUTURE";
        }
    }

    /** A sum that is expected has its day, and only then. */
    record ExpectedWithoutDay() implements MeansOutcome, Refusal {
        @Override
        public String code() {
            return "MEANS_EXPECTED_WITHOUT_DAY";
        }
    }
}
