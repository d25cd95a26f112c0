package org.lifang.kernel.strategy;

/** How a table answers when several rules match. */
public enum HitPolicy {
    /** At most one rule may match; more than one is a conflict. */
    UNIQUE,
    /** Several may match when they agree on every output; else a conflict. */
    ANY,
    /** The uppermost matching rule answers. */
    FIRST,
    /** The matching rule whose outputs stand first in the lists of allowed output values answers. */
    PRIORITY,
    /** All matching rules answer, from the top. */
    RULE_ORDER,
    /** All matching rules answer, from the top; no aggregation. */
    COLLECT;

    /** True when a table of this policy gives at most one answer. */
    public boolean single() {
        return this != RULE_ORDER && this != COLLECT;
    }
}
