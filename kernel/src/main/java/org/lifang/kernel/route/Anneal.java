package org.lifang.kernel.route;

/** Ruin and recreate under simulated annealing: the loop that allocates nothing. */
final class Anneal {

    private static final int MOST_WAITING_AT_ONCE = 30;
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
    /** The stops that are not foreign. */
    private final int[] seeds;

    private int seedCount;
    /** The absent musts. */
    private final int[] waiting;

    private int waitingCount;
    private int centre;
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
        keep();
        own();
    }

    /** Puts in all that is absent: by a crew of its own while there are any when so told, else where it costs least. */
    void fill(boolean spread) {
        state.mark();
        ruin.size = 0;
        for (int stop = 0; stop < model.stops; stop++) {
            if (state.route(stop) == State.ABSENT) {
                ruin.out[ruin.size++] = stop;
            }
        }
        order.sort(ruin.out, ruin.size);
        for (int i = 0; i < ruin.size; i++) {
            int stop = ruin.out[i];
            if ((spread && insertion.findEmpty(stop)) || insertion.findAnywhere(stop, Model.MUST)) {
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
            for (int i = 0; i < Math.min(5, near.close[stop].length); i++) {
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

    double temperature(double spent) {
        double turn = spent * settings.cycles;
        return scale * settings.hot * StrictMath.pow(settings.cold / settings.hot, turn - (int) turn);
    }

    /** So many steps at one temperature. */
    void run(int count, double temperature) {
        double mean = mean();
        for (int i = 0; i < count && seedCount > 0; i++) {
            if (i % settings.stay == 0) {
                centre = seeds[chance.below(seedCount)];
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
        long before = state.total();
        ruin.around(seed(), mean);
        if (state.broken) {
            state.undo();
            return;
        }
        for (int i = 0; i < Math.min(waitingCount, MOST_WAITING_AT_ONCE); i++) {
            ruin.add(waiting[i]);
        }
        order.sort(ruin.out, ruin.size);
        recreate();
        long now = state.total();
        if (now > before && now > before - temperature * StrictMath.log(1.0 - chance.unit())) {
            state.undo();
            return;
        }
        if (now < bestCost + bestMissed) {
            keep();
        }
        if (state.missed >= Model.MUST || waitingCount > 0) {
            await();
        }
    }

    private void exchange(double temperature) {
        if (tails.find(seed()) && tails.added < -temperature * StrictMath.log(1.0 - chance.unit())) {
            state.mark();
            state.exchangeTails(tails.one, tails.other);
            if (state.total() < bestCost + bestMissed) {
                keep();
            }
        }
    }

    private void recreate() {
        int bold = model.optional && chance.in(settings.bold) ? 2 + chance.below(settings.boldness) : 1;
        boolean fresh = chance.in(settings.fresh);
        for (int i = 0; i < ruin.size; i++) {
            int stop = ruin.out[i];
            boolean first = fresh && i == 0;
            long most = bold * state.penalty[stop];
            boolean found = first ? insertion.findEmpty(stop) : insertion.find(stop, most);
            if (found) {
                state.insert(stop, insertion.after);
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
                state.missed += Model.MUST;
            }
        }
    }

    /** Lets every stop count again for what it counts in the problem. */
    void forget() {
        System.arraycopy(model.penalty, 0, state.penalty, 0, model.penalty.length);
    }

    /** Sends a crew home for good; its stops are absent. */
    void close(int crew) {
        state.mark();
        ruin.size = 0;
        for (int stop = state.next(state.start(crew)); state.isStop(stop); stop = state.next(stop)) {
            ruin.add(stop);
        }
        state.close(crew);
        await();
        keep();
    }
}
