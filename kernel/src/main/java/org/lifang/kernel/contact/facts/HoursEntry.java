package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.Objects;
import org.lifang.kernel.contact.proposal.Span;

/**
 * Hours of the day, on some weekdays, from one day to another.
 *
 * @param fromDay first epoch day
 * @param untilDay last epoch day
 * @param weekdays bit 0 is Monday, bit 6 Sunday
 * @param fromSecond first second of the day
 * @param toSecond the second after the last, at most 86,400; hours past midnight are two entries
 */
public record HoursEntry(Kind kind, int fromDay, int untilDay, int weekdays, int fromSecond, int toSecond)
        implements Serializable {

    /** Every day of the week. */
    public static final int EVERY_DAY = 0x7F;

    /** Where the hours come from. The order is part of stored snapshots. */
    public enum Kind {
        /** Agreed between lender and debtor beforehand: contact in these hours and in no others. */
        AGREED,
        /** The debtor consented to these hours as well. */
        CONSENTED,
        /** The debtor asked to be left alone. */
        QUIET;

        /** Its place in the order, which never changes once stored. */
        @SuppressWarnings("EnumOrdinal")
        public int code() {
            return ordinal();
        }
    }

    public HoursEntry {
        Objects.requireNonNull(kind, "kind");
        if (fromDay < 0 || untilDay < fromDay || weekdays < 0 || weekdays > EVERY_DAY) {
            throw new IllegalArgumentException("no such days: " + fromDay + " to " + untilDay + " on " + weekdays);
        }
        if (fromSecond < 0 || toSecond <= fromSecond || toSecond > Span.DAY_SECONDS) {
            throw new IllegalArgumentException("no such hours: " + fromSecond + " to " + toSecond);
        }
    }

    boolean in(int kinds, int day) {
        return (kinds >>> kind.code() & 1) != 0 && day >= fromDay && day <= untilDay;
    }

    boolean on(int kinds, int day) {
        return in(kinds, day) && (weekdays >>> Days.weekday(day) & 1) != 0;
    }
}
