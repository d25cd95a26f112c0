package org.lifang.kernel.route;

import java.io.Serializable;

/**
 * Who can make visits: one crew on one shift.
 *
 * @param start where its route begins, as a row of the travel table
 * @param end where its route ends
 * @param shift when it may leave the start, and the latest return to the end
 * @param capacity the most its stops may demand together
 * @param longest the longest time from leaving to return
 * @param mode which travel table it moves by
 * @param cost what sending it at all costs
 */
public record Crew(int start, int end, Window shift, int capacity, int longest, int mode, int cost)
        implements Serializable {

    /** A crew whose route may be as long as its shift. */
    public static final int AS_LONG_AS_THE_SHIFT = Integer.MAX_VALUE;

    public Crew {
        if (start < 0 || end < 0 || capacity < 0 || longest < 0 || mode < 0 || cost < 0) {
            throw new IllegalArgumentException("a crew is described by figures of at least 0");
        }
    }

    /** A crew that leaves from and returns to one place and moves by the first travel table. */
    public static Crew from(int place, Window shift, int capacity) {
        return new Crew(place, place, shift, capacity, AS_LONG_AS_THE_SHIFT, 0, 0);
    }
}
