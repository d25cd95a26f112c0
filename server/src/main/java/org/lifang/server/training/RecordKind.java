package org.lifang.server.training;

/** What is put on record about a colleague; the codes stand in the database and never change their meaning. */
public enum RecordKind {
    /** Screened for violent crime and serious bad credit (CN-H-01). */
    SCREENED,
    /** Training and assessment before the first day (CN-H-02). */
    PRE_JOB,
    /** Yearly training and assessment (CN-H-03). */
    YEARLY,
    /** Signed the undertaking on personal information (CN-H-04). */
    UNDERTAKING,
    /** May not collect until reinstated (CN-H-05). */
    SUSPENDED,
    REINSTATED,
    /** May not collect any more, anywhere in the house (CN-H-05). */
    BLACKLISTED,
    /** The association was told (CN-H-05). */
    BLACKLIST_REPORTED,
    /** May visit, with a certificate of that number. */
    VISITS_QUALIFIED,
    VISITS_WITHDRAWN,
    /** An earlier record was a mistake; from that day on it counts no more. */
    VOIDED;

    boolean assessed() {
        return this == SCREENED || this == PRE_JOB || this == YEARLY;
    }

    boolean taught() {
        return this == PRE_JOB || this == YEARLY;
    }

    boolean documented() {
        return this == UNDERTAKING || this == VISITS_QUALIFIED;
    }

    boolean needsReason() {
        return switch (this) {
            case SUSPENDED, REINSTATED, BLACKLISTED, VISITS_WITHDRAWN, VOIDED -> true;
            case SCREENED, PRE_JOB, YEARLY, UNDERTAKING, BLACKLIST_REPORTED, VISITS_QUALIFIED -> false;
        };
    }
}
