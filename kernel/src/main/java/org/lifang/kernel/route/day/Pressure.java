package org.lifang.kernel.route.day;

import java.util.Arrays;

/**
 * What counts how much at each time of a search. First it is about promises and musts: one weighs little more than any
 * long way, so that the search is free to move, and more the longer it stays out. From there on no promise may be lost
 * again, all weigh alike, and the search is about value: a point costs what it would bring elsewhere, as long as routes
 * are still under change, and more and more in the end, so that the order of aims holds.
 */
final class Pressure {

    private static final double HOT = 4;
    private static final double MENDING = 0.3;
    private static final double COLD = 0.2;
    /** The part of a search that is about promises and musts, and how far they rise in it. */
    private static final double PROMISES_FIRST = 0.15;

    private static final double RISE = 0.35;
    /** How warm the rest begins and ends, in ways to a close neighbour. */
    private static final double WARM = 3;

    private static final double COOL = 0.2;
    /** What a promise and a must weigh there. */
    private static final double KEPT = 1e8;

    private static final double KEPT_MUST = 1e5;
    /** What the mean of all values is worth there, and how much more in the last part of it. */
    private static final double MEAN_WORTH = 8;

    private static final double LAST_WORTH = 10;
    private static final double LAST = 0.2;

    private static final long PROMISE = 1_000_000_000_000L;
    private static final long MUST = 10_000_000_000L;
    /** What a promise weighs in the beginning, in ways to a close neighbour, and a must. */
    private static final double FIRST_PROMISE = 10;

    private static final double FIRST_MUST = 0.7 * FIRST_PROMISE;
    private static final double HEAVIEST = 1e9;
    /** By how much the weight of what stays out all the time grows. */
    private static final double PATIENCE = 1e6;
    /** By how much all of them grow, and from when on. */
    private static final double URGENCY = 1e6;

    private static final double CALM = 0.1;

    private final DayModel model;
    private final DayState state;
    private final boolean mends;
    private final double scale;
    private final double firstWorth;
    private final double lastWorth;
    private final double meanWorth;
    private double worth;
    private double urgency = 1;
    private boolean settled;
    private double begun;
    private double last;
    private double temperature;

    Pressure(DayState state, double scale) {
        this.state = state;
        this.model = state.model;
        this.scale = scale;
        this.mends = model.anchor.holds();
        long[] values = Arrays.stream(model.value).filter(value -> value > 0).toArray();
        double mean = Arrays.stream(values).average().orElse(1);
        double least = Arrays.stream(values).min().orElse(1);
        double dearest = 10 * scale
                + (double) model.unfairPrice
                        * Arrays.stream(model.service).max().orElse(0);
        this.meanWorth = scale * MEAN_WORTH / mean;
        this.firstWorth = mends ? Anchor.POINT : 5 * scale / mean;
        this.lastWorth = mends ? Anchor.POINT : Math.max(firstWorth, 2 * dearest / least);
        this.worth = lastWorth;
        for (int visit = 0; visit < model.visits; visit++) {
            if (model.rank[visit] != DayModel.MAY) {
                boolean promised = model.rank[visit] == DayModel.PROMISED;
                long soft = (long) (scale * (promised ? FIRST_PROMISE : FIRST_MUST));
                state.weigh(visit, mends ? promised ? PROMISE : MUST : soft);
            }
        }
    }

    /** Whether from this part of the budget on no promise may be lost again, and it has not been so before. */
    boolean settles(double part) {
        return !mends && !settled && part >= PROMISES_FIRST;
    }

    /** What counts when a part of the budget is spent. */
    void spent(double part) {
        if (mends) {
            cool(MENDING, COLD, part);
        } else if (settled) {
            double rest = (part - begun) / Math.max(1 - begun, Double.MIN_NORMAL);
            cool(WARM, COOL, rest);
            worth = meanWorth * StrictMath.pow(LAST_WORTH, Math.max(0, 1 - (1 - rest) / LAST));
        } else {
            double risen = part / PROMISES_FIRST * RISE;
            cool(HOT, COLD, risen);
            worth = firstWorth * StrictMath.pow(lastWorth / firstWorth, risen);
            urgency = StrictMath.pow(URGENCY, Math.max(0, risen - CALM) / (1 - CALM));
            grow(StrictMath.pow(PATIENCE, risen - last));
            last = risen;
        }
    }

    /** Is about what another is about. */
    void follow(Pressure other) {
        if (other.settled && !settled) {
            settle(other.begun);
        }
    }

    private void cool(double from, double to, double part) {
        temperature = scale * from * StrictMath.pow(to / from, part);
    }

    /** From here on no promise may be lost again. */
    void settle(double part) {
        settled = true;
        begun = part;
        urgency = 1;
        for (int visit = 0; visit < model.visits; visit++) {
            if (model.rank[visit] != DayModel.MAY) {
                double kept = model.rank[visit] == DayModel.PROMISED ? KEPT : KEPT_MUST;
                state.weigh(visit, (long) (scale * kept));
            }
        }
    }

    private void grow(double by) {
        for (int visit = 0; visit < model.visits; visit++) {
            if (state.route(visit) < 0 && model.rank[visit] != DayModel.MAY) {
                state.weigh(visit, (long) Math.min(HEAVIEST * scale, state.weight(visit) * by + 1));
            }
        }
    }

    double total() {
        return urgency * state.lostWeight + worth * state.lostValue + state.cost();
    }

    /** What it would be with some of the absent visits put in for nothing. */
    double totalWith(int[] out, int from, int to) {
        double total = total();
        for (int i = from; i < to; i++) {
            int visit = out[i];
            boolean may = model.rank[visit] == DayModel.MAY;
            total -= may ? worth * model.value[visit] : urgency * state.weight(visit);
        }
        return total;
    }

    boolean isSettled() {
        return settled;
    }

    double temperature() {
        return temperature;
    }
}
