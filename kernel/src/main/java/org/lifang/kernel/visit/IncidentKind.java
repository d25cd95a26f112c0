package org.lifang.kernel.visit;

/** What went wrong. */
public enum IncidentKind {
    THREATENED,
    ATTACKED,
    ANIMAL,
    ACCIDENT,
    UNSAFE_PLACE,
    COMPLAINT,
    SELF_HARM,
    CHILD_ALONE,
    RECORDER_FAILED,
    BYSTANDER_HEARD,
    OWN_MISTAKE,
    OTHER;

    /** Whether a supervisor must know within the hour. */
    public boolean grave() {
        return this == ATTACKED || this == THREATENED || this == SELF_HARM || this == CHILD_ALONE;
    }
}
