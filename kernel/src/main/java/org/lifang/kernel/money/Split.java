package org.lifang.kernel.money;

import java.util.Arrays;

/** Cuts a whole amount into parts that always sum to it. */
public final class Split {

    private Split() {}

    /**
     * Equal parts; the remainder goes one fen each to the first parts.
     *
     * @param fen 0 or more
     * @param parts 1 or more
     */
    public static long[] even(long fen, int parts) {
        if (fen < 0 || parts < 1) {
            throw new IllegalArgumentException("cannot split " + fen + " into " + parts);
        }
        long[] split = new long[parts];
        Arrays.fill(split, fen / parts);
        int rest = (int) (fen % parts);
        for (int i = 0; i < rest; i++) {
            split[i]++;
        }
        return split;
    }

    /**
     * Parts in proportion to weights: each part is rounded {@link Rounding#DOWN}, then the fen left over go one each to
     * the largest cut-off fractions, earlier parts first among equals.
     *
     * @param fen 0 or more
     * @param weights 0 or more each, with a positive sum up to 2^62
     */
    public static long[] byWeights(long fen, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("negative weight: " + weight);
            }
            sum = Math.addExact(sum, weight);
        }
        if (fen < 0 || sum == 0) {
            throw new IllegalArgumentException("cannot split " + fen + " by weights that sum to " + sum);
        }
        long[] split = new long[weights.length];
        long[] cutOff = new long[weights.length];
        long left = fen;
        for (int i = 0; i < split.length; i++) {
            split[i] = Exact.mulDiv(fen, weights[i], sum, Rounding.DOWN);
            // Both products wrap alike, so their difference, which is less than the sum of weights, is right.
            cutOff[i] = fen * weights[i] - split[i] * sum;
            left -= split[i];
        }
        for (; left > 0; left--) {
            int largest = largest(cutOff);
            split[largest]++;
            cutOff[largest] = -1;
        }
        return split;
    }

    private static int largest(long[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[at]) {
                at = i;
            }
        }
        return at;
    }
}
