package org.lifang.kernel.plan;

/** What is owed besides principal. */
public enum ChargeKind {
    /** 利息: contract interest that is due. */
    INTEREST,
    /** 罚息. */
    PENALTY,
    /** 复利. */
    COMPOUND,
    /** 费用: agreed fees that are due. */
    FEE,
    /** 实现债权的费用: disclosed costs of enforcing the claim. */
    COST,
    /** Contract interest of the running period earned up to the day. */
    RUNNING_INTEREST,
    /** Contract interest that the agreed schedule will still earn. */
    COMING_INTEREST,
    /** Agreed fees still to fall due. */
    COMING_FEE,
    /** A cost that the all-in cost sheet does not name (CN-M-11). */
    UNDISCLOSED_COST
}
