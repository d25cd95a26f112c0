package org.lifang.server.routing;

import java.time.LocalDate;
import java.time.LocalTime;

/** A time that can be promised: the visit begins in it, both ends among it. */
public record Slot(LocalDate day, LocalTime from, LocalTime to) {

    public Slot {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a slot ends after it begins");
        }
    }
}
