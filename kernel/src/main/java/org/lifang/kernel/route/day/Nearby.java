package org.lifang.kernel.route.day;

import java.util.Arrays;

/** For each visit those close to it, closest first; and those that can come right before or after it. */
final class Nearby {

    private static final int MOST = 120;
    private static final int BESIDE = 40;
    private static final int SHIFT = 20;
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

    Nearby(DayModel model) {
        this.model = model;
        this.ways = model.anyWays();
        close = new int[model.visits][];
        before = new int[model.visits][];
        after = new int[model.visits][];
        Closest around = new Closest(MOST);
        Closest first = new Closest(BESIDE);
        Closest then = new Closest(BESIDE);
        long sum = 0;
        int count = 0;
        for (int visit = 0; visit < model.visits; visit++) {
            int spot = model.spot[visit];
            for (int other = 0; other < model.visits; other++) {
                if (other != visit) {
                    int there = ways.cost(spot, model.spot[other]);
                    int back = ways.costTo(spot, model.spot[other]);
                    around.offer(other, (long) there + back);
                    first.offer(other, back + wait(other, visit, ways.timeTo(spot, model.spot[other])));
                    then.offer(other, there + wait(visit, other, ways.time(spot, model.spot[other])));
                }
            }
            for (int i = 0; i < Math.min(5, around.count); i++) {
                sum += around.keys[i] >>> (SHIFT + 1);
                count++;
            }
            close[visit] = around.take();
            before[visit] = first.take();
            after[visit] = then.take();
        }
        scale = count == 0 ? 1 : Math.max(1, (double) sum / count);
    }

    /** Part of the least wait between two visits; so long that it never counts when the second is never in time. */
    private long wait(int one, int next, int way) {
        int[] open = model.open[one];
        int[] then = model.open[next];
        if (open.length == 0 || then.length == 0) {
            return Closest.TOO_FAR;
        }
        int stays = model.service[one] + way;
        if (open[0] + stays > then[then.length - 1]) {
            return Closest.TOO_FAR;
        }
        return Math.max(0, then[0] - open[open.length - 1] - stays) / WAIT_PART;
    }

    /** The closest of those that are offered, in order. */
    private static final class Closest {

        static final long TOO_FAR = 1L << 40;

        final long[] keys;
        int count;

        Closest(int most) {
            this.keys = new long[most];
        }

        void offer(int other, long far) {
            long key = far << SHIFT | other;
            if (far >= TOO_FAR || (count == keys.length && keys[count - 1] <= key)) {
                return;
            }
            int at = count == keys.length ? count - 1 : count++;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                at--;
            }
            keys[at] = key;
        }

        int[] take() {
            int[] all = Arrays.stream(keys, 0, count)
                    .mapToInt(key -> (int) (key & ((1 << SHIFT) - 1)))
                    .toArray();
            count = 0;
            return all;
        }
    }
}
