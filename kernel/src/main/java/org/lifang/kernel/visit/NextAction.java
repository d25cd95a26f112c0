package org.lifang.kernel.visit;

/** What follows from a visit. */
public enum NextAction {
    NONE(false),
    CHECK_PAYMENT(true),
    WATCH_PROMISE(true),
    WATCH_PLAN(true),
    PREPARE_PLAN(true),
    CARE_REVIEW(true),
    DISPUTE_REVIEW(true),
    LEAVE_IN_PEACE(true),
    MOVE_APPOINTMENT(true),
    SPEAK_WITH_REPRESENTATIVE(true),
    CHECK_ADDRESS(true),
    OTHER_CHANNEL(true),
    SAFETY_REVIEW(true),
    COMPLAINT_INTAKE(true),
    ESCALATE_NOW(false),
    CORRECT_RECORD(true),
    PLAN_AGAIN(false);

    private final boolean dated;

    NextAction(boolean dated) {
        this.dated = dated;
    }

    /** Whether it needs a day. */
    public boolean dated() {
        return dated;
    }
}
