package org.lifang.server.routing.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.map.Point;

/**
 * Somebody who can visit on a day: at work, cleared, qualified for visits.
 *
 * @param agency the agency they belong to; null for the house
 * @param start where their day begins
 * @param shift what is left of it after absences
 */
public record Available(
        Member member, String name, @Nullable UUID agency, Point start, Hours shift) {

    public UUID id() {
        return member.userId();
    }
}
