package org.lifang.server.visits.visit;

import java.time.Instant;
import java.util.UUID;
import org.lifang.kernel.visit.VisitEvent;

/**
 * One thing a phone tells of a visit.
 *
 * @param id made on the phone before it was kept there
 * @param by who held the phone
 */
public record Told(UUID id, UUID visit, UUID device, long sequence, UUID by, Stop stop, VisitEvent event) {

    Instant at() {
        return Instant.ofEpochMilli(event.at());
    }
}
