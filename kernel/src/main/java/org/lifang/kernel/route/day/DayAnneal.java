package org.lifang.kernel.route.day;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.lifang.kernel.route.Chance;

/** Ruin and recreate under annealing, as in the search for textbook routes, over the rules of a day. */
final class DayAnneal {

    private static final double HOT = 4;
    private static final double MENDING = 0.3;
    private static final double COLD = 0.05;
    private static final int REMOVED = 12;
    private static final int LONGEST = 12;
    private static final int ABSENT_MOST = 10;
    private static final int URGENT_ONCE_IN = 4;
    private static final int BLINKS = 10_000;
    private static final int SEEN = 20;
    private static final double PROMISE = 1e12;
    private static final double MUST = 1e10;

    private final DayModel model;
    private final DayState state;
    private final Nearby near;
    private final Chance chance;
    private final Places places;
    private final int[][] orders;
    private final int[] out;
    private int outs;
    private final int[] touched;
    private int step;
    private final double firstWorth;
    private final double lastWorth;
    private double worth;
    private final double hot;
    /** The routes of the best plan: next nodes, and the bounds that keep visits apart. */
    private final int[] bestNext;

    private final int[] bestFrom;
    private final int[] bestTo;
    private DayScore bestScore;

    DayAnneal(DayModel model, Nearby near, long seed) {
        this.model = model;
        this.near = near;
        this.state = new DayState(model);
        this.chance = new Chance(seed);
        this.places = new Places(state, near, chance, SEEN, BLINKS);
        this.out = new int[model.visits];
        this.touched = new int[model.crews];
        this.orders = orders();
        long[] values = Arrays.stream(model.value).filter(value -> value > 0).toArray();
        double mean = Arrays.stream(values).average().orElse(1);
        double least = Arrays.stream(values).min().orElse(1);
        double dearest = 10 * near.scale
                + (double) model.unfairPrice
                        * Arrays.stream(model.service).max().orElse(0);
        boolean mends = model.anchor.holds();
        this.firstWorth = mends ? Anchor.POINT : 5 * near.scale / mean;
        this.lastWorth = mends ? Anchor.POINT : Math.max(firstWorth, 2 * dearest / least);
        this.hot = near.scale * (model.anchor.holds() ? MENDING : HOT);
        this.worth = lastWorth;
        this.bestNext = state.next.clone();
        this.bestFrom = state.from.clone();
        this.bestTo = state.to.clone();
        this.bestScore = state.score();
    }

    private int[][] orders() {
        return new int[][] {
            ranks(Comparator.comparingInt(visit -> model.rank[visit])),
            ranks(Comparator.comparingInt((Integer visit) -> model.rank[visit])
                    .thenComparingLong(visit -> -model.value[visit])),
            ranks(Comparator.comparingInt((Integer visit) -> model.rank[visit])
                    .thenComparingLong(visit -> -1_000 * model.value[visit] / (model.service[visit] + 600))),
            ranks(Comparator.comparingInt((Integer visit) -> model.rank[visit]).thenComparingInt(this::openness)),
            ranks(Comparator.comparingInt((Integer visit) -> model.rank[visit])
                    .thenComparingInt(visit -> -model.service[visit])),
        };
    }

    private int openness(int visit) {
        int sum = 0;
        int[] open = model.open[visit];
        for (int i = 0; i < open.length; i += 2) {
            sum += open[i + 1] - open[i];
        }
        return sum;
    }

    private int[] ranks(Comparator<Integer> order) {
        int[] ranks = new int[model.visits];
        int[] sorted = IntStream.range(0, model.visits)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < sorted.length; i++) {
            ranks[sorted[i]] = i;
        }
        return ranks;
    }

    void load(DayPlan plan) {
        Timetable.load(state, plan);
    }

    /** Puts in all that is absent and fits anywhere, the weightiest first. */
    void fill() {
        state.mark();
        outs = 0;
        for (int visit = 0; visit < model.visits; visit++) {
            if (state.route[visit] < 0) {
                out[outs++] = visit;
            }
        }
        sort(orders[2]);
        for (int i = 0; i < outs; i++) {
            if (places.findAnywhere(out[i])) {
                state.insert(out[i], places.after);
            }
        }
        keep();
    }

    private void keep() {
        System.arraycopy(state.next, 0, bestNext, 0, bestNext.length);
        System.arraycopy(state.from, 0, bestFrom, 0, bestFrom.length);
        System.arraycopy(state.to, 0, bestTo, 0, bestTo.length);
        bestScore = state.score();
    }

    boolean isBetter(DayScore other) {
        return better(bestScore, other);
    }

    /** In the order of the figures; while a plan is mended, value does not come before changes but is weighed. */
    private boolean better(DayScore one, DayScore other) {
        boolean alike = one.brokenPromises() == other.brokenPromises() && one.missedMusts() == other.missedMusts();
        if (!model.anchor.holds() || !alike) {
            return one.compareTo(other) < 0;
        }
        return Anchor.POINT * one.lostValue() + one.cost() < Anchor.POINT * other.lostValue() + other.cost();
    }

    /** The best plan met so far. */
    DayPlan best() {
        DayState copy = new DayState(model);
        Timetable.take(copy, bestNext, bestFrom, bestTo);
        return Timetable.plan(copy);
    }

    /** Goes on from where another stands. */
    void follow(DayAnneal other) {
        if (other != this) {
            Timetable.take(state, other.state.next, other.state.from, other.state.to);
        }
    }

    double total() {
        return PROMISE * state.missing[DayModel.PROMISED]
                + MUST * state.missing[DayModel.MUST]
                + worth * state.lostValue
                + state.cost();
    }

    /** So many steps at the temperature of a part of the budget. */
    void run(int count, double spent) {
        double cold = near.scale * COLD;
        double temperature = hot * StrictMath.pow(cold / hot, spent);
        worth = firstWorth * StrictMath.pow(lastWorth / firstWorth, spent);
        for (int i = 0; i < count && model.visits > 0; i++) {
            step(temperature);
        }
    }

    private void step(double temperature) {
        state.mark();
        double before = total();
        if (!ruin()) {
            state.undo();
            return;
        }
        int draw = chance.below(orders.length + 3);
        if (draw >= orders.length) {
            shuffle();
            draw = 0;
        }
        sort(orders[draw]);
        for (int i = 0; i < outs; i++) {
            int visit = out[i];
            boolean found = places.find(visit) || (model.rank[visit] != DayModel.MAY && places.findAnywhere(visit));
            if (found) {
                state.insert(visit, places.after);
            }
        }
        double now = total();
        if (now > before && now > before - temperature * StrictMath.log(1.0 - chance.unit())) {
            state.undo();
        } else if (better(state.score(), bestScore)) {
            keep();
        }
    }

    private void sort(int[] ranks) {
        for (int i = 1; i < outs; i++) {
            int visit = out[i];
            int j = i - 1;
            while (j >= 0 && ranks[out[j]] > ranks[visit]) {
                out[j + 1] = out[j];
                j--;
            }
            out[j + 1] = visit;
        }
    }

    private void shuffle() {
        for (int i = outs - 1; i > 0; i--) {
            int j = chance.below(i + 1);
            int visit = out[i];
            out[i] = out[j];
            out[j] = visit;
        }
    }

    /** Takes out strings around a visit and names the absent ones thereabouts; false when a route broke by it. */
    private boolean ruin() {
        step++;
        outs = 0;
        int seed = urgentSeed();
        int routes = 1 + chance.below(4);
        int longest = Math.min(LONGEST, Math.max(1, 2 * REMOVED / (routes + 1)));
        int absent = ABSENT_MOST;
        boolean urgent = isUrgent();
        int node = seed;
        int[] close = near.close[seed];
        for (int i = 0; routes > 0 || absent > 0 || urgent; node = close[i++]) {
            int crew = state.route[node];
            if (crew >= 0 && routes > 0 && touched[crew] != step) {
                touched[crew] = step;
                routes--;
                string(crew, state.route[seed] < 0 ? around(crew, seed, node) : node, longest);
                if (!state.refresh(crew)) {
                    return false;
                }
            } else if (crew < 0 && (absent > 0 || model.rank[node] != DayModel.MAY) && !isOut(node)) {
                absent--;
                out[outs++] = node;
            }
            if (i >= close.length) {
                break;
            }
        }
        return true;
    }

    /** The stop of a crew that is left first after an absent visit could begin, if it is a promised one or a must. */
    private int around(int crew, int visit, int node) {
        int[] open = model.open[visit];
        if (model.rank[visit] == DayModel.MAY || open.length == 0) {
            return node;
        }
        int stop = state.next[state.start(crew)];
        while (Math.min(state.hungry[stop], state.fed[stop]) < open[0] && state.isVisit(state.next[stop])) {
            stop = state.next[stop];
        }
        return stop;
    }

    private boolean isUrgent() {
        return state.missing[DayModel.PROMISED] + state.missing[DayModel.MUST] > 0;
    }

    /** Any visit; more often than chance would have it a promised one or a must that is left out. */
    private int urgentSeed() {
        int seed = chance.below(model.visits);
        if (isUrgent() && chance.below(URGENT_ONCE_IN) == 0) {
            int visit = seed;
            do {
                if (state.route[visit] < 0 && model.rank[visit] != DayModel.MAY) {
                    return visit;
                }
                visit = visit + 1 == model.visits ? 0 : visit + 1;
            } while (visit != seed);
        }
        return seed;
    }

    private boolean isOut(int visit) {
        for (int i = 0; i < outs; i++) {
            if (out[i] == visit) {
                return true;
            }
        }
        return false;
    }

    private void string(int crew, int node, int longest) {
        int length = 1 + chance.below(Math.min(longest, state.size[crew]));
        int first = node;
        for (int back = chance.below(length); back > 0 && state.isVisit(state.previous[first]); back--) {
            first = state.previous[first];
        }
        boolean gap = length > 1 && chance.below(2) == 0;
        int skipped = gap ? 1 + chance.below(length - 1) : -1;
        for (int i = 0; i < length && state.isVisit(first); i++) {
            int following = state.next[first];
            if (i != skipped) {
                state.remove(first);
                out[outs++] = first;
            }
            first = following;
        }
    }
}
