package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Objects;

/**
 * How far one role may go alone; a second person of a role that may go further is needed beyond.
 *
 * @param role as the lender's system names it, such as {@code COLLECTOR}
 * @param mostWaivedFen the most given up
 * @param mostWaivedPpm the most given up of all charges that are due, in millionths
 * @param mostMonths most monthly payments agreed
 * @param longestDeferralDays the longest deferral
 * @param mostRateCutPpm how far the contract's rate may fall
 */
public record Grant(
        String role, long mostWaivedFen, int mostWaivedPpm, int mostMonths, int longestDeferralDays, int mostRateCutPpm)
        implements Serializable {

    public Grant {
        Objects.requireNonNull(role, "role");
    }

    /** What an option gives that somebody must be allowed to give. */
    public record Needs(long waivedFen, int waivedPpm, int months, int deferDays, int rateCutPpm)
            implements Serializable {

        boolean none() {
            return waivedFen == 0 && months == 0 && deferDays == 0 && rateCutPpm == 0;
        }
    }

    boolean covers(Needs needs) {
        return needs.waivedFen <= mostWaivedFen
                && needs.waivedPpm <= mostWaivedPpm
                && needs.months <= mostMonths
                && needs.deferDays <= longestDeferralDays
                && needs.rateCutPpm <= mostRateCutPpm;
    }

    /** Whether it lets do at least what another does. */
    boolean reachesAsFarAs(Grant other) {
        return mostWaivedFen >= other.mostWaivedFen
                && mostWaivedPpm >= other.mostWaivedPpm
                && mostMonths >= other.mostMonths
                && longestDeferralDays >= other.longestDeferralDays
                && mostRateCutPpm >= other.mostRateCutPpm;
    }
}
