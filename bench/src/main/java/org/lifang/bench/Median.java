package org.lifang.bench;

import java.util.Arrays;

/** The middle of a list: half of the rounds were faster, half were slower. */
final class Median {

    private Median() {}

    /** The mean of the two middle values when their count is even; the list is not changed. */
    static double of(long... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a median needs at least one value");
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + (double) sorted[upper]) / 2;
    }
}
