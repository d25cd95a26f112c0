package org.lifang.kernel.contact.pack;

/** Legal weight, shown with every citation. */
public enum Tier {
    /** Law and judicial interpretation. */
    A,
    /** Binding departmental rule. */
    B,
    /** Recommended standard. */
    C,
    /** Self-regulation. */
    D,
    /** The lender's own rule; nobody outside confirms it. */
    HOUSE
}
