package org.lifang.kernel.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days by a table of holidays and made-up working weekends (调休), both announced year by year and hence data.
 *
 * @param holidays days off besides weekends
 * @param workedWeekends weekend days worked in exchange; they win over both
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) implements Serializable {

    /** No announced holidays: Monday to Friday. */
    public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of(), Set.of());

    private static final int LONGEST_BREAK_DAYS = 60;

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        workedWeekends = Set.copyOf(workedWeekends);
    }

    /** Whether people work on this date. */
    public boolean isWorking(LocalDate date) {
        if (workedWeekends.contains(date)) {
            return true;
        }
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
    }

    /**
     * The date itself when people work on it, else the next date on which they do.
     *
     * @throws IllegalStateException when the table leaves no working day in 60 days
     */
    public LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        for (int i = 0; i <= LONGEST_BREAK_DAYS; i++) {
            if (isWorking(day)) {
                return day;
            }
            day = day.plusDays(1);
        }
        throw new IllegalStateException("no working day within 60 days after " + date);
    }

    /**
     * The date that many working days later.
     *
     * @param days 0 or more
     */
    public LocalDate after(LocalDate date, int days) {
        LocalDate day = date;
        for (int i = 0; i < days; i++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
