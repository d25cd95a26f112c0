package org.lifang.server.visits.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.VisitSetting;

/**
 * A stop as it was on the phone: what was done under it counts, whatever became of the plan since.
 *
 * @param crew who was to go together
 */
public record Stop(
        UUID id,
        LocalDate day,
        @Nullable UUID appointment,
        @Nullable UUID permit,
        List<UUID> crew,
        VisitSetting setting) {

    public Stop {
        crew = List.copyOf(crew);
    }
}
