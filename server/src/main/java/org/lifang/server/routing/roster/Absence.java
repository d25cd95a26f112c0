package org.lifang.server.routing.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away; why is nobody's business here.
 *
 * @param hours null for whole days
 */
public record Absence(
        UUID id,
        UUID userId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Hours hours) {

    boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
