package org.lifang.kernel.contact.proposal;

/** Where people would meet. The order is part of stored snapshots: new ones go last. */
public enum PlaceKind {
    NONE,
    HOME,
    WORKPLACE,
    LENDER_OFFICE,
    /** Street, square, stairway, notice board. */
    PUBLIC,
    OTHER;

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
