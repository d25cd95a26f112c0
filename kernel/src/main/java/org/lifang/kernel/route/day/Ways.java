package org.lifang.kernel.route.day;

import java.util.Arrays;
import org.lifang.kernel.route.Locality;
import org.lifang.kernel.route.Travel;

/**
 * One mode's ways as they are looked up when a visit is put in. Nearly all the time of a look goes into waiting for
 * memory: so the ways to one place lie side by side like those from it, and places that are close have close numbers.
 */
final class Ways {

    private final int places;
    private final int[] number;
    private final int[] time;
    private final int[] timeTo;
    private final int[] cost;
    private final int[] costTo;

    private Ways(int[] number, int[] time, int[] timeTo, int[] cost, int[] costTo) {
        this.places = number.length;
        this.number = number;
        this.time = time;
        this.timeTo = timeTo;
        this.cost = cost;
        this.costTo = costTo;
    }

    /** The ways of every mode. */
    static Ways[] of(Travel travel) {
        int places = travel.places();
        int[] order = Locality.order(travel);
        int[] number = new int[places];
        for (int i = 0; i < places; i++) {
            number[order[i]] = i;
        }
        Ways[] all = new Ways[travel.modes()];
        for (int mode = 0; mode < all.length; mode++) {
            int[] time = new int[places * places];
            int[] cost = new int[places * places];
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    time[from * places + to] = travel.time(mode, order[from], order[to]);
                    cost[from * places + to] = travel.cost(mode, order[from], order[to]);
                }
            }
            boolean same = Arrays.equals(time, cost);
            int[] timeTo = turned(time, places);
            all[mode] = new Ways(number, time, timeTo, same ? time : cost, same ? timeTo : turned(cost, places));
        }
        return all;
    }

    private static int[] turned(int[] table, int places) {
        int[] turned = new int[table.length];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                turned[to * places + from] = table[from * places + to];
            }
        }
        return turned;
    }

    /** The number under which a place of the table is known here. */
    int number(int place) {
        return number[place];
    }

    /** How long it takes from one place to another, for those who look up many with the first in common. */
    int time(int from, int to) {
        return time[from * places + to];
    }

    /** What it costs, for those who look up many with the first in common. */
    int cost(int from, int to) {
        return cost[from * places + to];
    }

    /** How long it takes, for those who look up many with the last in common. */
    int timeTo(int to, int from) {
        return timeTo[to * places + from];
    }

    /** What it costs, for those who look up many with the last in common. */
    int costTo(int to, int from) {
        return costTo[to * places + from];
    }
}
