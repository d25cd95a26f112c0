package org.lifang.kernel.route;

/** Finds the best exchange of what two routes do after a stop: what strings of bounded length cannot move (2-opt*). */
final class Tails {

    private final Model model;
    private final Near near;
    private final State state;
    private final Chance chance;
    private final Settings settings;

    /** The nodes whose tails change places. */
    int one;

    int other;
    long added;

    Tails(State state, Near near, Chance chance, Settings settings) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.chance = chance;
        this.settings = settings;
    }

    /** Looks for the best route to which the rest of a stop's route, the stop included, could be handed. */
    boolean find(int stop, long most) {
        added = most;
        other = -1;
        if (state.route(stop) < 0 || (model.timed && !model.spanned)) {
            return false;
        }
        one = state.previous(stop);
        int[] before = near.before[stop];
        for (int i = 0, left = settings.seen; i < before.length && left > 0; i += 2) {
            if (state.route(before[i]) >= 0) {
                left--;
                consider(stop, before[i], before[i + 1]);
            }
        }
        if (state.isStop(one)) {
            unused(stop);
        }
        return other >= 0;
    }

    /** Looks for a crew of another kind that could go a stop's route, and perhaps hand over its own. */
    boolean swap(int stop, long most) {
        added = most;
        other = -1;
        int own = state.route(stop);
        int crew = chance.below(model.crews);
        if (own < 0 || state.route(state.start(crew)) < 0 || (model.timed && !model.spanned)) {
            return false;
        }
        one = state.start(own);
        handTo(crew, state.next(one));
        return other >= 0;
    }

    private void unused(int stop) {
        for (int group = 0; group + 1 < model.groups.length; group++) {
            int crew = state.empty(model.groups[group], model.groups[group + 1]);
            if (crew < model.groups[group + 1]) {
                handTo(crew, stop);
            }
        }
    }

    private void handTo(int crew, int stop) {
        int leg = model.modeBase[crew] + model.start[crew] * model.places + model.place[stop];
        int sent = state.size(crew) == 0 ? model.crewCost[crew] : 0;
        consider(stop, state.start(crew), model.cost[leg] + sent);
    }

    private void consider(int stop, int node, int cost) {
        int crew = state.route(node);
        int own = state.route(stop);
        if (crew == own || model.kin[crew] != model.kin[own]) {
            return;
        }
        int[] at = state.at;
        int next = state.next(node);
        boolean ends = !state.isStop(next);
        int to = ends ? state.end(own) : next;
        int back = model.modeBase[own] + model.place[one] * model.places + model.place[to];
        boolean emptied = ends && !state.isStop(one);
        long more = cost
                + (emptied ? -model.crewCost[own] : model.cost[back])
                - at[one << State.SHIFT | State.COST]
                - (long) at[node << State.SHIFT | State.COST];
        if (more >= added) {
            return;
        }
        int out = model.modeBase[own] + model.place[node] * model.places + model.place[stop];
        if (at[node << State.SHIFT | State.LEAVE] + model.time[out] <= at[stop << State.SHIFT | State.LATE]
                && at[one << State.SHIFT | State.LEAVE] + model.time[back] <= at[to << State.SHIFT | State.LATE]
                && (!model.timed
                        || (state.spans.span(node, model.time[out], stop) <= model.longest[crew]
                                && state.spans.span(one, model.time[back], to) <= model.longest[own]))
                && loads(stop, own, next, crew)
                && !chance.in(settings.tailBlinks)) {
            added = more;
            other = node;
        }
    }

    private boolean loads(int stop, int own, int next, int crew) {
        int given = 0;
        for (int node = stop; node < model.stops; node = state.next(node)) {
            if (!model.allows(node, crew)) {
                return false;
            }
            given += model.demand[node];
        }
        int taken = 0;
        for (int node = next; node < model.stops; node = state.next(node)) {
            if (!model.allows(node, own)) {
                return false;
            }
            taken += model.demand[node];
        }
        return state.load(own) - given + taken <= model.capacity[own]
                && state.load(crew) - taken + given <= model.capacity[crew];
    }
}
