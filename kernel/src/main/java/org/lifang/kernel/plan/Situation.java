package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Objects;

/**
 * What else decides who may be offered what.
 *
 * @param score 0 to 1000, or {@link #NO_SCORE}
 * @param promisesKept earlier promises kept
 * @param promisesBroken earlier promises broken
 */
public record Situation(int score, Hardship hardship, int promisesKept, int promisesBroken) implements Serializable {

    /** Nobody scored. */
    public static final int NO_SCORE = -1;

    static final int MOST_SCORE = 1_000;

    public Situation {
        Objects.requireNonNull(hardship, "hardship");
        if (score < NO_SCORE || score > MOST_SCORE || promisesKept < 0 || promisesBroken < 0) {
            throw new IllegalArgumentException("out of range: " + score + " " + promisesKept + " " + promisesBroken);
        }
    }
}
