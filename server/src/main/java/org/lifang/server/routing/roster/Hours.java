package org.lifang.server.routing.roster;

import java.time.LocalTime;

/** A part of a day. */
public record Hours(LocalTime from, LocalTime to) {

    /** Seconds of the day at which it begins. */
    public int fromSecond() {
        return from.toSecondOfDay();
    }

    /** Seconds of the day at which it ends. */
    public int toSecond() {
        return to.toSecondOfDay();
    }
}
