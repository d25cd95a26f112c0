package org.lifang.kernel.route.day;

import java.util.Arrays;

/**
 * The order of stops and what times follow from it. Each node knows the earliest time to leave it with lunch still to
 * come and with lunch done, and the latest begin for either, so that a place is checked in constant time and lunch
 * always lies where it fits best.
 */
abstract class DayTimes {

    private static final int NEVER = DayModel.NEVER;
    static final int ABSENT = -1;

    final DayModel model;
    /**
     * Sixteen numbers of each node, side by side as they are looked up together: what a visit has to ask of a place
     * then lies in two lines of the processor's cache.
     */
    final int[] at;

    static final int SHIFT = 4;
    static final int NEXT = 0;
    static final int PREVIOUS = 1;
    static final int ROUTE = 2;
    /** The time of the way to the next node by the table, and its cost. */
    static final int TAKES = 3;

    static final int LEG = 4;
    /** The earliest time to leave, lunch still to come. */
    static final int HUNGRY = 5;
    /** The earliest time to leave, lunch done here or before. */
    static final int FED = 6;
    /** The latest begin (return at an end), lunch still to come, and lunch done. */
    static final int LATE_HUNGRY = 7;

    static final int LATE_FED = 8;
    /** The earliest time to leave and the latest begin, whether lunch is done or still to come. */
    private static final int SOONEST = 9;

    private static final int LATEST = 10;
    static final int SPOT = 11;
    /** What keeps visits at one address apart: own bounds of each begin, beside those of the model. */
    final int[] from;

    final int[] to;

    DayTimes(DayModel model) {
        this.model = model;
        int nodes = model.visits + 2 * model.crews;
        at = new int[nodes << SHIFT];
        for (int node = 0; node < nodes; node++) {
            at[node << SHIFT | ROUTE] = ABSENT;
            at[node << SHIFT | SPOT] = model.spot[node];
        }
        from = new int[model.visits];
        to = new int[model.visits];
        Arrays.fill(to, NEVER);
    }

    final int start(int crew) {
        return model.visits + 2 * crew;
    }

    final int end(int crew) {
        return model.visits + 2 * crew + 1;
    }

    final boolean isVisit(int node) {
        return node < model.visits;
    }

    final int next(int node) {
        return at[node << SHIFT | NEXT];
    }

    final int previous(int node) {
        return at[node << SHIFT | PREVIOUS];
    }

    /** The crew of a node, or {@link #ABSENT}. */
    final int route(int node) {
        return at[node << SHIFT | ROUTE];
    }

    /** The order of stops, written into an array of as many as there are nodes. */
    final void nexts(int[] into) {
        for (int node = 0; node < into.length; node++) {
            into[node] = next(node);
        }
    }

    final int nodes() {
        return at.length >>> SHIFT;
    }

    final int hungry(int node) {
        return at[node << SHIFT | HUNGRY];
    }

    final int fed(int node) {
        return at[node << SHIFT | FED];
    }

    final int lateHungry(int node) {
        return at[node << SHIFT | LATE_HUNGRY];
    }

    final int lateFed(int node) {
        return at[node << SHIFT | LATE_FED];
    }

    final int leg(int node) {
        return at[node << SHIFT | LEG];
    }

    private int takes(int node) {
        return at[node << SHIFT | TAKES];
    }

    private int soonest(int node) {
        return at[node << SHIFT | SOONEST];
    }

    private int latest(int node) {
        return at[node << SHIFT | LATEST];
    }

    /** The first begin at or after a time; never comes when there is none. */
    final int begin(int visit, int time) {
        int at = Math.max(time, from[visit]);
        int[] open = model.open[visit];
        for (int i = 0; i < open.length; i += 2) {
            if (at <= open[i + 1]) {
                int begin = Math.max(at, open[i]);
                return begin <= to[visit] ? begin : NEVER;
            }
        }
        return NEVER;
    }

    /** The last begin at or before a time; -1 when there is none. */
    private int latest(int visit, int time) {
        int at = Math.min(time, to[visit]);
        int[] open = model.open[visit];
        for (int i = open.length - 2; i >= 0; i -= 2) {
            if (at >= open[i]) {
                int begin = Math.min(at, open[i + 1]);
                return begin >= from[visit] ? begin : -1;
            }
        }
        return -1;
    }

    /** When a crew that leaves one node at a time is at another; looked up beside the other ways to that one. */
    final int arrive(int crew, int one, int other, int leave) {
        return leave >= NEVER
                ? NEVER
                : model.paces[crew].arrive(leave, model.ways[crew].timeTo(model.spot[other], model.spot[one]));
    }

    /** The same, looked up beside the other ways from the first. */
    private int arriveFrom(int crew, int one, int other, int leave) {
        return leave >= NEVER
                ? NEVER
                : model.paces[crew].arrive(leave, model.ways[crew].time(model.spot[one], model.spot[other]));
    }

    /** When a crew that leaves hungry at a time could leave after lunch. */
    final int eaten(int crew, int leave) {
        int begin = Math.max(leave, model.lunchFrom[crew]);
        return model.eats[crew] && begin <= model.lunchTo[crew] ? begin + model.lunchTakes[crew] : NEVER;
    }

    /** When a crew is at a node ready to begin with lunch done: it had it before, or has it on arrival. */
    final int arriveFed(int crew, int node, int following) {
        int before = arrive(crew, node, following, fed(node));
        return hungry(node) >= NEVER
                ? before
                : Math.min(before, eaten(crew, arrive(crew, node, following, hungry(node))));
    }

    /**
     * Whether there is time enough between a node and the next for a visit, ways and lunch aside: says no at once where
     * most places of a full day are ruled out.
     *
     * @param first the first time at which the visit may begin, as {@link #firstBegin} tells it
     * @param last the last one
     */
    final boolean hasRoom(int visit, int after, int first, int last) {
        int begin = Math.max(soonest(after), first);
        return (last - begin | latest(next(after)) - begin - model.service[visit]) >= 0;
    }

    /** Whether one node may come right after another as far as times go, lunch aside. */
    final boolean mayFollow(int node, int after) {
        int crew = route(node);
        int way = model.ways[crew].time(at[node << SHIFT | SPOT], at[after << SHIFT | SPOT]);
        return model.paces[crew].arrive(soonest(node), way) <= latest(after);
    }

    /** The time between a node and the next, ways and lunch aside. */
    final int room(int node) {
        return latest(next(node)) - soonest(node);
    }

    /** The first time at which a visit may ever begin; never comes when there is none. */
    final int firstBegin(int visit) {
        int[] open = model.open[visit];
        return open.length == 0 ? NEVER : Math.max(open[0], from[visit]);
    }

    /** The last time at which it may ever begin. */
    final int lastBegin(int visit) {
        int[] open = model.open[visit];
        return open.length == 0 ? -1 : Math.min(open[open.length - 1], to[visit]);
    }

    /** Whether it fits between two nodes of a route, all between them taken out; others at its address aside. */
    final boolean fitsBetween(int visit, int after, int before) {
        int one = after << SHIFT;
        int other = before << SHIFT;
        int crew = at[one | ROUTE];
        Ways ways = model.ways[crew];
        Pace pace = model.paces[crew];
        int spot = at[visit << SHIFT | SPOT];
        int into = ways.timeTo(spot, at[one | SPOT]);
        int out = ways.time(spot, at[other | SPOT]);
        int stays = model.service[visit];
        int begin = begin(visit, pace.arrive(at[one | SOONEST], into));
        if (begin >= NEVER || pace.arrive(begin + stays, out) > at[other | LATEST]) {
            return false;
        }
        int late = at[one | HUNGRY] < NEVER ? pace.arrive(at[one | HUNGRY], into) : NEVER;
        int fed = at[one | FED] < NEVER ? pace.arrive(at[one | FED], into) : NEVER;
        begin = begin(visit, late < NEVER ? Math.min(fed, eaten(crew, late)) : fed);
        if (begin < NEVER && pace.arrive(begin + stays, out) <= at[other | LATE_FED]) {
            return true;
        }
        begin = late < NEVER ? begin(visit, late) : NEVER;
        if (begin >= NEVER) {
            return false;
        }
        int there = pace.arrive(begin + stays, out);
        int eaten = eaten(crew, begin + stays);
        return there <= at[other | LATE_HUNGRY]
                || (eaten < NEVER && pace.arrive(eaten, out) <= at[other | LATE_FED])
                || (isVisit(before) && eaten(crew, there) <= at[other | LATE_FED]);
    }

    final boolean onwardsFed(int visit, int before, int leave) {
        return arriveFrom(route(before), visit, before, leave) <= lateFed(before);
    }

    final boolean onwardsHungry(int visit, int before, int leave) {
        int crew = route(before);
        int there = arriveFrom(crew, visit, before, leave);
        return there <= lateHungry(before)
                || arriveFrom(crew, visit, before, eaten(crew, leave)) <= lateFed(before)
                || (isVisit(before) && eaten(crew, there) <= lateFed(before));
    }

    /** Works out the times of a crew's route. */
    final void time(int crew) {
        int start = start(crew);
        at[start << SHIFT | HUNGRY] = model.eats[crew] ? model.shiftFrom[crew] : NEVER;
        at[start << SHIFT | FED] = model.eats[crew] ? eaten(crew, model.shiftFrom[crew]) : model.shiftFrom[crew];
        for (int node = start; node != end(crew); node = next(node)) {
            at[node << SHIFT | SOONEST] = Math.min(hungry(node), fed(node));
            forward(crew, node, next(node));
        }
        backward(crew);
    }

    private void forward(int crew, int node, int following) {
        Pace pace = model.paces[crew];
        int late = hungry(node) >= NEVER ? NEVER : pace.arrive(hungry(node), takes(node));
        int later = fed(node) >= NEVER ? NEVER : pace.arrive(fed(node), takes(node));
        if (!isVisit(following)) {
            at[following << SHIFT | HUNGRY] = late;
            at[following << SHIFT | FED] = later;
            return;
        }
        int stays = model.service[following];
        if (late < NEVER) {
            later = Math.min(later, eaten(crew, late));
        }
        int begin = late < NEVER ? begin(following, late) : NEVER;
        at[following << SHIFT | HUNGRY] = begin < NEVER ? begin + stays : NEVER;
        begin = later < NEVER ? begin(following, later) : NEVER;
        int done = begin < NEVER ? begin + stays : NEVER;
        at[following << SHIFT | FED] =
                Math.min(done, hungry(following) < NEVER ? eaten(crew, hungry(following)) : NEVER);
    }

    private void backward(int crew) {
        Pace pace = model.paces[crew];
        int end = end(crew);
        at[end << SHIFT | LATE_FED] = model.latest[crew];
        at[end << SHIFT | LATE_HUNGRY] = model.eats[crew] ? Math.min(model.latest[crew], model.lunchTo[crew]) : -1;
        at[end << SHIFT | LATEST] = Math.max(lateFed(end), lateHungry(end));
        for (int node = previous(end); isVisit(node); node = previous(node)) {
            int following = next(node);
            int stays = model.service[node];
            int leave = lateFed(following) < 0 ? -1 : pace.depart(lateFed(following), takes(node));
            at[node << SHIFT | LATE_FED] = leave < stays ? -1 : latest(node, leave - stays);
            int still = lateHungry(following) < 0 ? -1 : pace.depart(lateHungry(following), takes(node));
            if (isVisit(following)) {
                still = Math.max(still, pace.depart(hungryArrival(crew, lateFed(following)), takes(node)));
            }
            still = Math.max(still, hungryArrival(crew, leave));
            at[node << SHIFT | LATE_HUNGRY] = still < stays ? -1 : latest(node, still - stays);
            at[node << SHIFT | LATEST] = Math.max(lateFed(node), lateHungry(node));
        }
    }

    /** The latest time to be somewhere hungry and fed by a time; -1 when there is none. */
    private int hungryArrival(int crew, int by) {
        return model.eats[crew] && by >= model.lunchFrom[crew] + model.lunchTakes[crew]
                ? Math.min(model.lunchTo[crew], by - model.lunchTakes[crew])
                : -1;
    }

    /** When a crew is back at the earliest, keeping all rules. */
    final int back(int crew) {
        int end = end(crew);
        int back = fed(end) <= lateFed(end) ? fed(end) : NEVER;
        return hungry(end) <= lateHungry(end) ? Math.min(back, hungry(end)) : back;
    }

    /** Whether on its earliest way home a crew still has lunch to come at a node, from the end backwards. */
    final boolean hungryAtEnd(int crew) {
        return hungry(end(crew)) <= lateHungry(end(crew)) && hungry(end(crew)) <= back(crew);
    }

    /** Whether a crew that leaves a node fed has had its lunch just there. */
    final boolean eatsHere(int crew, int node) {
        return hungry(node) < NEVER && fed(node) == eaten(crew, hungry(node));
    }

    /** Whether a crew that begins a visit fed has had its lunch on arrival there. */
    final boolean eatsFirst(int crew, int visit) {
        int before = previous(visit);
        return hungry(before) < NEVER && arriveFed(crew, before, visit) < arrive(crew, before, visit, fed(before));
    }
}
