package org.lifang.kernel.plan;

import java.io.Serializable;

/** Who may agree to an option. */
public sealed interface Authority extends Serializable {

    /** Nobody need be asked: nothing is given. */
    record Free() implements Authority {}

    /** The lowest role that may agree alone; a colleague below it needs somebody of it as second person. */
    record Alone(String role) implements Authority {}

    /** Above what any role may agree alone: two people, one of them of this role. */
    record Together(String role) implements Authority {}

    /** Its place in the order of ordering options: what needs fewer people comes first. */
    static int weight(Authority authority, OptionPolicy policy) {
        return switch (authority) {
            case Free free -> 0;
            case Alone alone -> 1 + policy.rank(alone.role());
            case Together together -> 1 + policy.grants().size();
        };
    }

    /** Whether a colleague of a role may agree without a second person. */
    static boolean isFreeFor(Authority authority, String role, OptionPolicy policy) {
        return switch (authority) {
            case Free free -> true;
            case Alone alone -> policy.rank(role) >= policy.rank(alone.role());
            case Together together -> false;
        };
    }
}
