package org.lifang.server.complaints;

/** From whom the house knows. */
public enum HoldSource {
    BORROWER,
    FAMILY,
    STAFF,
    POLICE,
    COURT,
    HOSPITAL,
    REGULATOR,
    CREDIT_BUREAU,
    PUBLIC_RECORD,
    HOUSE,
    OTHER
}
