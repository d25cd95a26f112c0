package org.lifang.kernel.route;

import java.util.Arrays;

/**
 * An order of places in which those that are close stand close, so that what is looked up together lies together in
 * memory: the places are halved again and again by which of two far ones is closer.
 */
public final class Locality {

    private final Travel travel;
    private final long[] keys;
    private final int[] order;

    private Locality(Travel travel) {
        this.travel = travel;
        this.keys = new long[travel.places()];
        this.order = new int[travel.places()];
        Arrays.setAll(order, place -> place);
    }

    /** All places, close ones next to each other. */
    public static int[] order(Travel travel) {
        Locality locality = new Locality(travel);
        locality.halve(0, travel.places());
        return locality.order;
    }

    private void halve(int from, int to) {
        if (to - from < 3) {
            return;
        }
        int one = farthest(order[from], from, to);
        int other = farthest(one, from, to);
        for (int i = from; i < to; i++) {
            long key = (long) leg(one, order[i]) - leg(other, order[i]);
            keys[i] = key << 20 | order[i];
        }
        Arrays.sort(keys, from, to);
        for (int i = from; i < to; i++) {
            order[i] = (int) (keys[i] & 0xFFFFF);
        }
        int middle = (from + to) >>> 1;
        halve(from, middle);
        halve(middle, to);
    }

    private int farthest(int place, int from, int to) {
        int farthest = order[from];
        for (int i = from; i < to; i++) {
            farthest = leg(place, order[i]) > leg(place, farthest) ? order[i] : farthest;
        }
        return farthest;
    }

    private int leg(int from, int to) {
        return travel.cost(0, from, to);
    }
}
