package org.lifang.kernel.aging;

/** Which rate unpaid contract interest bears; the penalty itself never compounds. */
public enum Compounding {
    /** None: interest that was not agreed is not owed (CN-M-04). */
    NONE,
    /** The penalty rate from the overdue date (CN-M-01). */
    PENALTY_RATE,
    /** The contract rate until the loan matures or is called due, the penalty rate after (CN-M-02). */
    CONTRACT_RATE_UNTIL_MATURITY
}
