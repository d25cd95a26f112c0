package org.lifang.kernel.wording;

import java.util.Arrays;

/** Places where words are only part of an innocent phrase, such as the name of a street. */
final class Innocent {

    private final int[] coveredTo;

    private Innocent(int[] coveredTo) {
        this.coveredTo = coveredTo;
    }

    static Innocent in(Units units, Index phrases) {
        int[] to = new int[units.size + 1];
        Index.Walk walk = phrases.along(units);
        for (int at = 0; at < units.size; at++) {
            walk.go(at, (word, start, end) -> to[start] = Math.max(to[start], end));
        }
        for (int i = 1; i < to.length; i++) {
            to[i] = Math.max(to[i], to[i - 1]);
        }
        return new Innocent(to);
    }

    /** Whether one phrase, or several that overlap, hold the whole place. */
    boolean covers(int start, int end) {
        return coveredTo[start] >= end;
    }

    @Override
    public String toString() {
        return Arrays.toString(coveredTo);
    }
}
