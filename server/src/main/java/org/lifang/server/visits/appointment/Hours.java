package org.lifang.server.visits.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import org.lifang.server.routing.Slot;

/**
 * Hours of a day; the visit begins in them.
 *
 * @param fromMinute minutes after midnight
 * @param toMinute the minute after the last
 */
public record Hours(LocalDate day, int fromMinute, int toMinute) {

    private static final int DAY_MINUTES = 1_440;
    private static final int HOUR_MINUTES = 60;

    /** Whether they are hours at all. */
    boolean ordered() {
        return fromMinute >= 0 && fromMinute < toMinute && toMinute <= DAY_MINUTES;
    }

    static Hours of(Slot slot) {
        return new Hours(slot.day(), minute(slot.from()), minute(slot.to()) + 1);
    }

    Slot slot() {
        return new Slot(day, time(fromMinute), time(toMinute - 1));
    }

    LocalTime from() {
        return time(fromMinute);
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / HOUR_MINUTES, minute % HOUR_MINUTES);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * HOUR_MINUTES + time.getMinute();
    }

    /** As people write it: 2026-03-12 09:00–10:00. */
    public String written() {
        String until = toMinute == DAY_MINUTES ? "24:00" : time(toMinute).toString();
        return day + " " + from() + "–" + until;
    }
}
