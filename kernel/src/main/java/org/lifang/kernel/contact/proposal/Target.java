package org.lifang.kernel.contact.proposal;

/** Who would be reached. The order is part of stored snapshots: new ones go last. */
public enum Target {
    /** Who borrowed. */
    DEBTOR,
    /** Who guarantees. */
    GUARANTOR,
    /** Who owes jointly. */
    JOINT_OBLIGOR,
    /** Husband or wife who did not sign; unrelated until shown otherwise (CN-W-18). */
    SPOUSE,
    /** Whom the debtor named (联系人). */
    CONTACT_PERSON,
    /** Who inherited. */
    HEIR,
    /** Anybody else. */
    OTHER;

    /** Everybody. */
    public static final int ANYONE = (1 << values().length) - 1;

    /** Those who owe by their own signature. */
    public static final int OBLIGORS = DEBTOR.bit() | GUARANTOR.bit() | JOINT_OBLIGOR.bit();

    /** Those who owe nothing until something else is shown. */
    public static final int THIRD_PARTIES = SPOUSE.bit() | CONTACT_PERSON.bit() | OTHER.bit();

    /** This target in a set. */
    public int bit() {
        return 1 << code();
    }

    /** Whether it belongs to a set. */
    public boolean in(int set) {
        return (set >>> code() & 1) != 0;
    }

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
