package org.lifang.kernel.route;

/**
 * Takes strings of stops out of routes that lie close together (Christiaens and Vanden Berghe 2020), and with them the
 * stops left out thereabouts.
 */
final class Ruin {

    private final Model model;
    private final Near near;
    private final State state;
    private final Chance chance;
    private final Settings settings;
    /** The step in which a crew's route was last touched. */
    private final int[] touched;

    /** The step in which a stop was last to be put in. */
    private final int[] taken;

    private int step;

    /** The stops to put in again, as many as {@link #size} says. */
    final int[] out;

    int size;

    Ruin(State state, Near near, Chance chance, Settings settings) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.chance = chance;
        this.settings = settings;
        this.touched = new int[model.crews];
        this.taken = new int[model.stops];
        this.out = new int[model.stops];
    }

    /** Takes out strings around a stop, and what is left out there; a mean is the mean number of stops of a route. */
    void around(int seed, double mean) {
        step++;
        size = 0;
        strings(seed, mean);
        if (model.optional) {
            absent(seed);
        }
    }

    private void strings(int seed, double mean) {
        double most = Math.min(settings.longest, mean);
        int routes = (int) (chance.unit() * (4.0 * settings.strings / (1.0 + most) - 1.0) + 1.0);
        int node = seed;
        int[] close = near.close[seed];
        for (int i = 0; ; node = close[i++]) {
            int crew = state.route(node);
            if (crew >= 0 && touched[crew] != step) {
                touched[crew] = step;
                string(crew, node, most);
                routes--;
            }
            if (routes <= 0 || i >= close.length) {
                return;
            }
        }
    }

    /** Some, now and then many, of the closest stops that are left out: as many as could make a route of their own. */
    private void absent(int seed) {
        int most = chance.in(settings.wide) ? settings.wideOptionals : settings.optionals;
        int left = chance.below(1 + most);
        int[] close = near.close[seed];
        if (state.route(seed) == State.ABSENT) {
            add(seed);
        }
        for (int i = 0; i < close.length && left > 0; i++) {
            if (state.route(close[i]) == State.ABSENT && taken[close[i]] != step) {
                add(close[i]);
                left--;
            }
        }
    }

    /** Adds an absent stop to those to put in, once. */
    void add(int stop) {
        if (taken[stop] != step) {
            taken[stop] = step;
            out[size++] = stop;
        }
    }

    /** Begins a new list of stops to put in. */
    void none() {
        step++;
        size = 0;
    }

    private void string(int crew, int node, double most) {
        int stops = state.size(crew);
        int length = (int) (chance.unit() * Math.min(stops, most) + 1.0);
        length = Math.min(length, stops);
        int kept = 0;
        if (length > 1 && length < stops && chance.in(settings.split)) {
            kept = 1;
            while (length + kept < stops && chance.in(settings.grow)) {
                kept++;
            }
        }
        int whole = length + kept;
        int back = 0;
        int first = node;
        while (back < whole - 1 && state.isStop(state.previous(first))) {
            first = state.previous(first);
            back++;
        }
        int ahead = 0;
        int last = node;
        while (ahead < whole - 1 && state.isStop(state.next(last))) {
            last = state.next(last);
            ahead++;
        }
        int shift = chance.below(back + ahead - whole + 2);
        for (int i = 0; i < shift; i++) {
            first = state.next(first);
        }
        if (kept == 0) {
            cut(state.previous(first), length);
        } else {
            int lead = 1 + chance.below(length - 1);
            int from = cut(state.previous(first), lead);
            for (int i = 0; i < kept; i++) {
                from = state.next(from);
            }
            cut(from, length - lead);
        }
    }

    /** Cuts so many stops after a node, which it returns. */
    private int cut(int from, int length) {
        int node = state.next(from);
        for (int i = 0; i < length; i++) {
            add(node);
            node = state.next(node);
        }
        state.cut(from, node);
        return from;
    }
}
