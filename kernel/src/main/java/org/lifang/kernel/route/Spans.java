package org.lifang.kernel.route;

/**
 * How long crews are out at least. Four numbers of each node tell it for the route up to the node and from the node on,
 * so that it is known at once for any two such parts put together (Vidal et al., Computers & Operations Research 40,
 * 2013). With several windows for a stop there are no such numbers, and the route is walked.
 */
final class Spans {

    /** Of the route up to a node: the earliest and the latest start that make it no longer than it must be. */
    private static final int FROM = 0;

    private static final int UNTIL = 1;
    /** Of the route from a node on: how long it takes at least, and the earliest begin for which it does. */
    private static final int LASTS = 2;

    private static final int EARLY = 3;

    private final State state;
    private final Model model;
    private final int base;

    Spans(State state, int base) {
        this.state = state;
        this.model = state.model;
        this.base = base;
    }

    /** Of a crew that has no stops yet. */
    void begin(int crew) {
        state.at[base + (state.start(crew) << 2) + FROM] = model.shiftFrom[crew];
        state.at[base + (state.start(crew) << 2) + UNTIL] = model.shiftTo[crew];
        state.at[base + (state.end(crew) << 2) + EARLY] = model.shiftFrom[crew];
    }

    /**
     * How long a crew is out, at least, when a stop comes between two neighbours of its route; -1 for no stop. Found
     * from the earliest return: the latest time to leave for it. With several windows a later return may take less.
     */
    int duration(int crew, int from, int stop, int to) {
        if (!model.spanned) {
            return walked(crew, from, stop, to);
        }
        return stop < 0
                ? span(from, time(crew, from, to), to)
                : span(from, time(crew, from, stop), stop, time(crew, stop, to), to);
    }

    /** The same, found by walking the route there and back. */
    int walked(int crew, int from, int stop, int to) {
        int node = from;
        int leave = state.at[from << State.SHIFT | State.LEAVE];
        if (stop >= 0) {
            leave = model.begin(stop, leave + time(crew, node, stop)) + model.service[stop];
            node = stop;
        }
        int arrival = leave + time(crew, node, to);
        int last = to;
        while (last < model.stops) {
            arrival = model.begin(last, arrival) + model.service[last] + state.at[last << State.SHIFT | State.TIME];
            last = state.next(last);
        }
        int late = arrival;
        for (node = last; state.previous(node) >= 0; node = state.previous(node)) {
            late = before(crew, late, node, state.previous(node), from, stop);
        }
        return arrival - late;
    }

    private int before(int crew, int late, int node, int previous, int from, int stop) {
        int begin = late;
        int to = node;
        if (previous == from && stop >= 0) {
            begin = model.latest(stop, begin - time(crew, stop, node) - model.service[stop]);
            to = stop;
        }
        int time = begin - time(crew, previous, to);
        return previous < model.stops ? model.latest(previous, time - model.service[previous]) : time;
    }

    private int time(int crew, int from, int to) {
        return model.time[model.modeBase[crew] + model.place[from] * model.places + model.place[to]];
    }

    /** Brings the span up to a stop up to date with that of the node before; whether it was. */
    boolean ahead(int node, int stop) {
        int before = base + (node << 2);
        int here = base + (stop << 2);
        int way = state.at[node << State.SHIFT | State.LEAVE]
                - state.at[before + FROM]
                + state.at[node << State.SHIFT | State.TIME];
        int wait = Math.max(model.open[stop] - way - state.at[before + UNTIL], 0);
        int from = state.at[stop << State.SHIFT | State.LEAVE] - way - wait - model.service[stop];
        int until = Math.min(model.close[stop] - way, state.at[before + UNTIL]);
        return putBoth(here + FROM, from, until);
    }

    /** Brings the span from a stop on up to date with that of the node after; whether it was. */
    boolean behind(int stop, int node) {
        int after = base + (node << 2);
        int here = base + (stop << 2);
        int way = model.service[stop] + state.at[stop << State.SHIFT | State.TIME];
        int wait = Math.max(state.at[after + EARLY] - way - model.close[stop], 0);
        int early = Math.max(state.at[after + EARLY] - way, model.open[stop]) - wait;
        return putBoth(here + LASTS, state.at[after + LASTS] + way + wait, early);
    }

    /** Writes two numbers that stand side by side; whether they stood there already. */
    private boolean putBoth(int index, int first, int second) {
        if (state.at[index] == first && state.at[index + 1] == second) {
            return true;
        }
        state.set(index, first);
        state.set(index + 1, second);
        return false;
    }

    /** How long a route takes at least that is as one up to a node, then as another from a node on. */
    int span(int from, int way, int to) {
        int before = base + (from << 2);
        int after = base + (to << 2);
        int lasts = state.at[from << State.SHIFT | State.LEAVE] - state.at[before + FROM] + way;
        return lasts
                + state.at[after + LASTS]
                + Math.max(state.at[after + EARLY] - lasts - state.at[before + UNTIL], 0);
    }

    /** The same with a stop between. */
    private int span(int from, int way, int stop, int onward, int to) {
        int before = base + (from << 2);
        int after = base + (to << 2);
        int lasts = state.at[from << State.SHIFT | State.LEAVE] - state.at[before + FROM] + way;
        int until = Math.min(model.close[stop] - lasts, state.at[before + UNTIL]);
        lasts += Math.max(model.open[stop] - lasts - state.at[before + UNTIL], 0) + model.service[stop] + onward;
        return lasts + state.at[after + LASTS] + Math.max(state.at[after + EARLY] - lasts - until, 0);
    }
}
