package org.lifang.kernel.aging;

/** What missing the contractual grace (宽限期) means. */
public enum GraceRule {
    /** Paid within grace is paid on time; missed, days and penalty count from the due date. The default. */
    COUNTS_FROM_DUE,
    /** Days and penalty count only from the end of grace. */
    COUNTS_AFTER_GRACE
}
