package org.lifang.kernel.route.day;

import org.lifang.kernel.route.Chance;

/** Ruin and recreate under annealing, as in the search for textbook routes, over the rules of a day. */
final class DayAnneal {

    private static final int BLINKS = 10_000;
    private static final int SEEN = 12;
    /** Half of all steps exchange tails. */
    private static final int TAILS = 500_000;

    /** An absent visit is mostly looked at only in the routes just opened; one step in so many everywhere near. */
    private static final int WIDE = 8;

    /** From when on, and how often, it goes back to the best plan when promises or musts have been lost since. */
    private static final double FIRST_RETURN = 0.25;

    private static final double RETURN = 0.02;

    /** A step that is worse by so many temperatures is never taken. */
    private static final double LOST = 30;

    private final DayModel model;
    private final DayState state;
    private final Chance chance;
    private final Reach reach;
    private final Places places;
    private final DayRuin ruin;
    private final DayOrder order;
    private final DayTails tails;
    private final Pressure pressure;
    /** The routes of the best plan: next nodes, and the bounds that keep visits apart. */
    private final int[] bestNext;

    private final int[] bestFrom;
    private final int[] bestTo;
    private DayScore bestScore;
    private double returned = FIRST_RETURN;

    DayAnneal(DayModel model, Nearby near, long seed) {
        this.model = model;
        this.state = new DayState(model);
        this.chance = new Chance(seed);
        this.reach = new Reach(model);
        this.places = new Places(state, near, reach, chance, SEEN, BLINKS, DayRuin.MOST_ROUTES);
        this.ruin = new DayRuin(state, near, reach, chance);
        this.tails = new DayTails(state, near, reach, chance);
        this.order = new DayOrder(model, chance);
        this.pressure = new Pressure(state, near.scale);
        this.bestNext = new int[state.nodes()];
        state.nexts(bestNext);
        this.bestFrom = state.from.clone();
        this.bestTo = state.to.clone();
        this.bestScore = state.score();
    }

    void load(DayPlan plan) {
        Timetable.load(state, plan);
    }

    /** Puts in all that is absent and fits, the weightiest first; if promises are out, only they and musts stay. */
    void fill() {
        put();
        keep();
        if (ruin.isUrgent() && !model.anchor.holds()) {
            clear();
        }
    }

    /** Takes out all visits that are neither promised nor musts. */
    private void clear() {
        state.mark();
        for (int visit = 0; visit < model.visits; visit++) {
            if (state.route(visit) >= 0 && model.rank[visit] == DayModel.MAY) {
                int crew = state.route(visit);
                state.remove(visit);
                if (!state.refresh(crew)) {
                    state.undo();
                    return;
                }
            }
        }
    }

    private void put() {
        state.mark();
        ruin.everything();
        order.byWorth(ruin.out, ruin.outs);
        for (int i = 0; i < ruin.outs; i++) {
            if (places.findAnywhere(ruin.out[i])) {
                state.insert(ruin.out[i], places.after);
            }
        }
    }

    /** Puts into the best plan what was seldom looked at and yet fits. */
    void complete() {
        Timetable.take(state, bestNext, bestFrom, bestTo);
        put();
        if (better(state.score(), bestScore)) {
            keep();
        }
    }

    private void keep() {
        state.nexts(bestNext);
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
            int[] nexts = new int[state.nodes()];
            other.state.nexts(nexts);
            Timetable.take(state, nexts, other.state.from, other.state.to);
            pressure.follow(other.pressure);
        }
    }

    double total() {
        return pressure.total();
    }

    /** Goes back to the best plan when no promise may be lost again, and before now and then if any has been. */
    void goBack(double spent) {
        if (pressure.settles(ruin.isUrgent() ? spent : 1)) {
            Timetable.take(state, bestNext, bestFrom, bestTo);
            pressure.settle(spent);
            put();
            keep();
        } else if (spent > returned + RETURN) {
            returned = spent;
            if (isBehind()) {
                Timetable.take(state, bestNext, bestFrom, bestTo);
            }
        }
    }

    /** Draws shares of the routes as they are. */
    void share(DayShares shares) {
        shares.draw(state, chance);
    }

    /** Changes only what is in its share, from here on. */
    void keepTo(DayShares shares, int share) {
        reach.keepTo(shares, share);
    }

    /** Puts what it has made of its share back. */
    void give(DayShares shares, int share) {
        shares.merge(share, state);
    }

    /** Goes on from what all have made together. */
    void take(DayShares shares) {
        Timetable.take(state, shares.next, shares.from, shares.to);
        if (better(state.score(), bestScore)) {
            keep();
        }
    }

    /** Takes another's best plan for its own if it is better. */
    void adopt(DayAnneal other) {
        if (better(other.bestScore, bestScore)) {
            System.arraycopy(other.bestNext, 0, bestNext, 0, bestNext.length);
            System.arraycopy(other.bestFrom, 0, bestFrom, 0, bestFrom.length);
            System.arraycopy(other.bestTo, 0, bestTo, 0, bestTo.length);
            bestScore = other.bestScore;
        }
    }

    /** So many steps as hot as it is when a part of the budget is spent. */
    void run(int count, double spent) {
        pressure.spent(spent);
        for (int i = 0; i < count && model.visits > 0; i++) {
            step();
        }
    }

    private boolean isBehind() {
        int more = state.missing[DayModel.PROMISED] - bestScore.brokenPromises();
        return more > 0 || (more == 0 && state.missing[DayModel.MUST] > bestScore.missedMusts());
    }

    private void step() {
        int seed = chance.in(TAILS) ? ruin.nextSeed() : -1;
        if (seed >= 0 && state.route(seed) >= 0) {
            exchange(seed);
            return;
        }
        state.mark();
        double before = pressure.total();
        if (!ruin.dig(pressure.isSettled()) || !rebuild(before)) {
            state.undo();
            return;
        }
        accept(before, before + grace());
    }

    /** Lets two crews change what they do from a visit on. */
    private void exchange(int visit) {
        state.mark();
        double before = pressure.total();
        double grace = grace();
        if (tails.exchange(visit, grace)) {
            accept(before, before + grace);
        } else {
            state.undo();
        }
    }

    /** How much worse a step may make it this time. */
    private double grace() {
        return -pressure.temperature() * StrictMath.log(1.0 - chance.unit());
    }

    private void accept(double before, double most) {
        double now = pressure.total();
        if (now > before && now > most) {
            state.undo();
        } else if (mayBeBest() && better(state.score(), bestScore)) {
            keep();
        }
    }

    /** Puts in what can be put in; false as soon as the step is lost whatever else is put in. */
    private boolean rebuild(double before) {
        order.draw(ruin.out, ruin.outs);
        boolean wide = chance.below(WIDE) == 0;
        places.open(ruin.opened, ruin.opens, ruin.leastService());
        for (int i = 0; i < ruin.outs; i++) {
            int visit = ruin.out[i];
            if (find(visit, wide || !ruin.wasAbsent(visit)) && state.insert(visit, places.after)) {
                places.changed(state.route(visit));
            } else if (!ruin.wasAbsent(visit) && model.rank[visit] != DayModel.MAY) {
                if (pressure.totalWith(ruin.out, i + 1, ruin.outs) > before + LOST * pressure.temperature()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean find(int visit, boolean further) {
        boolean found = places.find(visit);
        if (further) {
            found = places.findFurther(visit) || (model.rank[visit] != DayModel.MAY && places.findAnywhere(visit));
        }
        return found;
    }

    private boolean mayBeBest() {
        return state.missing[DayModel.PROMISED] <= bestScore.brokenPromises();
    }
}
