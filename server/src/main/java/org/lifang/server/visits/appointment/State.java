package org.lifang.server.visits.appointment;

/** Where an appointment stands. */
public enum State {
    /** Hours are offered; the borrower has the word. */
    OFFERED,
    /** The borrower named other hours; we have the word. */
    COUNTERED,
    /** Agreed, kept with a crew and permitted. */
    AGREED,
    /** Still agreed for the old time, while another one is looked for. */
    MOVING,
    /** The borrower declined. */
    REFUSED,
    /** Nobody answered in time. */
    EXPIRED,
    /** Cancelled by us. */
    CANCELLED,
    /** It took place. */
    KEPT,
    /** It was agreed and did not take place. */
    MISSED;

    /** Whether it can still change. */
    public boolean live() {
        return this == OFFERED || this == COUNTERED || agreed();
    }

    /** Whether a time is kept with a crew. */
    public boolean agreed() {
        return this == AGREED || this == MOVING;
    }
}
