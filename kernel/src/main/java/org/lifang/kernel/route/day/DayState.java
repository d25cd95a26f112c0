package org.lifang.kernel.route.day;

import java.util.Arrays;
import org.lifang.kernel.route.Legs;

/**
 * Routes under change. Each node knows the earliest time to leave it with lunch still to come and with lunch done, and
 * the latest begin for either, so that a place is checked in constant time and lunch always lies where it fits best.
 */
final class DayState {

    private static final int NEVER = DayModel.NEVER;
    static final int ABSENT = -1;

    final DayModel model;
    final int[] next;
    final int[] previous;
    final int[] route;
    final int[] size;
    /** The earliest time to leave, lunch still to come. */
    final int[] hungry;
    /** The earliest time to leave, lunch done here or before. */
    final int[] fed;
    /** The latest begin (return at an end), lunch still to come, and lunch done. */
    final int[] lateHungry;

    final int[] lateFed;
    /** The earliest time to leave and the latest begin, whether lunch is done or still to come. */
    private final int[] soonest;

    private final int[] latest;
    /** What keeps visits at one address apart: own bounds of each begin, beside those of the model. */
    final int[] from;

    final int[] to;
    /** The cost of the leg to the next node. */
    final int[] leg;

    final long[] people;
    private final long[] travelOf;
    private final int[] overtimeOf;
    private final long[] changesOf;
    final int[] missing = new int[3];
    long lostValue;
    long travel;
    long unfair;
    long overtime;
    long changes;
    private final Trail trail;
    private final Gaps gaps;

    DayState(DayModel model) {
        this.model = model;
        int nodes = model.visits + 2 * model.crews;
        next = new int[nodes];
        previous = new int[nodes];
        route = new int[nodes];
        size = new int[model.crews];
        hungry = new int[nodes];
        fed = new int[nodes];
        lateHungry = new int[nodes];
        lateFed = new int[nodes];
        soonest = new int[nodes];
        latest = new int[nodes];
        from = new int[model.visits];
        to = new int[model.visits];
        leg = new int[nodes];
        people = new long[model.crews];
        travelOf = new long[model.crews];
        overtimeOf = new int[model.crews];
        changesOf = new long[model.crews];
        Arrays.fill(to, NEVER);
        Arrays.fill(route, ABSENT);
        for (int visit = 0; visit < model.visits; visit++) {
            lose(visit, 1);
        }
        trail = new Trail(this);
        gaps = new Gaps(this, trail);
        for (int crew = 0; crew < model.crews; crew++) {
            route[start(crew)] = crew;
            route[end(crew)] = crew;
            next[start(crew)] = end(crew);
            previous[end(crew)] = start(crew);
            refresh(crew);
        }
    }

    int start(int crew) {
        return model.visits + 2 * crew;
    }

    int end(int crew) {
        return model.visits + 2 * crew + 1;
    }

    boolean isVisit(int node) {
        return node < model.visits;
    }

    private void lose(int visit, int times) {
        if (model.rank[visit] == DayModel.MAY) {
            lostValue += times * model.value[visit];
        }
        missing[model.rank[visit]] += times;
        changes += (long) times * model.anchor.dropped(visit);
    }

    /** The first begin at or after a time; never comes when there is none. */
    int begin(int visit, int time) {
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
    int latest(int visit, int time) {
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

    int arrive(int crew, int one, int other, int leave) {
        int takes = model.legs[crew].time(model.place[one], model.place[other]);
        return leave >= NEVER ? NEVER : model.paces[crew].arrive(leave, takes);
    }

    private int depart(int crew, int one, int other, int arrival) {
        return model.paces[crew].depart(arrival, model.legs[crew].time(model.place[one], model.place[other]));
    }

    /** When a crew that leaves hungry at a time could leave after lunch. */
    int eaten(int crew, int leave) {
        int begin = Math.max(leave, model.lunchFrom[crew]);
        return model.eats[crew] && begin <= model.lunchTo[crew] ? begin + model.lunchTakes[crew] : NEVER;
    }

    /** When a crew is at a node ready to begin with lunch done: it had it before, or has it on arrival. */
    int arriveFed(int crew, int node, int following) {
        int before = arrive(crew, node, following, fed[node]);
        return hungry[node] >= NEVER
                ? before
                : Math.min(before, eaten(crew, arrive(crew, node, following, hungry[node])));
    }

    /** What a visit after a node would cost in travel, fairness and changes; times are not looked at. */
    long added(int visit, int after) {
        int crew = route[after];
        Legs way = model.legs[crew];
        int here = model.place[visit];
        long more = (long) way.cost(model.place[after], here) + way.cost(here, model.place[next[after]]) - leg[after];
        long over = people[crew] + model.service[visit] - model.share[crew];
        if (over > 0) {
            more += Math.min(over, model.service[visit]) * model.unfairPrice;
        }
        return more + model.anchor.handedOver(visit, crew);
    }

    /**
     * Whether there is time enough between a node and the next for a visit, ways and lunch aside: says no at once where
     * most places of a full day are ruled out.
     *
     * @param first the first time at which the visit may begin, as {@link #firstBegin} tells it
     * @param last the last one
     */
    boolean hasRoom(int visit, int after, int first, int last) {
        int begin = Math.max(soonest[after], first);
        return (last - begin | latest[next[after]] - begin - model.service[visit]) >= 0;
    }

    /** The first time at which a visit may ever begin; never comes when there is none. */
    int firstBegin(int visit) {
        int[] open = model.open[visit];
        return open.length == 0 ? NEVER : Math.max(open[0], from[visit]);
    }

    /** The last time at which it may ever begin. */
    int lastBegin(int visit) {
        int[] open = model.open[visit];
        return open.length == 0 ? -1 : Math.min(open[open.length - 1], to[visit]);
    }

    /** Whether a visit fits after a node as far as times go. */
    boolean fits(int visit, int after) {
        if (model.group[visit] >= 0 && gaps.othersPlanned(visit)) {
            return gaps.begin(visit, after) < NEVER;
        }
        return fitsBetween(visit, after, next[after]);
    }

    /** Whether it fits between two nodes of a route, all between them taken out; others at its address aside. */
    boolean fitsBetween(int visit, int after, int before) {
        int crew = route[after];
        int begin = begin(visit, arriveFed(crew, after, visit));
        if (begin < NEVER && onwardsFed(visit, before, begin + model.service[visit])) {
            return true;
        }
        begin = begin(visit, arrive(crew, after, visit, hungry[after]));
        return begin < NEVER && onwardsHungry(visit, before, begin + model.service[visit]);
    }

    boolean onwardsFed(int visit, int before, int leave) {
        return arrive(route[before], visit, before, leave) <= lateFed[before];
    }

    boolean onwardsHungry(int visit, int before, int leave) {
        int crew = route[before];
        return arrive(crew, visit, before, leave) <= lateHungry[before]
                || arrive(crew, visit, before, eaten(crew, leave)) <= lateFed[before]
                || (isVisit(before) && eaten(crew, arrive(crew, visit, before, leave)) <= lateFed[before]);
    }

    /** Puts an absent visit after a node where it fits; false, and nothing changed, if it does not after all. */
    boolean insert(int visit, int after) {
        int crew = route[after];
        trail.touch(crew);
        boolean shares = model.group[visit] >= 0;
        if (shares && !gaps.keepApart(visit, after)) {
            return false;
        }
        link(visit, after);
        if (refresh(crew) && (!shares || gaps.settle())) {
            return true;
        }
        unlink(visit);
        if (shares) {
            gaps.takeBack();
        }
        refresh(crew);
        if (shares) {
            gaps.settle();
        }
        return false;
    }

    private void link(int visit, int after) {
        int crew = route[after];
        int before = next[after];
        next[after] = visit;
        previous[visit] = after;
        next[visit] = before;
        previous[before] = visit;
        route[visit] = crew;
        size[crew]++;
        lose(visit, -1);
    }

    private void unlink(int visit) {
        next[previous[visit]] = next[visit];
        previous[next[visit]] = previous[visit];
        size[route[visit]]--;
        route[visit] = ABSENT;
        lose(visit, 1);
    }

    /** Takes a visit out; its crew is to be refreshed by the caller. */
    void remove(int visit) {
        trail.touch(route[visit]);
        unlink(visit);
        if (model.group[visit] >= 0) {
            gaps.release(visit);
        }
    }

    /** From here on changes can be taken back. */
    void mark() {
        trail.mark();
    }

    /** Takes back all since the mark. */
    void undo() {
        trail.undo();
    }

    /** Makes a crew's route what it was: used when changes are taken back. */
    void restore(int crew, int[] stops, int first, int count) {
        int after = start(crew);
        next[after] = end(crew);
        previous[end(crew)] = after;
        for (int i = 0; i < count; i++) {
            link(stops[first + i], after);
            after = stops[first + i];
        }
    }

    /** Takes all visits from a crew without looking at times or gaps. */
    void empty(int crew) {
        while (isVisit(next[start(crew)])) {
            unlink(next[start(crew)]);
        }
    }

    /** Works out a crew's times and figures anew; false when its route cannot be kept. */
    boolean refresh(int crew) {
        travel -= travelOf[crew];
        overtime -= overtimeOf[crew];
        changes -= changesOf[crew];
        unfair -= Math.max(0, people[crew] - model.share[crew]);
        travelOf[crew] = 0;
        overtimeOf[crew] = 0;
        changesOf[crew] = 0;
        people[crew] = 0;
        hungry[start(crew)] = model.eats[crew] ? model.shiftFrom[crew] : NEVER;
        fed[start(crew)] = model.eats[crew] ? eaten(crew, model.shiftFrom[crew]) : model.shiftFrom[crew];
        for (int node = start(crew); node != end(crew); node = next[node]) {
            soonest[node] = Math.min(hungry[node], fed[node]);
            forward(crew, node, next[node]);
        }
        backward(crew);
        int back = back(crew);
        if (size[crew] > 0) {
            overtimeOf[crew] = back >= NEVER ? 0 : Math.max(0, back - model.shiftTo[crew]);
            changesOf[crew] = model.anchor.holds() && back < NEVER ? changed(crew) : 0;
        }
        travel += travelOf[crew];
        overtime += overtimeOf[crew];
        changes += changesOf[crew];
        unfair += Math.max(0, people[crew] - model.share[crew]);
        return size[crew] == 0 || back < NEVER;
    }

    private void forward(int crew, int node, int following) {
        boolean home = !isVisit(following);
        leg[node] = size[crew] == 0 ? 0 : model.legs[crew].cost(model.place[node], model.place[following]);
        travelOf[crew] += leg[node];
        int late = arrive(crew, node, following, hungry[node]);
        int later = home ? arrive(crew, node, following, fed[node]) : arriveFed(crew, node, following);
        if (home) {
            hungry[following] = late;
            fed[following] = later;
            return;
        }
        int takes = model.service[following];
        people[crew] += takes;
        int begin = late < NEVER ? begin(following, late) : NEVER;
        hungry[following] = begin < NEVER ? begin + takes : NEVER;
        begin = later < NEVER ? begin(following, later) : NEVER;
        int done = begin < NEVER ? begin + takes : NEVER;
        fed[following] = Math.min(done, hungry[following] < NEVER ? eaten(crew, hungry[following]) : NEVER);
    }

    private void backward(int crew) {
        int end = end(crew);
        lateFed[end] = model.latest[crew];
        lateHungry[end] = model.eats[crew] ? Math.min(model.latest[crew], model.lunchTo[crew]) : -1;
        latest[end] = Math.max(lateFed[end], lateHungry[end]);
        for (int node = previous[end]; isVisit(node); node = previous[node]) {
            int takes = model.service[node];
            int leave = lateFed[next[node]] < 0 ? -1 : depart(crew, node, next[node], lateFed[next[node]]);
            lateFed[node] = leave < takes ? -1 : latest(node, leave - takes);
            int still = lateHungry[next[node]] < 0 ? -1 : depart(crew, node, next[node], lateHungry[next[node]]);
            if (isVisit(next[node])) {
                still = Math.max(still, depart(crew, node, next[node], hungryArrival(crew, lateFed[next[node]])));
            }
            still = Math.max(still, hungryArrival(crew, leave));
            lateHungry[node] = still < takes ? -1 : latest(node, still - takes);
            latest[node] = Math.max(lateFed[node], lateHungry[node]);
        }
    }

    /** The latest time to be somewhere hungry and fed by a time; -1 when there is none. */
    private int hungryArrival(int crew, int by) {
        return model.eats[crew] && by >= model.lunchFrom[crew] + model.lunchTakes[crew]
                ? Math.min(model.lunchTo[crew], by - model.lunchTakes[crew])
                : -1;
    }

    /** When a crew is back at the earliest, keeping all rules. */
    int back(int crew) {
        int end = end(crew);
        int back = fed[end] <= lateFed[end] ? fed[end] : NEVER;
        return hungry[end] <= lateHungry[end] ? Math.min(back, hungry[end]) : back;
    }

    /** Whether on its earliest way home a crew still has lunch to come at a node, from the end backwards. */
    boolean hungryAtEnd(int crew) {
        return hungry[end(crew)] <= lateHungry[end(crew)] && hungry[end(crew)] <= back(crew);
    }

    /** Whether a crew that leaves a node fed has had its lunch just there. */
    boolean eatsHere(int crew, int node) {
        return hungry[node] < NEVER && fed[node] == eaten(crew, hungry[node]);
    }

    /** Whether a crew that begins a visit fed has had its lunch on arrival there. */
    boolean eatsFirst(int crew, int visit) {
        int before = previous[visit];
        return hungry[before] < NEVER && arriveFed(crew, before, visit) < arrive(crew, before, visit, fed[before]);
    }

    private long changed(int crew) {
        long cost = 0;
        boolean isHungry = hungryAtEnd(crew);
        for (int node = previous[end(crew)]; isVisit(node); node = previous[node]) {
            isHungry = isHungry || eatsHere(crew, node);
            int begin = (isHungry ? hungry[node] : fed[node]) - model.service[node];
            cost += model.anchor.handedOver(node, crew) + (long) model.anchor.moved(node, begin);
            isHungry = isHungry || eatsFirst(crew, node);
        }
        return cost;
    }

    /** Unfairness, travel, overtime and changes at their prices. */
    long cost() {
        return unfair * model.unfairPrice + travel + overtime * model.overtimePrice + changes;
    }

    DayScore score() {
        int broken = missing[DayModel.PROMISED];
        int musts = missing[DayModel.MUST];
        return new DayScore(broken, musts, lostValue, unfair, travel, overtime, changes, cost());
    }
}
