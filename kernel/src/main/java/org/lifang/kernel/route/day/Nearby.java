package org.lifang.kernel.route.day;

import java.util.Arrays;
import org.lifang.kernel.route.Legs;

/** For each visit those close to it, closest first. */
final class Nearby {

    private static final int MOST = 120;

    final int[][] close;
    /** The mean cost of the way to a close neighbour. */
    final double scale;

    Nearby(DayModel model) {
        close = new int[model.visits][];
        Legs legs = model.day.travel().table().legs(0);
        long[] keys = new long[model.visits];
        long sum = 0;
        int count = 0;
        for (int visit = 0; visit < model.visits; visit++) {
            int here = model.place[visit];
            for (int other = 0; other < model.visits; other++) {
                long way = (long) legs.cost(here, model.place[other]) + legs.cost(model.place[other], here);
                keys[other] = other == visit ? Long.MAX_VALUE : way << 20 | other;
            }
            Arrays.sort(keys);
            int[] list = new int[Math.min(MOST, Math.max(0, model.visits - 1))];
            for (int i = 0; i < list.length; i++) {
                list[i] = (int) (keys[i] & 0xFFFFF);
            }
            close[visit] = list;
            for (int i = 0; i < Math.min(5, list.length); i++) {
                sum += keys[i] >>> 21;
                count++;
            }
        }
        scale = count == 0 ? 1 : Math.max(1, (double) sum / count);
    }
}
