package org.lifang.kernel.calendar;

import java.time.LocalDate;

/** Month steps of a due day: the 31st becomes the last day of a shorter month and the 31st again after it. */
public final class Months {

    private Months() {}

    /**
     * The due date some months after the anchor; always counted from the anchor, so that a short month leaves no trace.
     *
     * @param months may be negative
     */
    public static LocalDate after(LocalDate anchor, int months) {
        return anchor.plusMonths(months);
    }

    /** Whether the date is on the monthly due day of the anchor. */
    public static boolean isStepOf(LocalDate anchor, LocalDate date) {
        int months = (date.getYear() - anchor.getYear()) * 12 + date.getMonthValue() - anchor.getMonthValue();
        return after(anchor, months).equals(date);
    }
}
