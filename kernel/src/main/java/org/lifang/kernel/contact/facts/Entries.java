package org.lifang.kernel.contact.facts;

import org.lifang.kernel.contact.proposal.Style;

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

    static int purpose(long word) {
        return (int) (word >>> PURPOSE) & PURPOSE_BITS;
    }
}
