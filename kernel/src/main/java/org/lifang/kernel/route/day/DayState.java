package org.lifang.kernel.route.day;

/** Routes under change and what they cost; visits are put in and taken out, and all of it can be taken back. */
final class DayState extends DayTimes {

    private static final int NEVER = DayModel.NEVER;

    final int[] size;
    /** What it weighs for whoever searches that a promised visit or a must is left out. */
    private final long[] weight;

    private final long[] people;
    private final int[] overtimeOf;
    private final long[] changesOf;
    final int[] missing = new int[3];
    long lostWeight;
    long lostValue;
    private long travel;
    private long unfair;
    private long overtime;
    private long changes;
    private int idle;
    private final Trail trail;
    private final Gaps gaps;

    DayState(DayModel model) {
        super(model);
        size = new int[model.crews];
        weight = new long[model.visits];

        people = new long[model.crews];
        overtimeOf = new int[model.crews];
        changesOf = new long[model.crews];
        for (int visit = 0; visit < model.visits; visit++) {
            lose(visit, 1);
        }
        trail = new Trail(this);
        gaps = new Gaps(this, trail);
        idle = model.crews;
        for (int crew = 0; crew < model.crews; crew++) {
            at[start(crew) << SHIFT | ROUTE] = crew;
            at[end(crew) << SHIFT | ROUTE] = crew;
            at[start(crew) << SHIFT | NEXT] = end(crew);
            at[end(crew) << SHIFT | PREVIOUS] = start(crew);
            unfair += Math.max(0, -model.share[crew]);
            way(start(crew));
            refresh(crew);
        }
    }

    private void lose(int visit, int times) {
        if (model.rank[visit] == DayModel.MAY) {
            lostValue += times * model.value[visit];
        }
        missing[model.rank[visit]] += times;
        lostWeight += times * weight[visit];
        changes += (long) times * model.anchor.dropped(visit);
    }

    /** Says what it weighs that a visit is left out. */
    void weigh(int visit, long as) {
        if (route(visit) == ABSENT) {
            lostWeight += as - weight[visit];
        }
        weight[visit] = as;
    }

    long weight(int visit) {
        return weight[visit];
    }

    /** Whether any crew has nothing to do. */
    boolean anyIdle() {
        return idle > 0;
    }

    /** What a visit after a node would cost in travel, fairness and changes; times are not looked at. */
    long added(int visit, int after) {
        int crew = route(after);
        Ways ways = model.ways[crew];
        int here = at[visit << SHIFT | SPOT];
        long more = (long) ways.costTo(here, at[after << SHIFT | SPOT])
                + ways.cost(here, at[next(after) << SHIFT | SPOT])
                - leg(after);
        long over = people[crew] + model.service[visit] - model.share[crew];
        if (over > 0) {
            more += Math.min(over, model.service[visit]) * model.unfairPrice;
        }
        return more + model.anchor.handedOver(visit, crew);
    }

    /** Whether a visit fits after a node as far as times go. */
    boolean fits(int visit, int after) {
        if (model.group[visit] >= 0 && gaps.othersPlanned(visit)) {
            return gaps.begin(visit, after) < NEVER;
        }
        return fitsBetween(visit, after, next(after));
    }

    /** Puts an absent visit after a node where it fits; false, and nothing changed, if it does not after all. */
    boolean insert(int visit, int after) {
        int crew = route(after);
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

    /** Looks up the way from a node to the next. */
    private void way(int node) {
        int crew = route(node);
        Ways ways = model.ways[crew];
        int here = at[node << SHIFT | SPOT];
        int there = at[next(node) << SHIFT | SPOT];
        at[node << SHIFT | TAKES] = ways.time(here, there);
        travel -= leg(node);
        at[node << SHIFT | LEG] = size[crew] == 0 ? 0 : ways.cost(here, there);
        travel += leg(node);
    }

    private void talk(int crew, int seconds) {
        unfair -= Math.max(0, people[crew] - model.share[crew]);
        people[crew] += seconds;
        unfair += Math.max(0, people[crew] - model.share[crew]);
    }

    private void link(int visit, int after) {
        int crew = route(after);
        int before = next(after);
        at[after << SHIFT | NEXT] = visit;
        at[visit << SHIFT | PREVIOUS] = after;
        at[visit << SHIFT | NEXT] = before;
        at[before << SHIFT | PREVIOUS] = visit;
        at[visit << SHIFT | ROUTE] = crew;
        idle -= size[crew] == 0 ? 1 : 0;
        size[crew]++;
        at[visit << SHIFT | LEG] = 0;
        way(after);
        way(visit);
        talk(crew, model.service[visit]);
        lose(visit, -1);
    }

    private void unlink(int visit) {
        int crew = route(visit);
        at[previous(visit) << SHIFT | NEXT] = next(visit);
        at[next(visit) << SHIFT | PREVIOUS] = previous(visit);
        size[crew]--;
        idle += size[crew] == 0 ? 1 : 0;
        at[visit << SHIFT | ROUTE] = ABSENT;
        travel -= leg(visit);
        way(previous(visit));
        talk(crew, -model.service[visit]);
        lose(visit, 1);
    }

    /** Takes a visit out; its crew is to be refreshed by the caller. */
    void remove(int visit) {
        trail.touch(route(visit));
        unlink(visit);
        if (model.group[visit] >= 0) {
            gaps.release(visit);
        }
    }

    /** Takes all visits from a crew, so that it can be taken back; their bounds stay. */
    void vacate(int crew) {
        trail.touch(crew);
        empty(crew);
    }

    /** From here on changes can be taken back. */
    void mark() {
        trail.mark();
    }

    /** Takes back all since the mark. */
    void undo() {
        trail.undo();
    }

    /** Puts visits into an empty route: used when changes are taken back. */
    void restore(int crew, int[] stops, int first, int count) {
        int after = start(crew);
        for (int i = 0; i < count; i++) {
            link(stops[first + i], after);
            after = stops[first + i];
        }
    }

    /** Takes all visits from a crew without looking at times or gaps. */
    void empty(int crew) {
        while (isVisit(next(start(crew)))) {
            unlink(next(start(crew)));
        }
    }

    /** Works out a crew's times anew, and what follows from them; false when its route cannot be kept. */
    boolean refresh(int crew) {
        time(crew);
        overtime -= overtimeOf[crew];
        changes -= changesOf[crew];
        int back = back(crew);
        boolean out = size[crew] > 0 && back < NEVER;
        overtimeOf[crew] = out ? Math.max(0, back - model.shiftTo[crew]) : 0;
        changesOf[crew] = out && model.anchor.holds() ? changed(crew) : 0;
        overtime += overtimeOf[crew];
        changes += changesOf[crew];
        return size[crew] == 0 || back < NEVER;
    }

    private long changed(int crew) {
        long cost = 0;
        boolean isHungry = hungryAtEnd(crew);
        for (int node = previous(end(crew)); isVisit(node); node = previous(node)) {
            isHungry = isHungry || eatsHere(crew, node);
            int begin = (isHungry ? hungry(node) : fed(node)) - model.service[node];
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
