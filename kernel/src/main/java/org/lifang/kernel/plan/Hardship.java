package org.lifang.kernel.plan;

/** Whether the borrower is in hardship (illness, disability, disaster, bereavement, loss of work; CN-D-10). */
public enum Hardship {
    NONE,
    /** The borrower says so; nobody has decided yet. */
    CLAIMED,
    /** Decided with reasons. */
    RECOGNISED
}
