package org.lifang.kernel.visit;

/** Why people left; none of them is held against anybody. */
public enum LeaveReason {
    DONE,
    ASKED_TO_LEAVE,
    NOBODY_THERE,
    NOT_THE_PERSON,
    RECORDING_NOT_WANTED,
    NOT_SAFE,
    CARE,
    PERMIT_OVER,
    CREW_OR_RECORDER_MISSING,
    NOT_FOUND,
    /** It is given back to planning. */
    SKIPPED
}
