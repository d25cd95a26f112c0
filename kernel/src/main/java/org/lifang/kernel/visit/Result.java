package org.lifang.kernel.visit;

/**
 * How a visit ended, in two levels: whom we met, and what came of it. Each carries what follows from it, as data.
 */
public enum Result {
    PAID(Group.MET_BORROWER, Flags.RIGHT, NextAction.CHECK_PAYMENT, 2),
    PROMISE(Group.MET_BORROWER, Flags.RIGHT | Flags.DATE | Flags.AMOUNT, NextAction.WATCH_PROMISE, 1),
    PLAN_AGREED(Group.MET_BORROWER, Flags.RIGHT | Flags.STOPS | Flags.AMOUNT, NextAction.WATCH_PLAN, 1),
    PLAN_ASKED(Group.MET_BORROWER, Flags.RIGHT, NextAction.PREPARE_PLAN, 3),
    HARDSHIP(Group.MET_BORROWER, Flags.RIGHT | Flags.STOPS, NextAction.CARE_REVIEW, 3),
    DISPUTE(Group.MET_BORROWER, Flags.RIGHT | Flags.STOPS, NextAction.DISPUTE_REVIEW, 5),
    REFUSES_TALK(Group.MET_BORROWER, Flags.RIGHT, NextAction.LEAVE_IN_PEACE, 14),
    ASKS_TO_MOVE(Group.MET_BORROWER, Flags.RIGHT | Flags.DATE, NextAction.MOVE_APPOINTMENT, 1),
    ASKS_FOR_REPRESENTATIVE(Group.MET_BORROWER, Flags.RIGHT | Flags.STOPS, NextAction.SPEAK_WITH_REPRESENTATIVE, 3),

    OTHER_ADULT(Group.MET_OTHER, Flags.MET, NextAction.OTHER_CHANNEL, 5),
    MOVED_AWAY(Group.MET_OTHER, Flags.MET, NextAction.CHECK_ADDRESS, 3),
    UNKNOWN_HERE(Group.MET_OTHER, Flags.MET, NextAction.CHECK_ADDRESS, 3),

    NOT_IN(Group.NOBODY, Flags.WORKED, NextAction.OTHER_CHANNEL, 5),
    NOTICE_LEFT(Group.NOBODY, Flags.WORKED, NextAction.OTHER_CHANNEL, 5),
    ACCESS_REFUSED(Group.NOBODY, Flags.WORKED, NextAction.OTHER_CHANNEL, 5),
    ADDRESS_NOT_FOUND(Group.NOBODY, Flags.WORKED, NextAction.CHECK_ADDRESS, 3),
    EMPTY(Group.NOBODY, Flags.WORKED, NextAction.CHECK_ADDRESS, 3),

    UNSAFE(Group.STOPPED, Flags.NOTHING, NextAction.SAFETY_REVIEW, 1),
    BEREAVEMENT_OR_ILLNESS(Group.STOPPED, Flags.STOPS, NextAction.CARE_REVIEW, 7),
    SELF_HARM(Group.STOPPED, Flags.STOPS, NextAction.ESCALATE_NOW, 0),
    CHILD_ALONE(Group.STOPPED, Flags.NOTHING, NextAction.OTHER_CHANNEL, 7),
    COMPLAINT(Group.STOPPED, Flags.STOPS, NextAction.COMPLAINT_INTAKE, 1),
    PERMIT_OVER(Group.STOPPED, Flags.NOTHING, NextAction.PLAN_AGAIN, 0),
    WRONG_PERSON(Group.STOPPED, Flags.MET, NextAction.CORRECT_RECORD, 1),
    SKIPPED(Group.STOPPED, Flags.NOTHING, NextAction.PLAN_AGAIN, 0);

    /** Whom we met. */
    public enum Group {
        MET_BORROWER,
        MET_OTHER,
        NOBODY,
        STOPPED
    }

    private static final class Flags {
        static final int NOTHING = 0;
        static final int WORKED = 1;
        static final int MET = WORKED | 2;
        static final int RIGHT = MET | 4;
        static final int STOPS = 8;
        static final int DATE = 16;
        static final int AMOUNT = 32;
    }

    private final Group group;
    private final int flags;
    private final NextAction next;
    private final int withinDays;

    Result(Group group, int flags, NextAction next, int withinDays) {
        this.group = group;
        this.flags = flags;
        this.next = next;
        this.withinDays = withinDays;
    }

    public Group group() {
        return group;
    }

    /** Whether the visit was carried out. */
    public boolean worked() {
        return (flags & Flags.WORKED) != 0;
    }

    /** Whether somebody was met. */
    public boolean contacted() {
        return (flags & 2) != 0;
    }

    /** Whether it was the borrower. */
    public boolean rightParty() {
        return (flags & 4) != 0;
    }

    /** Whether what was planned for the case waits until somebody has looked. */
    public boolean stopsStrategy() {
        return (flags & Flags.STOPS) != 0;
    }

    public boolean needsDate() {
        return (flags & Flags.DATE) != 0;
    }

    public boolean needsAmount() {
        return (flags & Flags.AMOUNT) != 0;
    }

    /** What is proposed to follow. */
    public NextAction next() {
        return next;
    }

    /** In how many days it is proposed for. */
    public int withinDays() {
        return withinDays;
    }
}
