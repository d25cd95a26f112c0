package org.lifang.kernel.route.day;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lifang.kernel.route.Chance;

/** In which order absent visits are put in: promised ones first, then musts, then those worth most for their time. */
final class DayOrder {

    /** So many seconds of way count with each visit when value is set against time: on the whole, and at most. */
    private static final int WAY = 600;

    private static final int MOST_WAY = 1_200;
    /** Worth less than any worth for time can be. */
    private static final double RANK = 1e9;

    private final DayModel model;
    private final Chance chance;
    private final int[] byWorth;
    private final double[] keys;

    DayOrder(DayModel model, Chance chance) {
        this.model = model;
        this.chance = chance;
        this.byWorth = ranks(Comparator.<Integer>comparingInt(visit -> model.rank[visit])
                .thenComparingLong(visit -> -1_000 * model.value[visit] / (model.service[visit] + WAY)));
        this.keys = new double[model.visits];
    }

    private int[] ranks(Comparator<Integer> order) {
        int[] rankOf = new int[model.visits];
        int[] sorted = IntStream.range(0, model.visits)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < sorted.length; i++) {
            rankOf[sorted[i]] = i;
        }
        return rankOf;
    }

    /** Those worth most for their time first. */
    void byWorth(int[] out, int count) {
        for (int i = 0; i < count; i++) {
            keys[i] = byWorth[out[i]];
        }
        sort(out, count);
    }

    /** The same about, drawn anew each time: up to twice the worth, and another length of way. */
    void draw(int[] out, int count) {
        double way = MOST_WAY * chance.unit();
        for (int i = 0; i < count; i++) {
            int visit = out[i];
            boolean may = model.rank[visit] == DayModel.MAY;
            double worth = may ? model.value[visit] / (model.service[visit] + way) : 1;
            keys[i] = model.rank[visit] * RANK - worth * (1 + chance.unit());
        }
        sort(out, count);
    }

    /** By the keys; stable, for few visits. */
    private void sort(int[] out, int count) {
        for (int i = 1; i < count; i++) {
            int visit = out[i];
            double key = keys[i];
            int j = i - 1;
            while (j >= 0 && keys[j] > key) {
                out[j + 1] = out[j];
                keys[j + 1] = keys[j];
                j--;
            }
            out[j + 1] = visit;
            keys[j + 1] = key;
        }
    }
}
