package org.lifang.kernel.contact.facts;

/** What can be known of one collector. The order is part of stored snapshots: new ones go last. */
public enum Clearance {
    /** No violent crime and no serious bad credit on record (CN-H-01). */
    SCREENED,
    /** Trained and assessed before the first day (CN-H-02). */
    TAUGHT,
    /** Signed the undertaking on personal information (CN-H-04). */
    UNDERTAKING,
    /** May not work at present (CN-H-05). */
    SUSPENDED,
    /** On the lender's list of people who may not collect (CN-H-05). */
    BLACKLISTED,
    /** Employed and qualified for visits (CN-V-01). */
    ACTIVE,
    /** Has checked in for this visit (CN-V-01). */
    CHECKED_IN,
    /** Holds the certificate an agent needs (India). */
    CERTIFIED;

    /** This property in a set. */
    public int bit() {
        return 1 << code();
    }

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
