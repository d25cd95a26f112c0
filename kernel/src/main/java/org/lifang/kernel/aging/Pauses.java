package org.lifang.kernel.aging;

import java.util.Arrays;
import java.util.List;

/** Days that do not count, as disjoint ascending half-open ranges of epoch days. */
final class Pauses {

    static final Pauses NONE = new Pauses(new int[0], new int[0]);

    private final int[] from;
    private final int[] to;

    private Pauses(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /** Overlapping and touching pauses become one. */
    static Pauses of(List<LoanEvent.Pause> pauses) {
        if (pauses.isEmpty()) {
            return NONE;
        }
        long[][] ranges = pauses.stream()
                .map(pause -> new long[] {pause.from().toEpochDay(), pause.to().toEpochDay()})
                .sorted((a, b) -> Long.compare(a[0], b[0]))
                .toArray(long[][]::new);
        int[] from = new int[ranges.length];
        int[] to = new int[ranges.length];
        int size = 0;
        for (long[] range : ranges) {
            if (size > 0 && range[0] <= to[size - 1]) {
                to[size - 1] = Math.max(to[size - 1], (int) range[1]);
            } else {
                from[size] = (int) range[0];
                to[size] = (int) range[1];
                size++;
            }
        }
        return new Pauses(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    /** Ranges already disjoint and ascending. */
    static Pauses ofRanges(int[] from, int[] to) {
        return from.length == 0 ? NONE : new Pauses(from, to);
    }

    int size() {
        return from.length;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** Days that count from one day up to another; 0 when the second is not later. */
    int counted(int first, int until) {
        if (until <= first) {
            return 0;
        }
        int days = until - first;
        for (int i = 0; i < from.length; i++) {
            days -= Math.max(0, Math.min(until, to[i]) - Math.max(first, from[i]));
        }
        return days;
    }

    /** The first day up to which that many days, 1 or more, count from {@code first}. */
    int dayOfCount(int first, int days) {
        int day = first + days;
        for (int i = 0; i < from.length; i++) {
            int begins = Math.max(first, from[i]);
            if (begins < day && to[i] > begins) {
                day += to[i] - begins;
            }
        }
        return day;
    }

    /** Whether a day does not count. */
    boolean covers(int day) {
        return counted(day, day + 1) == 0;
    }

    /** The next day after this one on which a pause begins or ends; {@link NightLine#NEVER} when none does. */
    int nextBorder(int day) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] > day) {
                return from[i];
            }
            if (to[i] > day) {
                return to[i];
            }
        }
        return NightLine.NEVER;
    }

    /** The next day after this one on which a pause ends; {@link NightLine#NEVER} when none does. */
    int nextEnd(int day) {
        for (int end : to) {
            if (end > day) {
                return end;
            }
        }
        return NightLine.NEVER;
    }

    /** Only what still matters from a day on. */
    Pauses endingAfter(int day) {
        int keep = 0;
        while (keep < to.length && to[keep] <= day) {
            keep++;
        }
        return keep == 0
                ? this
                : ofRanges(Arrays.copyOfRange(from, keep, from.length), Arrays.copyOfRange(to, keep, to.length));
    }
}
