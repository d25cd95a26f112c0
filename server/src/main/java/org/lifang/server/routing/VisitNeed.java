package org.lifang.server.routing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit takes.
 *
 * @param minutes how long it lasts
 * @param language one of the crew must speak it; null for anybody
 * @param notThesePeople colleagues who must not come, such as those complained about
 * @param allowed when it may begin; empty allows every hour of a shift
 */
public record VisitNeed(
        long borrowerId,
        Place place,
        int minutes,
        Set<Wish> wishes,
        @Nullable String language,
        Set<UUID> notThesePeople,
        List<Hours> allowed) {

    public static final int MOST_MINUTES = 480;

    public VisitNeed {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("a visit lasts from 1 to 480 minutes");
        }
        wishes = Set.copyOf(wishes);
        notThesePeople = Set.copyOf(notThesePeople);
        allowed = List.copyOf(allowed);
    }

    /**
     * Hours in which it may begin, both ends among them.
     *
     * @param day null for every day
     */
    public record Hours(@Nullable LocalDate day, LocalTime from, LocalTime to) {

        public Hours {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("hours end after they begin");
            }
        }

        /** These hours of every day. */
        public static Hours daily(LocalTime from, LocalTime to) {
            return new Hours(null, from, to);
        }
    }
}
