package org.lifang.kernel.contact.proposal;

import java.io.Serializable;

/**
 * Planned start and end, in local time at the borrower's place; the caller knows the zone.
 *
 * @param day epoch day of the start
 * @param second second of that day
 * @param endDay epoch day of the end
 * @param endSecond second of the day of the end
 */
public record Span(int day, int second, int endDay, int endSecond) implements Serializable {

    /** Seconds in a day. */
    public static final int DAY_SECONDS = 86_400;

    /** The last day a contact can be on. */
    public static final int LAST_DAY = (1 << 20) - 1;

    public Span {
        if (day < 0 || endDay < day || endDay > LAST_DAY || endDay - day > 7) {
            throw new IllegalArgumentException("no such days: " + day + " to " + endDay);
        }
        if (second < 0 || second >= DAY_SECONDS || endSecond < 0 || endSecond >= DAY_SECONDS) {
            throw new IllegalArgumentException("no such time of day: " + second + " to " + endSecond);
        }
        if (endDay == day && endSecond < second) {
            throw new IllegalArgumentException("ends before it starts");
        }
    }

    /** A moment: a message, or a call whose length nobody knows. */
    public static Span at(int day, int second) {
        return new Span(day, second, day, second);
    }

    /** From one second of a day to another of the same day. */
    public static Span of(int day, int second, int endSecond) {
        return new Span(day, second, day, endSecond);
    }

    /** The end in seconds of the first day; beyond 86,400 when it ends on a later one. */
    public int endFromStartOfDay() {
        return (endDay - day) * DAY_SECONDS + endSecond;
    }

    /** The start in local seconds since 1970-01-01. */
    public long moment() {
        return (long) day * DAY_SECONDS + second;
    }
}
