package org.lifang.kernel.contact.proposal;

/** What kind of number, account or address is used. The order is part of stored snapshots: new ones go last. */
public enum PointKind {
    UNKNOWN,
    MOBILE,
    HOME_PHONE,
    WORK_PHONE,
    EMAIL,
    APP_ACCOUNT,
    MESSENGER,
    /** A group or board that several people see. */
    GROUP,
    HOME,
    WORKPLACE,
    OTHER_ADDRESS;

    /** Phones and addresses at work. */
    public boolean atWork() {
        return this == WORK_PHONE || this == WORKPLACE;
    }

    /** Mobile or phone at home. */
    public boolean own() {
        return this == MOBILE || this == HOME_PHONE;
    }
    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
