package org.lifang.kernel.route.day;

import java.util.Arrays;

/**
 * What counts how much at each time of a search. Early on a promise weighs little more than any long way, so that the
 * search is free to move; one that stays out weighs more the longer it does, and late all of them weigh more than
 * anything. The points of value rise in the same way, so that the order of aims holds in the end.
 */
final class Pressure {

    private static final double HOT = 4;
    private static final double MENDING = 0.3;
    private static final double COLD = 0.2;
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
    private double worth;
    private double urgency = 1;
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

    /** What counts when a part of the budget is spent. */
    void spent(double part) {
        double hot = scale * (mends ? MENDING : HOT);
        temperature = hot * StrictMath.pow(scale * COLD / hot, part);
        if (!mends) {
            worth = firstWorth * StrictMath.pow(lastWorth / firstWorth, part);
            urgency = StrictMath.pow(URGENCY, Math.max(0, part - CALM) / (1 - CALM));
            grow(StrictMath.pow(PATIENCE, part - last));
            last = part;
        }
    }

    private void grow(double by) {
        for (int visit = 0; visit < model.visits; visit++) {
            if (state.route[visit] < 0 && model.rank[visit] != DayModel.MAY) {
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

    double temperature() {
        return temperature;
    }
}
