package org.lifang.kernel.route;

/** One mode's ways, for those who look up many. */
public final class Legs {

    private final int places;
    private final int[] times;
    private final int[] costs;

    Legs(int places, int[] times, int[] costs) {
        this.places = places;
        this.times = times;
        this.costs = costs;
    }

    /** How long it takes from one place to another. */
    public int time(int from, int to) {
        return times[from * places + to];
    }

    /** What it costs. */
    public int cost(int from, int to) {
        return costs[from * places + to];
    }
}
