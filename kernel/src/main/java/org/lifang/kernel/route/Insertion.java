package org.lifang.kernel.route;

/** Finds the cheapest place for an absent stop, now and then overlooking one (a "blink"). */
final class Insertion {

    private final Model model;
    private final Near near;
    private final State state;
    private final Chance chance;
    private final int seen;
    private final int blinks;

    /** The node after which the stop fits best, or -1. */
    int after;

    /** What it costs there, the stop's own penalty aside. */
    long added;

    private int stop;
    private int place;

    Insertion(State state, Near near, Chance chance, int seen, int blinks) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.chance = chance;
        this.seen = seen;
        this.blinks = blinks;
    }

    /** Looks beside the stops that are close in way and time, and at crews that have none yet. */
    boolean find(int wanted, long most) {
        begin(wanted, most);
        if (model.modes || model.timed || !model.anyCrew || model.windows[wanted].length > 0) {
            beside();
        } else {
            besideQuickly();
        }
        empty();
        return after >= 0;
    }

    /** Looks everywhere. */
    boolean findAnywhere(int wanted, long most) {
        begin(wanted, most);
        for (int crew = 0; crew < model.crews; crew++) {
            if (state.size(crew) > 0 && state.route(state.start(crew)) >= 0) {
                for (int node = state.start(crew); node != state.end(crew); node = state.next(node)) {
                    consider(node);
                }
            }
        }
        empty();
        return after >= 0;
    }

    /** Looks only at crews that have no stops yet. */
    boolean findEmpty(int wanted, long most) {
        begin(wanted, most);
        empty();
        return after >= 0;
    }

    private void begin(int wanted, long most) {
        stop = wanted;
        place = model.place[wanted] * model.places;
        after = -1;
        added = most;
    }

    private void beside() {
        int[] before = near.before[stop];
        for (int i = 0, left = seen; i < before.length && left > 0; i += 2) {
            if (state.route(before[i]) >= 0) {
                consider(before[i]);
                left--;
            }
        }
        int[] after = near.after[stop];
        for (int i = 0, left = seen; i < after.length && left > 0; i += 2) {
            if (state.route(after[i]) >= 0) {
                consider(state.previous(after[i]));
                left--;
            }
        }
    }

    /**
     * Same as {@link #beside} where all crews are allowed, move alike, and the stop has one window. It looks at as many
     * neighbours whether they are on a route or not: not asking is quicker than asking, as the answer is hard to guess.
     */
    private void besideQuickly() {
        int[] at = state.at;
        int[] places = model.place;
        int[] cost = model.cost;
        int[] before = near.before[stop];
        int row = place;
        int least = (int) Math.min(-State.NO_LEG, added);
        int length = Math.min(before.length, 2 * seen);
        for (int i = 0; i < length; i += 2) {
            int record = before[i] << State.SHIFT;
            int to = at[record | State.NEXT];
            int more = before[i + 1] - at[record | State.COST] + cost[row + places[to]];
            if (more < least && fits(at, record, to << State.SHIFT, places[before[i]], places[to])) {
                least = more;
                after = before[i];
            }
        }
        cost = model.costInto;
        before = near.after[stop];
        length = Math.min(before.length, 2 * seen);
        for (int i = 0; i < length; i += 2) {
            int record = before[i] << State.SHIFT;
            int from = at[record | State.PREVIOUS];
            int more = before[i + 1] - at[record | State.IN] + cost[row + places[from]];
            if (more < least && fits(at, from << State.SHIFT, record, places[from], places[before[i]])) {
                least = more;
                after = from;
            }
        }
        if (after >= 0) {
            added = least;
        }
    }

    /** In time for the stop, in time for the next, and room for the load: one question, each alone is hard to guess. */
    private boolean fits(int[] at, int first, int last, int from, int to) {
        int begin = Math.max(at[first | State.LEAVE] + model.timeInto[place + from], model.open[stop]);
        int crew = at[first | State.ROUTE];
        int slack = at[last | State.LATE] - begin - model.service[stop] - model.time[place + to];
        int room = model.capacity[crew] - at[state.loads + 2 * crew] - model.demand[stop];
        return (model.close[stop] - begin | slack | room) >= 0 && !chance.in(blinks);
    }

    private void consider(int from) {
        int[] at = state.at;
        int first = from << State.SHIFT;
        int to = at[first | State.NEXT];
        int last = to << State.SHIFT;
        int crew = at[first | State.ROUTE];
        int into = model.modeBase[crew] + place + model.place[from];
        int out = model.modeBase[crew] + place + model.place[to];
        long more = (long) model.costInto[into] + model.cost[out] - at[first | State.COST];
        if (state.size(crew) == 0) {
            more += model.crewCost[crew];
        }
        if (more >= added) {
            return;
        }
        int begin = model.begin(stop, at[first | State.LEAVE] + model.timeInto[into]);
        if (begin <= model.close[stop]
                && begin + model.service[stop] + model.time[out] <= at[last | State.LATE]
                && at[state.loads + 2 * crew] + model.demand[stop] <= model.capacity[crew]
                && model.allows(stop, crew)
                && (model.longest[crew] == Crew.AS_LONG_AS_THE_SHIFT
                        || state.spans.duration(crew, from, stop, to) <= model.longest[crew])
                && !chance.in(blinks)) {
            added = more;
            after = from;
        }
    }

    private void empty() {
        int[] groups = model.groups;
        for (int group = 0; group + 1 < groups.length; group++) {
            int crew = state.empty(groups[group], groups[group + 1]);
            if (crew < groups[group + 1]) {
                consider(state.start(crew));
            }
        }
    }
}
