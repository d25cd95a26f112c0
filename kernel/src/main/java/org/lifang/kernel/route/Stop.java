package org.lifang.kernel.route;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit that can be made.
 *
 * @param place where, as a row of the travel table
 * @param windows when service may begin, in order, not touching
 * @param service how long it takes
 * @param demand what it takes of a crew's capacity
 * @param must whether leaving it out is a fault and not a choice
 * @param prize what leaving it out costs, in the unit of the travel costs; of no effect for a must
 * @param crews the crews that may come; null when any may
 */
public record Stop(
        int place,
        List<Window> windows,
        int service,
        int demand,
        boolean must,
        long prize,
        @Nullable List<Integer> crews)
        implements Serializable {

    /** Prizes above this would be taken for musts. */
    static final long MOST_PRIZE = 1L << 27;

    public Stop {
        windows = List.copyOf(windows);
        crews = crews == null ? null : List.copyOf(crews);
        if (place < 0 || windows.isEmpty() || service < 0 || service > Window.LATEST || demand < 0) {
            throw new IllegalArgumentException("a stop needs a place, a window, a service time and a demand");
        }
        if (prize < 0 || prize > MOST_PRIZE) {
            throw new IllegalArgumentException("prize must be 0 to " + MOST_PRIZE + ": " + prize);
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from() <= windows.get(i - 1).to()) {
                throw new IllegalArgumentException("windows overlap or are out of order: " + windows);
            }
        }
    }

    /** A visit that must be made, by any crew, in one window. */
    public static Stop must(int place, Window window, int service, int demand) {
        return new Stop(place, List.of(window), service, demand, true, 0, null);
    }

    /** A visit that may be left out for its prize. */
    public static Stop may(int place, Window window, int service, int demand, long prize) {
        return new Stop(place, List.of(window), service, demand, false, prize, null);
    }
}
