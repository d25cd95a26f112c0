package org.lifang.kernel.route;

import java.util.Arrays;

/** For each stop those that could stand before it, after it, or close to it, best first. */
final class Near {

    private static final int MOST_CLOSE = 200;
    /** Two fifths of a wait count as way; time that is lost for certain (Vidal et al. 2013 weigh it so). */
    private static final double WAIT = 0.2;

    /** Pairs of a stop and the cost of the leg between. */
    final int[][] before;

    final int[][] after;
    final int[][] close;

    Near(Model model, int most) {
        before = new int[model.stops][];
        after = new int[model.stops][];
        close = new int[model.stops][];
        long[] keys = new long[model.stops];
        for (int stop = 0; stop < model.stops; stop++) {
            int size = 0;
            for (int other = 0; other < model.stops; other++) {
                size = add(keys, size, other, other == stop ? -1 : way(model, other, stop));
            }
            before[stop] = pairs(model, first(keys, size, most), model.costInto, stop);
            size = 0;
            for (int other = 0; other < model.stops; other++) {
                size = add(keys, size, other, other == stop ? -1 : way(model, stop, other));
            }
            after[stop] = pairs(model, first(keys, size, most), model.cost, stop);
            size = 0;
            for (int other = 0; other < model.stops; other++) {
                size = add(keys, size, other, other == stop ? -1 : leg(model, stop, other));
            }
            close[stop] = first(keys, size, Math.max(MOST_CLOSE, most));
        }
    }

    private static int add(long[] keys, int size, int other, long way) {
        if (way < 0) {
            return size;
        }
        keys[size] = way << 16 | other;
        return size + 1;
    }

    private static int[] first(long[] keys, int size, int most) {
        Arrays.sort(keys, 0, size);
        int[] list = new int[Math.min(size, most)];
        for (int i = 0; i < list.length; i++) {
            list[i] = (int) (keys[i] & 0xFFFF);
        }
        return list;
    }

    private static int[] pairs(Model model, int[] stops, int[] cost, int stop) {
        int[] pairs = new int[2 * stops.length];
        for (int i = 0; i < stops.length; i++) {
            pairs[2 * i] = stops[i];
            pairs[2 * i + 1] = cost[model.place[stop] * model.places + model.place[stops[i]]];
        }
        return pairs;
    }

    private static long leg(Model model, int from, int to) {
        int at = model.place[from] * model.places + model.place[to];
        return (long) model.cost[at] + model.costInto[at];
    }

    /** The cost of going straight from one to the other with part of the wait; negative when nobody can. */
    private static long way(Model model, int from, int to) {
        int at = model.place[from] * model.places + model.place[to];
        int time = model.service[from] + model.time[at];
        if (model.begin(to, model.open[from] + time) > model.close[to] || !model.together(from, to)) {
            return -1;
        }
        int wait = Math.max(0, model.open[to] - time - model.close[from]);
        return model.cost[at] + (long) (WAIT * wait);
    }
}
