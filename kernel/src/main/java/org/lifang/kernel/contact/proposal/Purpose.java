package org.lifang.kernel.contact.proposal;

/** Why a person would be reached. The order is part of stored snapshots: new ones go last. */
public enum Purpose {
    /** Before the due date. */
    REMINDER,
    /** That something is overdue. */
    NOTICE,
    /** To pay. */
    DEMAND,
    /** To talk about it. */
    INVITATION,
    /** Proposes a visit. */
    VISIT_PROPOSAL,
    /** Announces a visit. */
    VISIT_NOTICE,
    /** Asks somebody else how to reach the debtor. */
    RESTORE_CONTACT,
    /** Asks for possible heirs or interested parties. */
    FIND_HEIRS,
    /** How to pay, told to somebody who said that they wish to pay. */
    PAYMENT_INFORMATION,
    /** A reminder the debtor agreed to. */
    AGREED_REMINDER,
    /** Answers what the person asked for, a complaint among others. */
    SERVICE_ANSWER,
    /** Offers help in hardship. */
    HARDSHIP_OFFER,
    /** Tells that an agency will be charged (CN-C-08). */
    PLACEMENT_NOTICE,
    /** Tells that the debt was assigned (CN-A-12). */
    ASSIGNMENT_NOTICE,
    /** Tells that bad information will be reported (CN-L-19). */
    CREDIT_NOTICE,
    /** Hands the debt to an agency. */
    PLACEMENT;

    private static final int PRESSING =
            set(REMINDER, NOTICE, DEMAND, INVITATION, VISIT_PROPOSAL, VISIT_NOTICE, PLACEMENT);
    private static final int OWED_TO_THE_PERSON =
            set(PAYMENT_INFORMATION, SERVICE_ANSWER, PLACEMENT_NOTICE, ASSIGNMENT_NOTICE, CREDIT_NOTICE);

    /** Whether it presses for payment without the person having agreed to it. */
    public boolean presses() {
        return (PRESSING >>> code() & 1) != 0;
    }

    /** Whether it asks for payment at all, agreed or not. */
    public boolean asksPayment() {
        return presses() || this == AGREED_REMINDER;
    }

    /** Whether it counts as collection: everything but what the person asked for or the law owes them. */
    public boolean collects() {
        return (OWED_TO_THE_PERSON >>> code() & 1) == 0;
    }

    private static int set(Purpose... purposes) {
        int bits = 0;
        for (Purpose purpose : purposes) {
            bits |= 1 << purpose.code();
        }
        return bits;
    }
    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
