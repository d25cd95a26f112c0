package org.lifang.kernel.contact.pack;

import java.util.Locale;
import java.util.Objects;

/**
 * Why a pack cannot be used, worded by its code elsewhere.
 *
 * @param code what is wrong
 * @param line line of the text, from 1; 0 when it concerns the whole, or packs put together
 * @param rule id of the rule, empty when it concerns none
 * @param found what stands there
 * @param wanted what should, empty when the code says it
 */
public record PackFault(Code code, int line, String rule, String found, String wanted) {

    /** Everything that can be wrong. */
    public enum Code {
        NO_SUCH_LINE,
        HEADER_MISSING,
        HEADER_TWICE,
        HEADER_VALUE,
        UNKNOWN_RULE,
        RULE_ORDER,
        FIELD_MISSING,
        FIELD_TWICE,
        FIELD_UNKNOWN,
        FIELD_VALUE,
        OUTSIDE_RULE,
        CITED_WITHOUT_SOURCE,
        HOUSE_RULE_SILENT,
        STANDING_ACTION,
        FOREIGN_RULE,
        WIDENS,
        WEAKENS,
        TWO_VERSIONS,
        NO_PACK;

        /** As message files name it. */
        public String key() {
            return "pack." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PackFault {
        Objects.requireNonNull(code, "code");
    }
}
