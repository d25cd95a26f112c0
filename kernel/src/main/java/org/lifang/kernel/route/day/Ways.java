package org.lifang.kernel.route.day;

import java.util.Arrays;
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

    /** The ways of one mode, places numbered in an order. */
    static Ways of(Travel travel, int mode, int[] order) {
        int places = travel.places();
        int[] number = new int[places];
        for (int i = 0; i < places; i++) {
            number[order[i]] = i;
        }
        int[] time = new int[places * places];
        int[] cost = new int[0];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                int at = from * places + to;
                time[at] = travel.time(mode, order[from], order[to]);
                int price = travel.cost(mode, order[from], order[to]);
                if (cost.length == 0 && price != time[at]) {
                    cost = Arrays.copyOf(time, time.length);
                }
                if (cost.length > 0) {
                    cost[at] = price;
                }
            }
        }
        int[] timeTo = turned(time, places);
        return cost.length == 0
                ? new Ways(number, time, timeTo, time, timeTo)
                : new Ways(number, time, timeTo, cost, turned(cost, places));
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
