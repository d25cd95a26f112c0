package org.lifang.kernel.route;

import java.io.Serializable;

/**
 * How a search goes about its work.
 *
 * @param seed from which everything follows that looks like chance
 * @param threads how many searches run side by side; part of what decides the result
 * @param goal what to make small
 */
public record Course(long seed, int threads, Goal goal) implements Serializable {

    static final int MOST_THREADS = 64;

    /** What comes first once all musts are visited. */
    public enum Goal {
        /** Lost prizes, travel and the cost of crews together. */
        LEAST_COST,
        /** As few crews as can be, then the same sum. */
        FEWEST_CREWS
    }

    public Course {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to " + MOST_THREADS + ": " + threads);
        }
    }

    /** Least cost in one thread. */
    public static Course of(long seed) {
        return new Course(seed, 1, Goal.LEAST_COST);
    }
}
