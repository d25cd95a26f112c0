package org.lifang.kernel.route;

import java.util.Arrays;

/**
 * Routes under change: every stop and every crew's start and end is a record of eight numbers in one array, every
 * change of it is kept in a journal, so that a step that is not wanted is taken back in the order of its writes.
 */
final class State {

    static final int SHIFT = 3;
    static final int PREVIOUS = 0;
    static final int NEXT = 1;
    /** The earliest end of the service, or of waiting for the shift at a start. */
    static final int LEAVE = 2;
    /** The latest begin of the service, or return at an end. */
    static final int LATE = 3;
    /** The crew, {@link #ABSENT}, or {@link #FOREIGN}. */
    static final int ROUTE = 4;

    /** The cost of the leg from the node before. */
    static final int IN = 5;

    /** Cost and time of the leg to the next node. */
    static final int COST = 6;

    static final int TIME = 7;

    /** The legs beside a stop that is on no route of this search: so dear to break up that nothing goes there. */
    static final int NO_LEG = -(1 << 28);

    static final int ABSENT = -1;
    /** Belongs to routes that this search leaves alone. */
    static final int FOREIGN = -2;

    /** What a stop weighs in the search while it is absent. */
    final long[] penalty;

    private static final int JOURNAL = 1 << 16;

    final Model model;
    /** The records of stops, then start and end of each crew, then load and size of each crew, then empty crews. */
    final int[] at;

    /** Further numbers of each node, where crews are not to be out for long. */
    final Spans spans;

    final int loads;
    final int empties;
    long cost;
    /** What the absent stops cost in the problem, and what they weigh in the search. */
    long missed;

    long weighed;
    /** Whether a cut made a route miss a window, as can happen when a way around is quicker than the straight one. */
    boolean broken;

    private int[] journal = new int[JOURNAL];
    private int written;
    private long costBefore;
    private long missedBefore;
    private long weighedBefore;

    State(Model model) {
        this.model = model;
        this.penalty = model.penalty.clone();
        int nodes = model.stops + 2 * model.crews;
        loads = nodes << SHIFT;
        empties = loads + 2 * model.crews;
        int nodesEnd = empties + ((model.crews + 31) >>> 5);
        at = new int[nodesEnd + (model.spanned ? nodes << 2 : 0)];
        spans = new Spans(this, nodesEnd);
        for (int stop = 0; stop < model.stops; stop++) {
            at[stop << SHIFT | ROUTE] = ABSENT;
            at[stop << SHIFT | IN] = NO_LEG;
            at[stop << SHIFT | COST] = NO_LEG;
            missed += model.penalty[stop];
        }
        weighed = missed;
        for (int crew = 0; crew < model.crews; crew++) {
            begin(crew);
        }
    }

    private void begin(int crew) {
        int first = start(crew) << SHIFT;
        int last = end(crew) << SHIFT;
        at[first | LEAVE] = model.shiftFrom[crew];
        at[last | LATE] = model.shiftTo[crew];
        if (model.spanned) {
            spans.begin(crew);
        }
        at[first | PREVIOUS] = -1;
        at[last | NEXT] = -1;
        at[first | ROUTE] = crew;
        at[last | ROUTE] = crew;
        at[first | NEXT] = end(crew);
        at[last | PREVIOUS] = start(crew);
        at[first | TIME] = model.time[model.modeBase[crew] + model.start[crew] * model.places + model.end[crew]];
        at[empties + (crew >>> 5)] |= 1 << crew;
    }

    int start(int crew) {
        return model.stops + 2 * crew;
    }

    int end(int crew) {
        return model.stops + 2 * crew + 1;
    }

    boolean isStop(int node) {
        return node < model.stops;
    }

    int next(int node) {
        return at[node << SHIFT | NEXT];
    }

    int previous(int node) {
        return at[node << SHIFT | PREVIOUS];
    }

    int route(int node) {
        return at[node << SHIFT | ROUTE];
    }

    int load(int crew) {
        return at[loads + 2 * crew];
    }

    int size(int crew) {
        return at[loads + 2 * crew + 1];
    }

    long total() {
        return cost + weighed;
    }

    /** The first crew from one on, and before another, that has no stops; the other when there is none. */
    int empty(int from, int to) {
        int crew = from;
        while (crew < to) {
            int word = at[empties + (crew >>> 5)] >>> crew;
            if (word != 0) {
                return Math.min(to, crew + Integer.numberOfTrailingZeros(word));
            }
            crew = (crew | 31) + 1;
        }
        return to;
    }

    /** Takes over other records of the same model, with what they cost. */
    void load(int[] records, long itsCost, long itsMissed) {
        System.arraycopy(records, 0, at, 0, at.length);
        cost = itsCost;
        missed = itsMissed;
        written = 0;
        weigh();
    }

    /** Sums up anew what the absent stops weigh. */
    void weigh() {
        weighed = 0;
        for (int stop = 0; stop < model.stops; stop++) {
            weighed += route(stop) == ABSENT ? penalty[stop] : 0;
        }
    }

    /** From here on changes can be taken back. */
    void mark() {
        written = 0;
        broken = false;
        costBefore = cost;
        missedBefore = missed;
        weighedBefore = weighed;
    }

    /** Takes back all changes since the mark. */
    void undo() {
        int[] log = journal;
        int[] records = at;
        for (int i = written - 2; i >= 0; i -= 2) {
            records[log[i]] = log[i + 1];
        }
        written = 0;
        cost = costBefore;
        missed = missedBefore;
        weighed = weighedBefore;
    }

    void set(int index, int value) {
        int[] log = journal;
        int i = written;
        if (i + 2 > log.length) {
            log = Arrays.copyOf(log, 2 * log.length);
            journal = log;
        }
        log[i] = index;
        log[i + 1] = at[index];
        written = i + 2;
        at[index] = value;
    }

    private void link(int crew, int from, int to) {
        int first = from << SHIFT;
        int last = to << SHIFT;
        int leg = model.modeBase[crew] + model.place[from] * model.places + model.place[to];
        int price = from >= model.stops && to >= model.stops ? 0 : model.cost[leg];
        set(first | NEXT, to);
        set(last | PREVIOUS, from);
        set(first | COST, price);
        set(last | IN, price);
        set(first | TIME, model.time[leg]);
    }

    /** Puts an absent stop after a node; that it fits is the caller's word. */
    void insert(int stop, int after) {
        int crew = route(after);
        int before = next(after);
        cost -= at[after << SHIFT | COST];
        link(crew, after, stop);
        link(crew, stop, before);
        cost += at[after << SHIFT | COST] + (long) at[stop << SHIFT | COST];
        missed -= model.penalty[stop];
        weighed -= penalty[stop];
        set(stop << SHIFT | ROUTE, crew);
        count(crew, 1, model.demand[stop]);
        set(stop << SHIFT | LEAVE, leave(after, stop));
        set(stop << SHIFT | LATE, late(stop, before));
        if (model.spanned) {
            spans.ahead(after, stop);
            spans.behind(stop, before);
        }
        forward(stop);
        backward(stop);
    }

    /** What it would save to take a stop out of its route. */
    long saved(int stop) {
        int crew = route(stop);
        int from = previous(stop);
        int to = next(stop);
        long legs = (long) at[stop << SHIFT | IN] + at[stop << SHIFT | COST];
        return size(crew) == 1
                ? legs + model.crewCost[crew]
                : legs - model.cost[model.modeBase[crew] + model.place[from] * model.places + model.place[to]];
    }

    /** Takes out all stops between two nodes of a route. */
    void cut(int from, int to) {
        int crew = route(from);
        int demand = 0;
        int size = 0;
        long saved = at[from << SHIFT | COST];
        for (int stop = next(from); stop != to; stop = next(stop)) {
            set(stop << SHIFT | ROUTE, ABSENT);
            saved += at[stop << SHIFT | COST];
            set(stop << SHIFT | IN, NO_LEG);
            set(stop << SHIFT | COST, NO_LEG);
            missed += model.penalty[stop];
            weighed += penalty[stop];
            demand += model.demand[stop];
            size++;
        }
        link(crew, from, to);
        cost += at[from << SHIFT | COST] - saved;
        count(crew, -size, -demand);
        forward(from);
        backward(to);
        broken |= at[from << SHIFT | LEAVE] + at[from << SHIFT | TIME] > at[to << SHIFT | LATE]
                || (model.timed && spans.duration(crew, from, -1, to) > model.longest[crew]);
    }

    /** Takes all stops from a crew, which then counts as foreign. */
    void close(int crew) {
        if (size(crew) > 0) {
            cut(start(crew), end(crew));
        }
        at[start(crew) << SHIFT | ROUTE] = FOREIGN;
        at[end(crew) << SHIFT | ROUTE] = FOREIGN;
        at[empties + (crew >>> 5)] &= ~(1 << crew);
    }

    /** Exchanges all that comes after two nodes of two routes of crews of one kin. */
    void exchangeTails(int one, int other) {
        int oneCrew = route(one);
        int otherCrew = route(other);
        int oneNext = next(one);
        int otherNext = next(other);
        cost -= at[one << SHIFT | COST] + (long) at[other << SHIFT | COST];
        int oneLast = previous(end(oneCrew));
        int otherLast = previous(end(otherCrew));
        moveTail(oneNext, oneCrew, otherCrew);
        moveTail(otherNext, otherCrew, oneCrew);
        boolean oneEnds = oneNext >= model.stops;
        boolean otherEnds = otherNext >= model.stops;
        if (!oneEnds) {
            link(otherCrew, oneLast, end(otherCrew));
        }
        if (!otherEnds) {
            link(oneCrew, otherLast, end(oneCrew));
        }
        link(oneCrew, one, otherEnds ? end(oneCrew) : otherNext);
        link(otherCrew, other, oneEnds ? end(otherCrew) : oneNext);
        cost += at[one << SHIFT | COST] + (long) at[other << SHIFT | COST];
        forward(one);
        forward(other);
        backward(next(one));
        backward(next(other));
    }

    private void moveTail(int first, int from, int to) {
        int demand = 0;
        int size = 0;
        for (int stop = first; stop < model.stops; stop = next(stop)) {
            set(stop << SHIFT | ROUTE, to);
            demand += model.demand[stop];
            size++;
        }
        count(from, -size, -demand);
        count(to, size, demand);
    }

    private void count(int crew, int stops, int demand) {
        int index = loads + 2 * crew;
        int before = at[index + 1];
        set(index, at[index] + demand);
        set(index + 1, before + stops);
        if ((before == 0) != (before + stops == 0)) {
            int word = empties + (crew >>> 5);
            set(word, at[word] ^ 1 << crew);
            cost += before == 0 ? model.crewCost[crew] : -model.crewCost[crew];
        }
    }

    private int leave(int from, int stop) {
        int arrival = at[from << SHIFT | LEAVE] + at[from << SHIFT | TIME];
        int begin = Math.max(arrival, model.open[stop]);
        if (model.windows[stop].length > 0) {
            begin = model.begin(stop, arrival);
        }
        return begin + model.service[stop];
    }

    private int late(int stop, int to) {
        int time = at[to << SHIFT | LATE] - at[stop << SHIFT | TIME] - model.service[stop];
        return model.windows[stop].length > 0 ? model.latest(stop, time) : Math.min(time, model.close[stop]);
    }

    private void forward(int from) {
        int node = from;
        for (int stop = next(node); stop < model.stops; stop = next(node)) {
            int leave = leave(node, stop);
            boolean same = at[stop << SHIFT | LEAVE] == leave;
            if (!same) {
                set(stop << SHIFT | LEAVE, leave);
            }
            if (model.spanned) {
                same &= spans.ahead(node, stop);
            }
            if (same) {
                return;
            }
            node = stop;
        }
    }

    private void backward(int from) {
        int node = from;
        for (int stop = previous(node); stop < model.stops; stop = previous(node)) {
            int late = late(stop, node);
            boolean same = at[stop << SHIFT | LATE] == late;
            if (!same) {
                set(stop << SHIFT | LATE, late);
            }
            if (model.spanned) {
                same &= spans.behind(stop, node);
            }
            if (same) {
                return;
            }
            node = stop;
        }
    }
}
