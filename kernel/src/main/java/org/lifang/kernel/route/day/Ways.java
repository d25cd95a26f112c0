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
    private final Table time;
    private final Table timeTo;
    private final Table cost;
    private final Table costTo;

    private Ways(int[] number, Table time, Table timeTo, Table cost, Table costTo) {
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
        Table times = Table.of(time);
        Table timesTo = turned(times, time, places);
        if (cost.length == 0) {
            return new Ways(number, times, timesTo, times, timesTo);
        }
        Table costs = Table.of(cost);
        return new Ways(number, times, timesTo, costs, turned(costs, cost, places));
    }

    /** The table by the last place instead of the first: the same one where ways there and back are alike. */
    private static Table turned(Table straight, int[] table, int places) {
        int[] turned = new int[table.length];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                turned[to * places + from] = table[from * places + to];
            }
        }
        return Arrays.equals(table, turned) ? straight : Table.of(turned);
    }

    /** The number under which a place of the table is known here. */
    int number(int place) {
        return number[place];
    }

    /** How long it takes from one place to another, for those who look up many with the first in common. */
    int time(int from, int to) {
        return time.at(from * places + to);
    }

    /** What it costs, for those who look up many with the first in common. */
    int cost(int from, int to) {
        return cost.at(from * places + to);
    }

    /** How long it takes, for those who look up many with the last in common. */
    int timeTo(int to, int from) {
        return timeTo.at(to * places + from);
    }

    /** What it costs, for those who look up many with the last in common. */
    int costTo(int to, int from) {
        return costTo.at(to * places + from);
    }

    /** Figures that take half the room where all of them are small. */
    private static final class Table {

        private final char[] small;
        private final int[] large;

        Table(char[] small, int[] large) {
            this.small = small;
            this.large = large;
        }

        static Table of(int[] figures) {
            int bits = 0;
            for (int figure : figures) {
                bits |= figure;
            }
            if (bits >>> Character.SIZE != 0) {
                return new Table(new char[0], figures);
            }
            char[] small = new char[figures.length];
            for (int i = 0; i < figures.length; i++) {
                small[i] = (char) figures[i];
            }
            return new Table(small, new int[0]);
        }

        int at(int index) {
            return small.length > 0 ? small[index] : large[index];
        }
    }
}
