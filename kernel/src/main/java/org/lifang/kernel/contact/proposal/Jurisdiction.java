package org.lifang.kernel.contact.proposal;

import org.jspecify.annotations.Nullable;

/** Whose law a pack writes down. The order is part of stored snapshots: new ones go last. */
public enum Jurisdiction {
    CN("CN"),
    US("US"),
    US_MASSACHUSETTS("US-MA"),
    UK("UK"),
    IN("IN"),
    IE("IE");

    private final String label;

    Jurisdiction(String label) {
        this.label = label;
    }

    /** As packs write it. */
    public String label() {
        return label;
    }

    /** This jurisdiction in a set. */
    public int bit() {
        return 1 << code();
    }

    /** The one of that label, or none. */
    public static @Nullable Jurisdiction of(String label) {
        for (Jurisdiction each : values()) {
            if (each.label.equals(label)) {
                return each;
            }
        }
        return null;
    }

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
