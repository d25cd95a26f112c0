package org.lifang.kernel.strategy;

import java.util.Map;
import java.util.Objects;

/**
 * Something a person should know about a table before it is published, worded by its code elsewhere.
 *
 * @param severity whether the table is refused for it
 * @param code stable code, such as {@code strategy.dmn.hit-policy}
 * @param line line of the file, from 1; 0 when it concerns the whole file
 * @param decision name of the decision, empty when not reached
 * @param rule id of the rule, empty when it concerns no single rule
 * @param column label of the column, empty when it concerns no single column
 * @param params what the sentence needs, such as the construct found
 */
public record Finding(
        Severity severity,
        String code,
        int line,
        String decision,
        String rule,
        String column,
        Map<String, String> params) {

    /** Whether a finding stands in the way. */
    public enum Severity {
        /** The table is refused. */
        ERROR,
        /** The table can be used; a person should look. */
        WARNING
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        params = Map.copyOf(params);
    }
}
