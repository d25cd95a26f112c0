package org.lifang.server.complaints;

/** Why collection waits; the codes stand in the database and never change their meaning. */
public enum HoldKind {
    /** A complaint is being looked into (CN-D-01); opened and lifted with the complaint. */
    COMPLAINT,
    /** The debt, or part of it, is disputed (CN-D-06). */
    DISPUTE,
    /** Hardship or a special need (CN-D-10). */
    HARDSHIP,
    DEATH,
    /** Declared without, or with limited, civil capacity. */
    INCAPACITY,
    /** The police ordered that there be no contact (CN-L-07). */
    NO_CONTACT_ORDER,
    /** Somebody spoke of harming themselves, or of an emergency (CN-D-11). */
    SELF_HARM,
    /** The credit record is disputed (CN-L-20). */
    CREDIT_DISPUTE,
    /** Bereavement, disaster, wedding or festival. */
    OCCASION,
    /** A request about the person's data. */
    DATA_REQUEST,
    /** An agreed plan is being kept (CN-D-07, CN-D-09). */
    PLAN,
    /** Another reason of the house. */
    HOUSE;

    /** Whether one person proposes the end and another agrees. */
    boolean liftedByTwo() {
        return this == NO_CONTACT_ORDER || this == SELF_HARM;
    }

    /** Whether it would be forgotten without a day to look again: nothing else ends it or reminds of it. */
    boolean needsReviewDate() {
        return switch (this) {
            case DISPUTE, HARDSHIP, SELF_HARM, DATA_REQUEST, PLAN, HOUSE -> true;
            case COMPLAINT, DEATH, INCAPACITY, NO_CONTACT_ORDER, CREDIT_DISPUTE, OCCASION -> false;
        };
    }
}
