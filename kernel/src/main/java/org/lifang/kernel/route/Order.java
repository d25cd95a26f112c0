package org.lifang.kernel.route;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The orders in which stops are put in: by chance, demand, distance, window, or prize. */
final class Order {

    private final Model model;
    private final Chance chance;
    private final int[][] ranks;
    private final int[] weights;
    private final int sum;

    Order(Model model, Near near, Chance chance) {
        this.model = model;
        this.chance = chance;
        int depot = model.crews == 0 ? 0 : model.start[0];
        IntToLongFunction far = stop -> model.cost[depot * model.places + model.place[stop]];
        ranks = new int[][] {
            ranks(stop -> 0),
            ranks(stop -> -model.demand[stop]),
            ranks(stop -> -far.applyAsLong(stop)),
            ranks(far),
            ranks(stop -> (long) model.close[stop] - model.open[stop]),
            ranks(stop -> model.open[stop]),
            ranks(stop -> -model.close[stop]),
            ranks(stop -> -model.penalty[stop]),
        };
        weights = new int[] {4, 4, 2, 1, 2, 2, 2, model.optional ? 8 : 0};
        sum = Arrays.stream(weights).sum();
    }

    private int[] ranks(IntToLongFunction key) {
        int[] ranks = new int[model.stops];
        int[] sorted = IntStream.range(0, model.stops)
                .boxed()
                .sorted(Comparator.comparingLong((Integer stop) -> key.applyAsLong(stop)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < sorted.length; i++) {
            ranks[sorted[i]] = i;
        }
        return ranks;
    }

    /** Sorts the first stops of an array by an order drawn anew. */
    void sort(int[] stops, int size) {
        int draw = chance.below(sum);
        int order = 0;
        while (draw >= weights[order]) {
            draw -= weights[order++];
        }
        if (order == 0) {
            shuffle(stops, size);
        } else {
            sort(stops, size, ranks[order]);
        }
    }

    private static void sort(int[] stops, int size, int[] rank) {
        for (int i = 1; i < size; i++) {
            int stop = stops[i];
            int j = i - 1;
            while (j >= 0 && rank[stops[j]] > rank[stop]) {
                stops[j + 1] = stops[j];
                j--;
            }
            stops[j + 1] = stop;
        }
    }

    private void shuffle(int[] stops, int size) {
        for (int i = size - 1; i > 0; i--) {
            int j = chance.below(i + 1);
            int stop = stops[i];
            stops[i] = stops[j];
            stops[j] = stop;
        }
    }
}
