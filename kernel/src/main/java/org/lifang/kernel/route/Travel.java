package org.lifang.kernel.route;

import java.util.ArrayList;
import java.util.List;

/** How long it takes and what it costs to get from any place to any other, for each mode of moving. */
public final class Travel {

    /** Longer legs would leave no room for adding a day's worth of them. */
    static final int LONGEST_LEG = 100_000_000;

    private final int places;
    private final List<int[]> times;
    private final List<int[]> costs;

    private Travel(int places, List<int[]> times, List<int[]> costs) {
        this.places = places;
        this.times = times;
        this.costs = costs;
    }

    /** One mode whose cost is its time; the leg from place a to place b stands at a × places + b. */
    public static Travel of(int places, int[] legs) {
        int[] kept = checked(places, legs);
        return new Travel(places, List.of(kept), List.of(kept));
    }

    /** The same places by a further mode. */
    public Travel and(int[] time, int[] cost) {
        List<int[]> moreTimes = new ArrayList<>(times);
        List<int[]> moreCosts = new ArrayList<>(costs);
        moreTimes.add(checked(places, time));
        moreCosts.add(checked(places, cost));
        return new Travel(places, List.copyOf(moreTimes), List.copyOf(moreCosts));
    }

    /** One mode whose cost is not its time. */
    public static Travel of(int places, int[] time, int[] cost) {
        return new Travel(places, List.of(), List.of()).and(time, cost);
    }

    public int places() {
        return places;
    }

    public int modes() {
        return times.size();
    }

    public int time(int mode, int from, int to) {
        return times.get(mode)[from * places + to];
    }

    public int cost(int mode, int from, int to) {
        return costs.get(mode)[from * places + to];
    }

    /** The ways of one mode. */
    public Legs legs(int mode) {
        return new Legs(places, times.get(mode), costs.get(mode));
    }

    /** All modes one after the other, their places in another order: times or costs, turned around when asked for. */
    int[] flat(int[] order, boolean time, boolean turned) {
        int size = places * places;
        int[] flat = new int[size * modes()];
        for (int mode = 0; mode < modes(); mode++) {
            int[] legs = (time ? times : costs).get(mode);
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    int at = turned ? to * places + from : from * places + to;
                    flat[mode * size + at] = legs[order[from] * places + order[to]];
                }
            }
        }
        return flat;
    }

    private static int[] checked(int places, int[] legs) {
        if (legs.length != places * places) {
            throw new IllegalArgumentException(places + " places need " + places * places + " legs: " + legs.length);
        }
        for (int leg : legs) {
            if (leg < 0 || leg > LONGEST_LEG) {
                throw new IllegalArgumentException("a leg must be 0 to " + LONGEST_LEG + ": " + leg);
            }
        }
        return legs.clone();
    }
}
