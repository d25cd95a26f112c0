package org.lifang.kernel.route.day;

import org.lifang.kernel.route.Chance;

/** Exchanges what two crews do from a visit on: what strings of bounded length cannot move (2-opt*). */
final class DayTails {

    private static final int BLINKS = 200_000;

    private final DayModel model;
    private final DayState state;
    private final Nearby near;
    private final Reach reach;
    private final Chance chance;

    /** What each of the two crews has to do from then on. */
    private final int[] stops;

    private final int[] others;
    /** The nodes whose tails change places. */
    private int one;

    private int other;
    private double added;

    DayTails(DayState state, Nearby near, Reach reach, Chance chance) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.reach = reach;
        this.chance = chance;
        this.stops = new int[model.visits];
        this.others = new int[model.visits];
    }

    /** Exchanges tails where it costs least way, less than a bound; false when nothing fits. */
    boolean exchange(int visit, double most) {
        int own = state.route(visit);
        if (own < 0 || !reach.crew(own)) {
            return false;
        }
        one = state.previous(visit);
        other = -1;
        added = most;
        for (int before : near.before[visit]) {
            int crew = state.route(before);
            if (crew >= 0 && crew != own && reach.crew(crew) && model.ways[crew] == model.ways[own]) {
                consider(visit, before, own, crew);
            }
        }
        return other >= 0 && exchange(own, state.route(other));
    }

    private boolean exchange(int own, int crew) {
        int count = list(state.next(other), list(state.next(state.start(own)), 0, one, stops), -1, stops);
        int more = list(state.next(one), list(state.next(state.start(crew)), 0, other, others), -1, others);
        state.vacate(own);
        state.vacate(crew);
        state.restore(own, stops, 0, count);
        state.restore(crew, others, 0, more);
        return state.refresh(own) && state.refresh(crew);
    }

    /** Lists the visits from one on, up to another or to the end; how many are listed then. */
    private int list(int from, int before, int last, int[] into) {
        int count = before;
        boolean none = last >= 0 && !state.isVisit(last);
        for (int node = from; !none && state.isVisit(node); node = state.next(node)) {
            into[count++] = node;
            none = node == last;
        }
        return count;
    }

    private void consider(int visit, int before, int own, int crew) {
        Ways ways = model.ways[own];
        int next = state.next(before);
        int ownLast = state.previous(state.end(own));
        int last = state.previous(state.end(crew));
        boolean ends = !state.isVisit(next);
        int follows = ends ? state.end(own) : next;
        double more = ways.costTo(spot(visit), spot(before)) + ways.cost(spot(one), spot(follows));
        more -= state.leg(one) + state.leg(before);
        more += ways.cost(spot(ownLast), spot(state.end(crew))) - state.leg(ownLast);
        if (!ends) {
            more += ways.cost(spot(last), spot(state.end(own))) - state.leg(last);
        }
        if (more < added
                && !chance.in(BLINKS)
                && state.mayFollow(before, visit)
                && state.mayFollow(one, follows)
                && allowed(visit, crew)
                && (ends || allowed(next, own))) {
            added = more;
            other = before;
        }
    }

    private int spot(int node) {
        return state.at[node << DayTimes.SHIFT | DayTimes.SPOT];
    }

    private boolean allowed(int from, int crew) {
        for (int node = from; state.isVisit(node); node = state.next(node)) {
            if (!model.allows(node, crew)) {
                return false;
            }
        }
        return true;
    }
}
