package org.lifang.kernel.wording;

import java.util.Map;
import java.util.Objects;

/**
 * A place in a text that may not stand, worded by its code elsewhere.
 *
 * @param rule id of the rule it breaks, such as {@code CN-C-01}
 * @param category what is wrong
 * @param start first character of the place
 * @param end character after the place; start and end of the whole text when something is missing
 * @param severity refused or looked at
 * @param code stable code, such as {@code wording.authority}
 * @param params what the sentence needs: {@code entry} names the line of the rules that found it
 */
public record Finding(
        String rule,
        Category category,
        int start,
        int end,
        Severity severity,
        String code,
        Map<String, String> params) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        params = Map.copyOf(params);
    }

    /** Whether the words may not be said. */
    public boolean denies() {
        return severity == Severity.DENY;
    }

    /** The name of the entry that found it, empty for a finding of code. */
    public String entry() {
        return params.getOrDefault("entry", "");
    }
}
