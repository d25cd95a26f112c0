package org.lifang.kernel.visit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;

/**
 * What is known before a visit begins and does not change by what is done at the door.
 *
 * @param borrower id of the borrower to be visited
 * @param point id of the address
 * @param permit one whose signature was checked; none when there is none
 * @param crew everybody who might come along today
 * @param plannedAt where the visit is planned; none when the place is not known on the map
 */
public record VisitSetting(
        long borrower,
        long point,
        VisitPlace place,
        @Nullable VisitPermit permit,
        List<Mate> crew,
        @Nullable Place plannedAt)
        implements Serializable {

    /** Lifang's people work by one clock; China has one zone and no summer time. */
    public static final int ZONE_SECONDS = 8 * 3_600;

    private static final int DAY_SECONDS = 86_400;

    public VisitSetting {
        Objects.requireNonNull(place, "place");
        crew = List.copyOf(crew);
    }

    /** Local epoch day of a moment. */
    public static int day(long nowMillis) {
        return (int) Math.floorDiv(Math.floorDiv(nowMillis, 1_000L) + ZONE_SECONDS, (long) DAY_SECONDS);
    }

    /** Local second of the day. */
    public static int second(long nowMillis) {
        return (int) Math.floorMod(Math.floorDiv(nowMillis, 1_000L) + ZONE_SECONDS, (long) DAY_SECONDS);
    }

    /** What speaks against the permit at a moment; null when it covers the visit. */
    @Nullable
    Hindrance against(long nowMillis) {
        VisitPermit with = permit;
        if (with == null) {
            return Hindrance.PERMIT_MISSING;
        }
        if (with.channel() != Channel.VISIT || with.borrower() != borrower || with.point() != point) {
            return Hindrance.PERMIT_OF_ANOTHER;
        }
        int second = second(nowMillis);
        if (with.day() == day(nowMillis) && second < with.fromSecond()) {
            return Hindrance.PERMIT_NOT_YET;
        }
        boolean over = with.day() != day(nowMillis)
                || second > with.toSecond()
                || Math.floorDiv(nowMillis, 1_000L) >= with.expiresAt();
        return over ? Hindrance.PERMIT_OVER : null;
    }

    @Nullable
    Mate mate(String id) {
        for (Mate mate : crew) {
            if (mate.id().equals(id)) {
                return mate;
            }
        }
        return null;
    }
}
