package org.lifang.kernel.contact.pack;

import org.lifang.kernel.contact.proposal.Source;

/** What a parameter's number means, and the least and most it can be. */
public enum Unit {
    /** Second of the day, written {@code 08:00}. */
    TIME(0, 86_400),
    COUNT(0, 1_000),
    MINUTES(0, 1_440),
    HOURS(0, 720),
    DAYS(1, 366),
    MONTHS(0, 60),
    YEARS(0, 30),
    /** Epoch day, written {@code 2026-08-01}. */
    DATE(0, 100_000),
    /** Set of weekdays, written {@code Mon Tue}. */
    WEEKDAYS(0, 0x7F),
    /** Set of sources of a contact point, written by their names. */
    SOURCES(0, (1 << Source.values().length) - 1),
    /** {@code yes} or {@code no}. */
    SWITCH(0, 1);

    private final int least;
    private final int most;

    Unit(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Least value. */
    public int least() {
        return least;
    }

    /** Most value. */
    public int most() {
        return most;
    }
}
