package org.lifang.kernel.contact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Rule;

/**
 * What one rule had to say; the sentences are made from code and arguments elsewhere.
 *
 * @param arguments the rule's parameters, then the fact it rests on, then what was counted
 * @param retryFrom local seconds since 1970-01-01 from which the clock alone heals it; {@link #NEVER} when it does not
 */
public record Finding(Rule rule, Code code, Action action, List<Argument> arguments, long retryFrom)
        implements Serializable {

    /** Time alone will not heal it. */
    public static final long NEVER = -1;

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(action, "action");
        arguments = List.copyOf(arguments);
    }
}
