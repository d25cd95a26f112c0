package org.lifang.server.nightly;

/** What a step did, in rows, over all its chunks of this run. */
public record StepResult(long read, long changed, long refused, long failed) {

    public static final StepResult NOTHING = new StepResult(0, 0, 0, 0);

    public StepResult plus(StepResult other) {
        return new StepResult(
                read + other.read, changed + other.changed, refused + other.refused, failed + other.failed);
    }
}
