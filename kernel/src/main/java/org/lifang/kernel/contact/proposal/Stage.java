package org.lifang.kernel.contact.proposal;

/** When the gate is asked. The order is part of stored snapshots. */
public enum Stage {
    /** The contact is planned or an appointment made. */
    PLAN,
    /** It is about to begin: the crew, the recorder and the credentials must be there. */
    START;

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
