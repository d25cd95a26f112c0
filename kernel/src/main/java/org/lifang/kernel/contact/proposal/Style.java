package org.lifang.kernel.contact.proposal;

/** The two kinds of collection the standard counts apart. The order is part of stored snapshots. */
public enum Style {
    /** Tells something (告知式催收). */
    NOTIFICATION,
    /** Talks with the person (交互式催收). */
    INTERACTIVE;

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
