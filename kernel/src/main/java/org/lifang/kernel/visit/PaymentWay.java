package org.lifang.kernel.visit;

/** How somebody offers to pay. */
public enum PaymentWay {
    /** A channel the lender named. */
    DESIGNATED_CHANNEL,
    CASH,
    /** An account or payment code of a person. */
    PRIVATE_ACCOUNT
}
