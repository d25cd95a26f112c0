package org.lifang.kernel.contact.facts;

import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/** One log entry in one {@code long}, so that a rule's question about it is a mask and a comparison. */
public final class Entries {

    /** Flags, and the fields of an entry, from the lowest bit. */
    public static final long ATTEMPTED = 1;

    public static final long CONNECTED = 1 << 1;
    public static final long EFFECTIVE = 1 << 2;
    public static final long RESERVED = 1 << 3;
    public static final long INBOUND = 1 << 4;
    public static final long COLLECTS = 1 << 5;

    /** Which bits hold the style. */
    public static final long STYLE = 1 << 6;

    static final int KIND = 7;
    static final int PURPOSE = 11;
    static final int TARGET = 16;
    static final int CHANNEL = 19;
    static final int SECOND = 23;
    static final int DAY = 40;

    private static final int KIND_BITS = 0xF;
    private static final int PURPOSE_BITS = 0x1F;
    private static final int TARGET_BITS = 0x7;
    private static final int CHANNEL_BITS = 0xF;
    private static final int SECOND_BITS = 0x1FFFF;

    private static final long TO_DEBTOR_FAILED = (long) TARGET_BITS << TARGET | ATTEMPTED | CONNECTED | INBOUND;
    private static final long FAILED = (long) Target.DEBTOR.code() << TARGET | ATTEMPTED;

    private Entries() {}

    static long pack(ContactEntry entry) {
        long flags = switch (entry.outcome()) {
            case ATTEMPTED -> ATTEMPTED;
            case CONNECTED -> ATTEMPTED | CONNECTED;
            case EFFECTIVE -> ATTEMPTED | CONNECTED | EFFECTIVE;
            case RESERVED -> RESERVED;
        };
        return (long) entry.day() << DAY
                | (long) entry.second() << SECOND
                | (long) entry.channel().code() << CHANNEL
                | (long) entry.target().code() << TARGET
                | (long) entry.purpose().code() << PURPOSE
                | (long) entry.kind().code() << KIND
                | style(entry.style())
                | (entry.purpose().collects() ? COLLECTS : 0)
                | (entry.inbound() ? INBOUND : 0)
                | flags;
    }

    static ContactEntry.Outcome outcome(long word) {
        if ((word & RESERVED) != 0) {
            return ContactEntry.Outcome.RESERVED;
        }
        if ((word & EFFECTIVE) != 0) {
            return ContactEntry.Outcome.EFFECTIVE;
        }
        return (word & CONNECTED) != 0 ? ContactEntry.Outcome.CONNECTED : ContactEntry.Outcome.ATTEMPTED;
    }

    /** The style as its bit stands in an entry. */
    public static long style(Style style) {
        return style == Style.INTERACTIVE ? STYLE : 0;
    }

    /** Epoch day. */
    public static int day(long word) {
        return (int) (word >>> DAY);
    }

    /** Second of the day. */
    public static int second(long word) {
        return (int) (word >>> SECOND) & SECOND_BITS;
    }

    /** Ordinal of the channel. */
    public static int channel(long word) {
        return (int) (word >>> CHANNEL) & CHANNEL_BITS;
    }

    /** Ordinal of the target. */
    public static int target(long word) {
        return (int) (word >>> TARGET) & TARGET_BITS;
    }

    /** Ordinal of the kind of contact point. */
    public static int kind(long word) {
        return (int) (word >>> KIND) & KIND_BITS;
    }

    /** Whether somebody was reached or called the lender. */
    static boolean heard(long word) {
        return (word & (CONNECTED | INBOUND)) != 0;
    }

    // What follows answers 1 or 0, for sums without branches. Calls of people and machines differ in the lowest bit of
    // the channel; a reservation counts as if it would succeed.

    /** The lowest value an entry of that day can have. */
    public static long firstOf(int day) {
        return (long) day << DAY;
    }

    /** Local seconds since 1970-01-01. */
    public static long moment(long word) {
        return (word >>> DAY) * Span.DAY_SECONDS + second(word);
    }

    /** Whether the lender's side began it. */
    public static long outgoing(long word) {
        return ~(word >>> 4) & 1;
    }

    /** Whether a call of collection that only tells something got through. */
    public static long notice(long word) {
        return (word >>> 1 | word >>> 3) & word >>> 5 & ~(word >>> 6) & 1;
    }

    /** Whether a call of collection that talks was effective. */
    public static long talk(long word) {
        return (word >>> 2 | word >>> 3) & word >>> 5 & word >>> 6 & 1;
    }

    /** Whether a machine called. */
    public static long robot(long word) {
        return word >>> CHANNEL & 1;
    }

    /** Whether a call went out and nobody answered. */
    public static long unanswered(long word) {
        return dialled(word) & ~(word >>> 1) & ~(word >>> 4) & 1;
    }

    /** Whether the debtor was tried and not reached. */
    public static long failed(long word) {
        long differs = (word & TO_DEBTOR_FAILED) ^ FAILED;
        return ~((differs | -differs) >>> 63) & 1;
    }

    /** Whether it was tried, or will be. */
    public static long dialled(long word) {
        return (word | word >>> 3) & 1;
    }

    static int purpose(long word) {
        return (int) (word >>> PURPOSE) & PURPOSE_BITS;
    }
}
