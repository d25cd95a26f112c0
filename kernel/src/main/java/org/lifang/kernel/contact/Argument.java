package org.lifang.kernel.contact;

import java.io.Serializable;
import java.util.Objects;

/**
 * A number that a finding rests on, for the sentence that tells it.
 *
 * @param name label of a parameter, the name of a fact, or {@code seen}
 * @param kind what the number means
 * @param value the number; {@link org.lifang.kernel.contact.facts.Facts#UNKNOWN} for a fact nobody stated
 */
public record Argument(String name, Kind kind, long value) implements Serializable {

    /** What a number means. */
    public enum Kind {
        /** Second of the day. */
        TIME,
        COUNT,
        MINUTES,
        HOURS,
        DAYS,
        MONTHS,
        YEARS,
        /** Epoch day. */
        DAY,
        /** Local seconds since 1970-01-01. */
        MOMENT,
        FEN,
        /** 1 yes, 0 no. */
        FLAG,
        /** Set of weekdays, bit 0 Monday. */
        WEEKDAYS,
        /** Another set. */
        SET
    }

    public Argument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}
