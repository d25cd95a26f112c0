package org.lifang.server.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Finding;
import org.lifang.server.platform.BusinessDates;

/**
 * A moment at the borrower's place, as the kernel counts it.
 *
 * @param day epoch day
 * @param second second of that day
 */
public record LocalMoment(int day, int second) {

    static LocalMoment of(LocalDateTime local) {
        return new LocalMoment(
                Math.toIntExact(local.toLocalDate().toEpochDay()),
                local.toLocalTime().toSecondOfDay());
    }

    static LocalMoment of(Instant instant) {
        return of(LocalDateTime.ofInstant(instant, BusinessDates.ZONE));
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static Instant instant(int day, int second) {
        return date(day)
                .atTime(LocalTime.ofSecondOfDay(second))
                .atZone(BusinessDates.ZONE)
                .toInstant();
    }

    static Instant midnightAfter(int day) {
        return date(day).plusDays(1).atStartOfDay(BusinessDates.ZONE).toInstant();
    }

    /** Local seconds since 1970-01-01 as a local time; null for never. */
    static @Nullable LocalDateTime local(long seconds) {
        return seconds == Finding.NEVER ? null : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    static long seconds(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC);
    }
}
