package org.lifang.kernel.promise;

/** What became of a promise or of one of its parts; every promise has exactly one. */
public enum Fate {
    /** Paid within tolerance by the due date and its grace. */
    KEPT,
    /** Paid in part, and the rest did not come in time. */
    PARTLY,
    /** Paid within tolerance, but after its time. */
    LATE,
    /** Nothing came in time. */
    BROKEN,
    /** Taken back or replaced before its time was over. */
    CANCELLED,
    /** Its time is not over. */
    OPEN;

    /** Whether it says that somebody must act. */
    public boolean failed() {
        return this == PARTLY || this == BROKEN;
    }

    /** Whether all of it was paid. */
    public boolean fulfilled() {
        return this == KEPT || this == LATE;
    }
}
