package org.lifang.kernel.contact.proposal;

/** How money would be taken during the contact. The order is part of stored snapshots: new ones go last. */
public enum Payment {
    NONE,
    /** By a way the lender designated. */
    DESIGNATED,
    CASH,
    OTHER;

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
