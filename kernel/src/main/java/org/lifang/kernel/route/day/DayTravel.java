package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Locality;
import org.lifang.kernel.route.Travel;

/** The ways between places for each mode, and how speeds change with the hour; costs are those of the table. */
public final class DayTravel {

    private final Travel travel;
    private final List<Speeds> speeds;
    private final List<Pace> paces;
    /** Made when first asked for, as not everybody plans. */
    private final AtomicReferenceArray<@Nullable Ways> ways;

    private final AtomicReference<int @Nullable []> order = new AtomicReference<>();

    private DayTravel(Travel travel, List<Speeds> speeds) {
        this.travel = travel;
        this.speeds = List.copyOf(speeds);
        this.paces = speeds.stream().map(Pace::of).toList();
        this.ways = new AtomicReferenceArray<>(speeds.size());
    }

    /** Ways that take the same time at any hour. */
    public static DayTravel of(Travel travel) {
        List<Speeds> even = new ArrayList<>();
        for (int mode = 0; mode < travel.modes(); mode++) {
            even.add(Speeds.EVEN);
        }
        return new DayTravel(travel, even);
    }

    /** Ways whose speed depends on the hour, one entry a mode. */
    public static DayTravel of(Travel travel, List<Speeds> speeds) {
        if (speeds.size() != travel.modes()) {
            throw new IllegalArgumentException(travel.modes() + " modes need speeds: " + speeds.size());
        }
        return new DayTravel(travel, speeds);
    }

    public Travel table() {
        return travel;
    }

    public List<Speeds> speeds() {
        return speeds;
    }

    /** When one arrives who leaves at a time. */
    public int arrive(int mode, int from, int to, int leave) {
        return paces.get(mode).arrive(leave, travel.time(mode, from, to));
    }

    /** The latest time to leave so as to arrive by a time; negative when there is none. */
    public int depart(int mode, int from, int to, int arrival) {
        return paces.get(mode).depart(arrival, travel.time(mode, from, to));
    }

    Ways ways(int mode) {
        Ways known = ways.get(mode);
        if (known == null) {
            int[] close = order.get();
            if (close == null) {
                close = Locality.order(travel);
                order.set(close);
            }
            known = Ways.of(travel, mode, close);
            ways.set(mode, known);
        }
        return known;
    }

    Pace pace(int mode) {
        return paces.get(mode);
    }
}
