package org.lifang.server.complaints;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason why collection from a person waits; its words stay sealed.
 *
 * @param loanId the loan it is about; null when it is about the person
 * @param until last day of a hold that ends by itself
 * @param undisputedFen disputes only: the part nobody disputes; null is unknown
 * @param reviewed hardship only: who let contacts go on
 * @param liftProposed who asked for the end of a hold that two must lift
 */
public record Hold(
        UUID id,
        long borrowerId,
        @Nullable Long loanId,
        HoldKind kind,
        @Nullable HoldDetail detail,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Long undisputedFen,
        HoldSource source,
        @Nullable UUID complaintId,
        Act opened,
        @Nullable LocalDate reviewOn,
        @Nullable Act reviewed,
        @Nullable Act liftProposed,
        @Nullable Act closed) {

    /** Who did something, and on which day. */
    public record Act(UUID by, LocalDate on) {}

    /** Whether it stands in the way on a date, as far as is known today. */
    public boolean inForce(LocalDate date) {
        return !since.isAfter(date)
                && (until == null || !until.isBefore(date))
                && (closed == null || closed.on().isAfter(date));
    }

    /** Whether a second person had let contacts other than visits go on by a date; null when the kind knows none. */
    public @Nullable Boolean reviewed(LocalDate date) {
        if (kind != HoldKind.HARDSHIP) {
            return null;
        }
        return reviewed != null && !reviewed.on().isAfter(date);
    }
}
