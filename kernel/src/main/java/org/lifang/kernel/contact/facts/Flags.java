package org.lifang.kernel.contact.facts;

import java.io.Serializable;

/** A set of flags, asked about at once. */
public record Flags(long low, long high) implements Serializable {

    /** These flags. */
    public static Flags of(Fact... flags) {
        long low = 0;
        long high = 0;
        for (Fact flag : flags) {
            if (flag.kind() != FactKind.FLAG) {
                throw new IllegalArgumentException(flag + " is no flag");
            }
            if (flag.place() < Long.SIZE) {
                low |= 1L << flag.place();
            } else {
                high |= 1L << flag.place();
            }
        }
        return new Flags(low, high);
    }
}
