package org.lifang.server.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One date's night as people see it. */
public record Night(LocalDate businessDate, State state, List<Step> steps) {

    /** How far a step, or the whole night, is. */
    public enum State {
        PENDING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One step of the night.
     *
     * @param message kind of the fault that ended a failed step
     */
    public record Step(
            String name,
            State state,
            StepResult rows,
            @Nullable String message,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    static Night of(LocalDate date, List<Step> steps) {
        State state = steps.stream().anyMatch(step -> step.state() == State.FAILED)
                ? State.FAILED
                : steps.stream().allMatch(step -> step.state() == State.DONE) ? State.DONE : State.RUNNING;
        return new Night(date, state, steps);
    }
}
