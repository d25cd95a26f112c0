package org.lifang.kernel.wording;

/** A circumstance under which a rule holds. */
enum Condition {
    /** A true credit report was not yet told to the person. */
    NO_CREDIT_NOTICE,
    /** Limitation has ended, or nobody knows. */
    BARRED,
    /** An agency speaks. */
    AGENCY;

    boolean holds(Context context) {
        return switch (this) {
            case NO_CREDIT_NOTICE -> !context.creditNoticeDone();
            case BARRED -> context.limitation() != Context.Claim.LIVE;
            case AGENCY -> context.spokenByAgency();
        };
    }
}
