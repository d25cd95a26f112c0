package org.lifang.kernel.contact.pack;

/** What a rule does when it speaks; the later the stricter. */
public enum Action {
    /** Lets it happen and asks for evidence. */
    RECORD,
    /** Lets it happen and tells the collector. */
    WARN,
    /** Stops until a person or more facts say otherwise. */
    HOLD,
    /** Stops. */
    DENY;

    /** Whether the contact may not happen. */
    public boolean stops() {
        return this == HOLD || this == DENY;
    }

    /** Its place in the order. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
