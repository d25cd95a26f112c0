package org.lifang.kernel.route;

/** Ruin and recreate under simulated annealing: the loop that allocates nothing. */
final class Anneal {

    private static final int MOST_WAITING_AT_ONCE = 30;
    private static final double USUAL_STEPS = 6_000;
    /** The only place for a stop may be overlooked by chance, but hardly so often. */
    private static final int LOOKS = 4;

    private static final double MILD = 0.5;
    private static final int WHOLE = 64;
    private static final int SCALE_OVER = 40;
    private static final long MOST_WEIGHT = 1000 * Model.MUST;

    private final Settings settings;
    private final Model model;
    final State state;
    private final Chance chance;
    private final Ruin ruin;
    private final Order order;
    private final Insertion insertion;
    private final Tails tails;
    private final double scale;
    private final boolean kinds;
    /** The stops that are not foreign. */
    private final int[] seeds;

    private int seedCount;
    /** The absent musts. */
    private final int[] waiting;

    private int waitingCount;
    private int centre;
    /** What a prize counts for, in parts of {@link #WHOLE}. */
    private int valued;

    private final Near near;

    /** The best records met so far and what they cost. */
    final int[] best;

    long bestCost;
    long bestMissed;

    Anneal(Model model, Near near, Settings settings, long seed) {
        this.settings = settings;
        this.model = model;
        this.near = near;
        this.state = new State(model);
        this.chance = new Chance(seed);
        this.ruin = new Ruin(state, near, chance, settings);
        this.order = new Order(model, near, chance);
        this.insertion = new Insertion(state, near, chance, settings.seen, settings.blinks);
        this.tails = new Tails(state, near, chance, settings);
        this.best = new int[state.at.length];
        this.seeds = new int[model.stops];
        this.waiting = new int[model.stops];
        this.scale = scale(model, near);
        this.kinds = model.kinds();
        keep();
        own();
    }

    /** Puts in all that is absent: by a crew of its own while there are any when so told, else where it costs least. */
    void fill(boolean spread) {
        state.mark();
        ruin.none();
        for (int stop = 0; stop < model.stops; stop++) {
            if (state.route(stop) == State.ABSENT) {
                ruin.add(stop);
            }
        }
        order.sort(ruin.out, ruin.size);
        for (int i = 0; i < ruin.size; i++) {
            int stop = ruin.out[i];
            boolean found = spread && insertion.findEmpty(stop, Model.MUST);
            for (int look = 0; !found && look < LOOKS; look++) {
                found = insertion.findAnywhere(stop, Model.MUST);
            }
            if (found) {
                state.insert(stop, insertion.after);
            }
        }
        keep();
        own();
    }

    /** Goes on from other routes, of which some may be foreign; the best is forgotten. */
    void load(int[] records, long cost, long missed) {
        state.load(records, cost, missed);
        keep();
        own();
    }

    private void own() {
        seedCount = 0;
        waitingCount = 0;
        for (int stop = 0; stop < model.stops; stop++) {
            if (state.route(stop) != State.FOREIGN) {
                seeds[seedCount++] = stop;
                awaitIfAbsent(stop, 0);
            }
        }
    }

    /** The mean cost of the way to a close neighbour. */
    private static double scale(Model model, Near near) {
        long sum = 0;
        int count = 0;
        for (int stop = 0; stop < model.stops; stop++) {
            for (int i = 0; i < Math.min(SCALE_OVER, near.close[stop].length); i++) {
                sum += model.cost[model.place[stop] * model.places + model.place[near.close[stop][i]]];
                count++;
            }
        }
        return count == 0 ? 1 : (double) sum / count;
    }

    private void keep() {
        bestCost = state.cost;
        bestMissed = state.missed;
        System.arraycopy(state.at, 0, best, 0, best.length);
    }

    /** How warm it is when so much is spent; warmer where there is time for many steps on each stop. */
    double temperature(double spent, long steps) {
        double each = spent > 0 ? steps / spent / Math.max(1, model.stops) : USUAL_STEPS;
        return temperature(spent, Math.clamp(each / USUAL_STEPS, settings.mild, settings.fierce));
    }

    /** How warm it is while crews are sent home. */
    double mild() {
        return temperature(MILD, 1.0);
    }

    private double temperature(double spent, double warmer) {
        double first = settings.hot * warmer;
        double last = settings.cold * Math.sqrt(warmer);
        return scale * first * StrictMath.pow(last / first, spent);
    }

    /** So many steps at one temperature. */
    void run(int count, double temperature) {
        double mean = mean();
        for (int i = 0; i < count && seedCount > 0; i++) {
            if (i % settings.stay == 0) {
                boolean beside = waitingCount > 0 && chance.in(settings.beside);
                centre = beside ? waiting[chance.below(waitingCount)] : seeds[chance.below(seedCount)];
            }
            step(temperature, mean);
        }
    }

    private int seed() {
        int[] close = near.close[centre];
        int drawn = chance.below(Math.min(settings.area, close.length + 1));
        return drawn == 0 ? centre : close[drawn - 1];
    }

    private double mean() {
        int stops = 0;
        int routes = 0;
        for (int crew = 0; crew < model.crews; crew++) {
            if (state.route(state.start(crew)) >= 0) {
                stops += state.size(crew);
                routes += state.size(crew) > 0 ? 1 : 0;
            }
        }
        return routes == 0 ? 1 : (double) stops / routes;
    }

    private void step(double temperature, double mean) {
        if (chance.in(settings.tails)) {
            exchange(temperature);
            return;
        }
        state.mark();
        long most = state.total() + grace(temperature);
        boolean whole = state.weighed == 0 && !model.optional;
        ruin.around(seed(), mean);
        for (int i = 0; i < Math.min(waitingCount, MOST_WAITING_AT_ONCE); i++) {
            ruin.add(waiting[i]);
        }
        order.sort(ruin.out, ruin.size);
        boolean done = !state.broken && (whole ? putBack(most) : recreate());
        if (!done || state.total() > most) {
            state.undo();
            return;
        }
        if (state.cost + state.missed < bestCost + bestMissed) {
            keep();
        }
        if (state.missed >= Model.MUST || waitingCount > 0) {
            await();
        }
    }

    /** How much worse a step may make it this time. */
    private long grace(double temperature) {
        return (long) (-temperature * StrictMath.log(1.0 - chance.unit()));
    }

    private void exchange(double temperature) {
        boolean swap = kinds && chance.in(settings.swaps);
        long most = grace(temperature) + 1;
        if (swap ? tails.swap(seed(), most) : tails.find(seed(), most)) {
            state.mark();
            state.exchangeTails(tails.one, tails.other);
            if (state.cost + state.missed < bestCost + bestMissed) {
                keep();
            }
        }
    }

    /** Puts all stops in again; gives up as soon as one finds no place or it costs too much altogether. */
    private boolean putBack(long most) {
        boolean fresh = chance.in(settings.fresh);
        for (int i = 0; i < ruin.size; i++) {
            int stop = ruin.out[i];
            long bound = most - state.cost + 1;
            if (!(fresh && i == 0 && insertion.findEmpty(stop, bound)) && !insertion.find(stop, bound)) {
                return false;
            }
            state.insert(stop, insertion.after);
        }
        return true;
    }

    /** Puts in those stops that are worth it, now and then at first for more than they are worth. */
    private boolean recreate() {
        long bold = model.optional && chance.in(settings.bold) ? 2 + chance.below(settings.boldness) : 1;
        boolean fresh = chance.in(settings.fresh);
        for (int i = 0; i < ruin.size; i++) {
            int stop = ruin.out[i];
            long most = bold * state.penalty[stop];
            if ((fresh && i == 0 && insertion.findEmpty(stop, Model.MUST)) || insertion.find(stop, most)) {
                state.insert(stop, insertion.after);
            }
        }
        if (bold > 1) {
            prune();
        }
        return !state.broken;
    }

    /** Takes out again what has come to cost more than it is worth. */
    private void prune() {
        for (int i = ruin.size - 1; i >= 0; i--) {
            int stop = ruin.out[i];
            if (state.route(stop) >= 0 && state.saved(stop) > state.penalty[stop]) {
                state.cut(state.previous(stop), state.next(stop));
            }
        }
    }

    /** Brings the list of absent musts up to date with what was just accepted. */
    private void await() {
        int kept = 0;
        for (int i = 0; i < waitingCount; i++) {
            if (state.route(waiting[i]) == State.ABSENT) {
                waiting[kept++] = waiting[i];
            }
        }
        waitingCount = kept;
        for (int i = 0; i < ruin.size; i++) {
            awaitIfAbsent(ruin.out[i], kept);
        }
    }

    private void awaitIfAbsent(int stop, int known) {
        if (state.route(stop) != State.ABSENT || state.penalty[stop] < Model.MUST) {
            return;
        }
        for (int i = 0; i < known; i++) {
            if (waiting[i] == stop) {
                return;
            }
        }
        waiting[waitingCount++] = stop;
    }

    /** Makes the absent musts count for more, the longer they wait (Christiaens and Vanden Berghe 2020). */
    void weigh() {
        for (int i = 0; i < waitingCount; i++) {
            if (state.penalty[waiting[i]] < MOST_WEIGHT) {
                state.penalty[waiting[i]] += Model.MUST;
                state.weighed += Model.MUST;
            }
        }
    }

    /**
     * Lets prizes count for more than they are worth at first, and then for less and less until they count for what
     * they are: a route closes more easily than it opens, so the right number of routes is come to from above.
     */
    void value(double spent) {
        double more = Math.max(0, (settings.dear - 1) * (1 - spent / settings.dearUntil));
        int worth = (int) (WHOLE * (1 + more));
        if (!model.optional || worth == valued) {
            return;
        }
        valued = worth;
        for (int stop = 0; stop < model.stops; stop++) {
            if (model.penalty[stop] < Model.MUST) {
                state.penalty[stop] = model.penalty[stop] * worth / WHOLE;
            }
        }
        state.weigh();
    }

    /** Lets every stop count again for what it counts in the problem. */
    void forget() {
        System.arraycopy(model.penalty, 0, state.penalty, 0, model.penalty.length);
        valued = WHOLE;
    }

    /** Sends a crew home for good; its stops are absent. */
    void close(int crew) {
        state.mark();
        ruin.none();
        for (int stop = state.next(state.start(crew)); state.isStop(stop); stop = state.next(stop)) {
            ruin.add(stop);
        }
        state.close(crew);
        state.weigh();
        await();
        keep();
    }
}
