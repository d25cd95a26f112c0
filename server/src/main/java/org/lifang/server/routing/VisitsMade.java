package org.lifang.server.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who knows which visits of a day took place; whoever keeps their record tells it here. */
public interface VisitsMade {

    /**
     * A visit that took place, as far as it is known.
     *
     * @param arrivedAt when the crew was at the door
     * @param begunAt when the visit began under its permit
     * @param closedAt when it was over
     */
    record Made(
            long borrower,
            @Nullable Instant arrivedAt,
            @Nullable Instant begunAt,
            @Nullable Instant closedAt) {}

    /** Those of a day. */
    List<Made> on(LocalDate day);
}
