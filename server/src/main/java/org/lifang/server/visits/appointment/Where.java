package org.lifang.server.visits.appointment;

/** Kinds of places; the borrower chooses. */
public enum Where {
    HOME,
    /** Only when the borrower asks for it, on record. */
    WORKPLACE,
    BRANCH,
    /** A place open to everybody where one can talk unheard, such as a tea house. */
    PUBLIC,
    VIDEO
}
