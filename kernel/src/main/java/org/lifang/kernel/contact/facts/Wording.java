package org.lifang.kernel.contact.facts;

/** What the check of a text found, as bits of {@link Fact#WORDING}. The order is part of stored snapshots. */
public enum Wording {
    /** Speaks in the name of an authority (CN-C-01). */
    AUTHORITY,
    /** Threatens, insults, frightens (CN-C-02). */
    THREAT,
    /** Misleads, overstates, promises falsely (CN-C-03). */
    MISLEADING,
    /** Asks for charges, or to borrow in order to repay (CN-C-04). */
    EXTRA_CHARGE,
    /** Speaks of the debt where others read it (CN-C-05). */
    PUBLIC_EXPOSURE,
    /** An agency speaks as if it were the lender (CN-V-11). */
    POSES_AS_LENDER,
    /** Says that a suit will succeed (CN-L-06). */
    SUIT_WILL_SUCCEED,
    /** Threatens with the crime that exists for cards only (CN-L-15). */
    CARD_CRIME,
    /** Says that the credit record will suffer (CN-L-19). */
    CREDIT_RECORD;

    /** This fault in a set. */
    public long bit() {
        return 1L << code();
    }
    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
