package org.lifang.server.codes;

/** What a code opens. */
public enum CodePurpose {
    /** The page on which an appointment is answered. */
    APPOINTMENT,
    /** The signature under an agreement. */
    AGREEMENT
}
