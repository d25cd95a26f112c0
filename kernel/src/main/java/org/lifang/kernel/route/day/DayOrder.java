package org.lifang.kernel.route.day;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lifang.kernel.route.Chance;

/** In which order absent visits are put in: promised ones and musts first, the rest by one of several measures. */
final class DayOrder {

    /** So many draws of all fall on chance alone. */
    private static final int BY_CHANCE = 3;
    /** Twenty minutes' way count with each visit when value is set against time. */
    private static final int WAY = 600;

    private final DayModel model;
    private final Chance chance;
    private final int[][] ranks;

    DayOrder(DayModel model, Chance chance) {
        this.model = model;
        this.chance = chance;
        Comparator<Integer> rank = Comparator.comparingInt(visit -> model.rank[visit]);
        this.ranks = new int[][] {
            ranks(rank.thenComparingLong(visit -> -1_000 * model.value[visit] / (model.service[visit] + WAY))),
            ranks(rank),
            ranks(rank.thenComparingLong(visit -> -model.value[visit])),
            ranks(rank.thenComparingInt(this::openness)),
            ranks(rank.thenComparingInt(visit -> -model.service[visit])),
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
        sort(out, count, ranks[0]);
    }

    /** One of the orders, drawn anew each time. */
    void draw(int[] out, int count) {
        int draw = chance.below(ranks.length + BY_CHANCE);
        if (draw < ranks.length) {
            sort(out, count, ranks[draw]);
            return;
        }
        for (int i = count - 1; i > 0; i--) {
            int j = chance.below(i + 1);
            int visit = out[i];
            out[i] = out[j];
            out[j] = visit;
        }
        sort(out, count, model.rank);
    }

    /** Stable, for few visits. */
    private static void sort(int[] out, int count, int[] ranks) {
        for (int i = 1; i < count; i++) {
            int visit = out[i];
            int j = i - 1;
            while (j >= 0 && ranks[out[j]] > ranks[visit]) {
                out[j + 1] = out[j];
                j--;
            }
            out[j + 1] = visit;
        }
    }
}
