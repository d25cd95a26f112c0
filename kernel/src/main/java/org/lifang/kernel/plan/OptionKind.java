package org.lifang.kernel.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ways out of arrears, alone and combined. */
public enum OptionKind {
    /** All that is due, today. */
    PAY_NOW,
    /** All that is due less a waiver, today. */
    PAY_NOW_WITH_WAIVER(Trait.WAIVES),
    /** The arrears month by month, beside the contract's own instalments. */
    INSTALMENTS(Trait.SPREADS),
    /** The arrears, and what falls due meanwhile, on one later day. */
    DEFERRAL(Trait.DEFERS),
    /** The whole balance over more months than the contract had left. */
    LONGER_TERM(Trait.SPREADS, Trait.WHOLE, Trait.LENGTHENS),
    /** The whole balance over the months left, at a lower rate. */
    LOWER_RATE(Trait.SPREADS, Trait.WHOLE, Trait.LOWERS),
    /** For recognised hardship: a larger waiver, the rest today. */
    HARDSHIP_WAIVER(Trait.WAIVES, Trait.HARDSHIP),
    WAIVER_AND_INSTALMENTS(Trait.WAIVES, Trait.SPREADS),
    DEFERRAL_THEN_INSTALMENTS(Trait.DEFERS, Trait.SPREADS),
    DEFERRAL_THEN_LONGER_TERM(Trait.DEFERS, Trait.SPREADS, Trait.WHOLE, Trait.LENGTHENS),
    LONGER_TERM_AND_LOWER_RATE(Trait.SPREADS, Trait.WHOLE, Trait.LENGTHENS, Trait.LOWERS),
    HARDSHIP_WAIVER_AND_INSTALMENTS(Trait.WAIVES, Trait.HARDSHIP, Trait.SPREADS);

    private enum Trait {
        WAIVES(1),
        HARDSHIP(2),
        SPREADS(4),
        DEFERS(8),
        WHOLE(16),
        LENGTHENS(32),
        LOWERS(64);

        private final int bit;

        Trait(int bit) {
            this.bit = bit;
        }
    }

    private final int traits;

    OptionKind(Trait... traits) {
        int bits = 0;
        for (Trait trait : traits) {
            bits |= trait.bit;
        }
        this.traits = bits;
    }

    private boolean has(Trait trait) {
        return (traits & trait.bit) != 0;
    }

    /** Whether charges are given up. */
    public boolean waives() {
        return has(Trait.WAIVES);
    }

    /** Whether only recognised hardship opens it. */
    public boolean needsHardship() {
        return has(Trait.HARDSHIP);
    }

    /** Whether the rest is paid month by month. */
    public boolean spreads() {
        return has(Trait.SPREADS);
    }

    /** Whether nothing but the first payment is due for a while. */
    public boolean defers() {
        return has(Trait.DEFERS);
    }

    /** Whether a new schedule replaces the contract's. */
    public boolean whole() {
        return has(Trait.WHOLE);
    }

    /** Whether the contract's term grows. */
    public boolean lengthens() {
        return has(Trait.LENGTHENS);
    }

    /** Whether the contract's rate falls. */
    public boolean lowers() {
        return has(Trait.LOWERS);
    }

    /** Whether the number of months is agreed, and not the contract's own. */
    public boolean choosesMonths() {
        return spreads() && (lengthens() || !whole());
    }

    /** As policies and message files write it, such as {@code pay-now}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a label; null when there is none. */
    public static @Nullable OptionKind of(String label) {
        for (OptionKind kind : values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        return null;
    }

    /** Its place in the order. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
