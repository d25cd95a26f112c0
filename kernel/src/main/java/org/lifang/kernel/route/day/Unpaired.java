package org.lifang.kernel.route.day;

import java.io.Serializable;

/** Somebody who goes out with nobody today, and why. */
public record Unpaired(String person, Reason reason) implements Serializable {

    /** Why; the first that holds is told. */
    public enum Reason {
        /** The fixed partner is not there today. */
        FIXED_PARTNER_ABSENT,
        /** The fixed pair would break a rule. */
        FIXED_PAIR_AGAINST_RULES,
        /** Nobody else has the same territory and way of moving. */
        NOBODY_LIKE_THAT,
        /** With everybody who is like that a crew would have no senior. */
        NO_SENIOR,
        /** Everybody else who could is never sent out with this person. */
        NEVER_WITH,
        /** No shift has enough time in common. */
        SHIFTS_APART,
        /** All who could go with this person go with somebody else. */
        ALL_TAKEN
    }
}
