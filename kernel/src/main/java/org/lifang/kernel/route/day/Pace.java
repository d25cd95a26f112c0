package org.lifang.kernel.route.day;

import java.util.Arrays;
import org.lifang.kernel.route.Window;

/** One mode's speeds as the way got on by each second of a day: both directions follow from it and agree exactly. */
final class Pace {

    private static final int EVEN = 1_000;

    private final boolean even;
    /** Way got on from midnight to each second, in thousandths of a second of the table. */
    private final int[] way;

    private Pace(boolean even, int[] way) {
        this.even = even;
        this.way = way;
    }

    static Pace of(Speeds speeds) {
        if (speeds.perMille().stream().allMatch(speed -> speed == EVEN)) {
            return new Pace(true, new int[0]);
        }
        int[] speed = new int[DayVisit.DAY];
        Arrays.fill(speed, EVEN);
        for (int i = 0; i < speeds.bands().size(); i++) {
            Window band = speeds.bands().get(i);
            Arrays.fill(speed, band.from(), band.to(), speeds.perMille().get(i));
        }
        int[] way = new int[DayVisit.DAY + 1];
        for (int second = 0; second < DayVisit.DAY; second++) {
            way[second + 1] = way[second] + speed[second];
        }
        return new Pace(false, way);
    }

    private long gone(int time) {
        return (long) (time / DayVisit.DAY) * way[DayVisit.DAY] + way[time % DayVisit.DAY];
    }

    /** The first time by which a way that takes so long by the table is done. */
    int arrive(int leave, int takes) {
        return even ? leave + takes : firstAt(gone(leave) + (long) EVEN * takes);
    }

    /** The last time at which to leave for being there by a time; negative when it is before the first midnight. */
    int depart(int arrival, int takes) {
        if (even || arrival < 0) {
            return arrival - takes;
        }
        long most = gone(arrival) - (long) EVEN * takes;
        return most < 0 ? -1 : firstAt(most + 1) - 1;
    }

    private int firstAt(long gone) {
        long day = way[DayVisit.DAY];
        int days = (int) (gone / day);
        int rest = (int) (gone % day);
        int at = Arrays.binarySearch(way, rest);
        return days * DayVisit.DAY + (at >= 0 ? at : -at - 1);
    }
}
