package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with a policy's text, by field; the sentences are made from the code elsewhere.
 *
 * @param severity whether the policy is refused for it
 * @param line line of the text, from 1; 0 when it concerns the whole
 * @param block such as {@code offer instalments} or {@code role COLLECTOR}; empty for the header
 * @param field the field, empty when it concerns none
 * @param found what stands there
 * @param wanted what should, empty when the code says it
 */
public record PolicyFault(
        Severity severity, Code code, int line, String block, String field, String found, String wanted)
        implements Serializable {

    /** Whether it stands in the way. */
    public enum Severity {
        /** The policy is refused. */
        ERROR,
        /** The policy can be used; a person should look. */
        WARNING
    }

    /** Everything that can be wrong. */
    public enum Code {
        TOO_LONG,
        OUTSIDE_BLOCK,
        BLOCK_TWICE,
        BLOCK_MISSING,
        BLOCK_UNNAMED,
        FIELD_MISSING,
        FIELD_TWICE,
        FIELD_UNKNOWN,
        FIELD_VALUE,
        /** The field means nothing for this kind of option. */
        FIELD_NOT_OF_KIND,
        RANGE_TURNED_ROUND,
        /** An offer that no case can reach, because an earlier one of its kind is open to all of them. */
        OFFER_HIDDEN,
        MONTHS_ABOVE_POLICY,
        /** More than 60 months (CN-D-07, by analogy). */
        MONTHS_ABOVE_USUAL,
        /** A later role may do less than an earlier one. */
        AUTHORITY_FALLS,
        /** More of a trait would raise the chance although it can only lower it. */
        CARD_TURNED_ROUND;

        /** As message files name it. */
        public String key() {
            return "plan.policy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PolicyFault {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
    }
}
