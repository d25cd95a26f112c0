package org.lifang.kernel.contact.proposal;

/** Where a contact point came from (CN-W-12). The order is part of stored snapshots: new ones go last. */
public enum Source {
    NONE,
    CONTRACT,
    LEFT_BY_BORROWER,
    AUTHORISED,
    PUBLIC,
    RESERVED_CONTACT,
    CREDIT_BUREAU_AUTHORISED,
    OTHER;

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
