package org.lifang.server.wording;

/** Where a note was written. */
public enum NoteKind {
    /** Beside a contact in the log. */
    CONTACT,
    /** At the call desk. */
    CALL,
    /** Beside a hold. */
    HOLD,
    /** At a visit. */
    VISIT
}
