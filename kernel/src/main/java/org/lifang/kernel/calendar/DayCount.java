package org.lifang.kernel.calendar;

import java.time.LocalDate;

/** Counting days of interest: the first day counts, the last does not (算头不算尾, CN-M-16; the contract prevails). */
public final class DayCount {

    private DayCount() {}

    /** Days from one date up to another, 0 when the second is not later. */
    public static int days(LocalDate from, LocalDate to) {
        return Math.max(0, Math.toIntExact(to.toEpochDay() - from.toEpochDay()));
    }
}
