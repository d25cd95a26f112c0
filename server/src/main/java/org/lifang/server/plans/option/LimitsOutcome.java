package org.lifang.server.plans.option;

/** How signing limits ended. */
public sealed interface LimitsOutcome {

    /** They hold until they expire. */
    record Signed(OptionViews.LimitsView view) implements LimitsOutcome {}
}
