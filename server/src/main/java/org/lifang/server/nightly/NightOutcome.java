package org.lifang.server.nightly;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.answers.Refusal;

/** How a night ended. */
public sealed interface NightOutcome {

    /** Every step is done; the counts are those of all runs of the step for this date. */
    record Done(LocalDate businessDate, List<StepCounts> steps) implements NightOutcome {}

    /** Another night is running now, here or on another server. */
    record Busy() implements NightOutcome, Refusal {
        @Override
        public String code() {
            return "NIGHT_BUSY";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** The date lies before a night already done: the past is not run again. */
    record AlreadyPast(LocalDate lastDone) implements NightOutcome, Refusal {
        @Override
        public String code() {
            return "NIGHT_ALREADY_PAST";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(lastDone.toString());
        }
    }

    /** One step's counts. */
    record StepCounts(String step, StepResult rows) {}
}
