package org.lifang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dates of the trade. */
final class CalendarTest {

    /** A made-up table: a three-day holiday and the weekend day worked for it. */
    private static final WorkingDays TABLE = new WorkingDays(
            Set.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 8)),
            Set.of(LocalDate.of(2026, 4, 12)));

    @Test
    void the31stBecomesTheMonthsEndAndThe31stAgain() {
        LocalDate anchor = LocalDate.of(2026, 1, 31);
        assertThat(IntStream.range(0, 6).mapToObj(i -> Months.after(anchor, i).toString()))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30");
        assertThat(Months.after(anchor, 25)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Months.isStepOf(anchor, LocalDate.of(2026, 4, 30))).isTrue();
        assertThat(Months.isStepOf(anchor, LocalDate.of(2026, 4, 29))).isFalse();
    }

    @Test
    void theFirstDayCountsAndTheLastDoesNot() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        assertThat(DayCount.days(day, day)).isZero();
        assertThat(DayCount.days(day, LocalDate.of(2026, 3, 1))).isEqualTo(1);
        assertThat(DayCount.days(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1)))
                .isEqualTo(2);
        assertThat(DayCount.days(day.plusDays(1), day)).isZero();
    }

    @Test
    void holidaysAreOffAndWorkedWeekendsAreNot() {
        List<LocalDate> working = LocalDate.of(2026, 4, 3)
                .datesUntil(LocalDate.of(2026, 4, 14))
                .filter(TABLE::isWorking)
                .toList();
        assertThat(working)
                .containsExactly(
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 9),
                        LocalDate.of(2026, 4, 10),
                        LocalDate.of(2026, 4, 12),
                        LocalDate.of(2026, 4, 13));
        assertThat(TABLE.onOrAfter(LocalDate.of(2026, 4, 4))).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(TABLE.after(LocalDate.of(2026, 4, 3), 3)).isEqualTo(LocalDate.of(2026, 4, 12));
        assertThat(WorkingDays.WEEKDAYS.after(LocalDate.of(2026, 4, 3), 1)).isEqualTo(LocalDate.of(2026, 4, 6));
    }

    @Test
    void aTableWithoutWorkingDaysIsRefusedAtOnce() {
        Set<LocalDate> all =
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2026, 12, 31)).collect(Collectors.toSet());
        assertThatThrownBy(() -> new WorkingDays(all, Set.of()).onOrAfter(LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("60 days");
    }

    @Test
    void textsAreDatesOnlyWhenTheyAreExactlyThat() {
        for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2005; day = day.plusDays(1)) {
            assertThat(IsoDate.read(day.toString())).isEqualTo(day);
        }
        for (String text :
                List.of("", "2026-02-29", "2026-13-01", "2026-1-31", "20260-1-31", "2026/01/31", "2026-01-3x")) {
            assertThat(IsoDate.read(text)).as(text).isNull();
        }
    }
}
