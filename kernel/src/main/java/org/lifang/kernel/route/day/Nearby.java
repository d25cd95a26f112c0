package org.lifang.kernel.route.day;

import java.util.Arrays;

/** For each visit those close to it, closest first; and those that can come right before or after it. */
final class Nearby {

    private static final int MOST = 120;
    private static final int BESIDE = 40;
    /** A second of waiting between two visits counts as so much of a second on the way: one in so many. */
    private static final int WAIT_PART = 4;

    final int[][] close;
    /** Those that can come right before, by way and part of the wait in between; and those that can come after. */
    final int[][] before;

    final int[][] after;
    /** The mean cost of the way to a close neighbour. */
    final double scale;

    private final DayModel model;
    private final Ways ways;
    private final long[] keys;

    Nearby(DayModel model) {
        this.model = model;
        this.ways = model.day.travel().ways(0);
        close = new int[model.visits][];
        before = new int[model.visits][];
        after = new int[model.visits][];
        keys = new long[model.visits];
        long sum = 0;
        int count = 0;
        for (int visit = 0; visit < model.visits; visit++) {
            for (int other = 0; other < model.visits; other++) {
                key(other, other == visit ? -1 : cost(visit, other) + cost(other, visit));
            }
            close[visit] = closest(MOST);
            for (int i = 0; i < Math.min(5, close[visit].length); i++) {
                sum += keys[i] >>> 21;
                count++;
            }
            for (int other = 0; other < model.visits; other++) {
                key(other, other == visit ? -1 : follows(other, visit));
            }
            before[visit] = closest(BESIDE);
            for (int other = 0; other < model.visits; other++) {
                key(other, other == visit ? -1 : follows(visit, other));
            }
            after[visit] = closest(BESIDE);
        }
        scale = count == 0 ? 1 : Math.max(1, (double) sum / count);
    }

    private long cost(int from, int to) {
        return ways.cost(model.spot[from], model.spot[to]);
    }

    private void key(int other, long way) {
        keys[other] = way < 0 ? Long.MAX_VALUE : way << 20 | other;
    }

    /** The way from one visit to the next with part of the least wait there; negative when it can never be in time. */
    private long follows(int one, int next) {
        int[] open = model.open[one];
        int[] then = model.open[next];
        if (open.length == 0 || then.length == 0) {
            return -1;
        }
        int stays = model.service[one] + ways.time(model.spot[one], model.spot[next]);
        if (open[0] + stays > then[then.length - 1]) {
            return -1;
        }
        return cost(one, next) + Math.max(0, then[0] - open[open.length - 1] - stays) / WAIT_PART;
    }

    private int[] closest(int most) {
        Arrays.sort(keys);
        int count = 0;
        while (count < Math.min(most, keys.length) && keys[count] < Long.MAX_VALUE) {
            count++;
        }
        return Arrays.stream(keys, 0, count)
                .mapToInt(key -> (int) (key & 0xFFFFF))
                .toArray();
    }
}
