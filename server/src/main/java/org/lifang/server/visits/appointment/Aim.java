package org.lifang.server.visits.appointment;

/** What one meets for; told to the borrower only after the code, and to nobody else. */
public enum Aim {
    TALK,
    OPTIONS,
    SIGN,
    CARE
}
