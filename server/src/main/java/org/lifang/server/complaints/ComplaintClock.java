package org.lifang.server.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a complaint, counted from receipt (CN-D-01). One that comes through the central bank must be answered
 * within the same 15 and at most 60 days (CN-D-03), so the stricter steps hold for all.
 */
record ComplaintClock(LocalDate receivedOn, ComplaintStage stage) {

    static final int ESCALATE_DAYS = 10;
    private static final int USUAL_DAYS = 15;
    private static final int COMPLEX_DAYS = 30;
    private static final int EXCEPTIONAL_DAYS = 60;
    private static final int FILE_YEARS = 3;

    /** From this day on whoever is above the handler must know. */
    LocalDate escalateOn() {
        return receivedOn.plusDays(ESCALATE_DAYS);
    }

    /** Last day to decide and to tell the complainant. */
    LocalDate dueOn() {
        return receivedOn.plusDays(
                switch (stage) {
                    case USUAL -> USUAL_DAYS;
                    case COMPLEX -> COMPLEX_DAYS;
                    case EXCEPTIONAL -> EXCEPTIONAL_DAYS;
                });
    }

    /** The last day any extension can reach. */
    LocalDate latestOn() {
        return receivedOn.plusDays(EXCEPTIONAL_DAYS);
    }

    /** Until when the file must be kept at least; null while the complaint is open (CN-D-03). */
    static @Nullable LocalDate keptUntil(@Nullable LocalDate closedOn) {
        return closedOn == null ? null : closedOn.plusYears(FILE_YEARS);
    }
}
