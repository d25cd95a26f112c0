package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/**
 * A visit that could be made.
 *
 * @param id names the visit within its plan
 * @param address visits with the same address keep the least gap between them; null keeps none
 * @param place where, as a row of the travel table
 * @param windows when it may begin, in order, not touching; for several days see {@link #onDays}
 * @param service how long it is expected to take
 * @param spread the standard deviation of that
 * @param must whether leaving it out is a fault and not a choice
 * @param value what it is worth to make a may visit, in points
 * @param wishes what it asks of the crew
 * @param promised when it begins as agreed with the borrower: replaces the windows and comes before everything else
 */
public record DayVisit(
        String id,
        @Nullable String address,
        int place,
        List<Window> windows,
        int service,
        int spread,
        boolean must,
        long value,
        Wishes wishes,
        @Nullable Window promised)
        implements Serializable {

    /** Points of one visit; more would not leave room for the sum of a day. */
    public static final long MOST_VALUE = 1_000_000;

    /** One day in seconds. */
    public static final int DAY = 86_400;

    public DayVisit {
        windows = List.copyOf(windows);
        if (place < 0 || service < 0 || spread < 0 || service > DAY || (windows.isEmpty() && promised == null)) {
            throw new IllegalArgumentException("a visit needs a place, a window and a service time: " + id);
        }
        if (value < 0 || value > MOST_VALUE) {
            throw new IllegalArgumentException("value must be 0 to " + MOST_VALUE + ": " + value);
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from() <= windows.get(i - 1).to()) {
                throw new IllegalArgumentException("windows overlap or are out of order: " + windows);
            }
        }
    }

    /** A spare visit that asks for nothing. */
    public static DayVisit may(String id, int place, Window window, int service, long value) {
        return new DayVisit(id, null, place, List.of(window), service, 0, false, value, Wishes.NONE, null);
    }

    /** The same windows, given in seconds of the day, on each day from the release to the due day, both included. */
    public static List<Window> onDays(int release, int due, List<Window> ofTheDay) {
        List<Window> all = new ArrayList<>();
        for (int day = release; day <= due; day++) {
            for (Window window : ofTheDay) {
                all.add(new Window(day * DAY + window.from(), day * DAY + window.to()));
            }
        }
        return all;
    }

    /** When it may begin as far as the visit itself is concerned. */
    public List<Window> begins() {
        return promised == null ? windows : List.of(promised);
    }

    /** The same, agreed for a time; null takes the promise back. */
    public DayVisit promised(@Nullable Window window) {
        return new DayVisit(id, address, place, windows, service, spread, must, value, wishes, window);
    }

    /** The same at other times. */
    public DayVisit at(List<Window> others) {
        return new DayVisit(id, address, place, others, service, spread, must, value, wishes, promised);
    }

    /** The same with other wishes. */
    public DayVisit wishing(Wishes others) {
        return new DayVisit(id, address, place, windows, service, spread, must, value, others, promised);
    }
}
