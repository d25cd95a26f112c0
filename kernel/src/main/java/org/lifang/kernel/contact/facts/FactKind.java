package org.lifang.kernel.contact.facts;

/** What the number behind a fact means. */
public enum FactKind {
    /** 1 yes, 0 no. */
    FLAG,
    /** Epoch day. */
    DAY,
    /** Local seconds since 1970-01-01. */
    MOMENT,
    /** How many. */
    COUNT,
    /** Money in fen. */
    FEN,
    /** A set, one bit each. */
    BITS
}
