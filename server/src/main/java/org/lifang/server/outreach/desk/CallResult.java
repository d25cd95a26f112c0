package org.lifang.server.outreach.desk;

/** What came of a call: a word of the second level under one of the first, with what follows from it. */
enum CallResult {
    PAID(Action.DEBTOR, NextAction.CHECK_PAYMENT, Flag.CONTACTED, Flag.RIGHT_PARTY, Flag.EFFECTIVE, Flag.NEEDS_DATE),
    PROMISE(
            Action.DEBTOR,
            NextAction.CHECK_PAYMENT,
            Flag.CONTACTED,
            Flag.RIGHT_PARTY,
            Flag.EFFECTIVE,
            Flag.NEEDS_DATE,
            Flag.NEEDS_AMOUNT),
    PLAN_WANTED(Action.DEBTOR, NextAction.OFFER_PLAN, Flag.CONTACTED, Flag.RIGHT_PARTY, Flag.EFFECTIVE),
    HARDSHIP(
            Action.DEBTOR,
            NextAction.HARDSHIP_PATH,
            Flag.CONTACTED,
            Flag.RIGHT_PARTY,
            Flag.EFFECTIVE,
            Flag.STOPS_STRATEGY),
    DISPUTE(
            Action.DEBTOR,
            NextAction.ANSWER_DISPUTE,
            Flag.CONTACTED,
            Flag.RIGHT_PARTY,
            Flag.EFFECTIVE,
            Flag.STOPS_STRATEGY),
    COMPLAINT(
            Action.DEBTOR,
            NextAction.REGISTER_COMPLAINT,
            Flag.CONTACTED,
            Flag.RIGHT_PARTY,
            Flag.EFFECTIVE,
            Flag.STOPS_STRATEGY),
    REPRESENTATIVE(
            Action.DEBTOR,
            NextAction.TALK_TO_REPRESENTATIVE,
            Flag.CONTACTED,
            Flag.RIGHT_PARTY,
            Flag.EFFECTIVE,
            Flag.STOPS_STRATEGY),
    VISIT_WELCOME(
            Action.DEBTOR, NextAction.PLAN_VISIT, Flag.CONTACTED, Flag.RIGHT_PARTY, Flag.EFFECTIVE, Flag.NEEDS_DATE),
    LATER(Action.DEBTOR, NextAction.CALL_AGAIN, Flag.CONTACTED, Flag.RIGHT_PARTY, Flag.NEEDS_DATE),
    WILL_NOT_TALK(Action.DEBTOR, NextAction.REVIEW, Flag.CONTACTED, Flag.RIGHT_PARTY),
    SELF_HARM(Action.DEBTOR, NextAction.CARE, Flag.CONTACTED, Flag.RIGHT_PARTY, Flag.EFFECTIVE, Flag.STOPS_STRATEGY),
    NOT_CONFIRMED(Action.OTHER, NextAction.CALL_AGAIN, Flag.CONTACTED),
    MESSAGE_PASSED_ON(Action.OTHER, NextAction.WAIT_FOR_CALL, Flag.CONTACTED),
    NUMBER_GIVEN(Action.OTHER, NextAction.RECORD_NUMBER, Flag.CONTACTED),
    REFUSES_CONTACT(Action.OTHER, NextAction.NEVER_AGAIN, Flag.CONTACTED),
    WRONG_NUMBER(Action.OTHER, NextAction.MARK_NUMBER, Flag.CONTACTED),
    DECEASED(Action.OTHER, NextAction.REVIEW, Flag.CONTACTED, Flag.STOPS_STRATEGY),
    MINOR_ANSWERED(Action.OTHER, NextAction.CALL_AGAIN, Flag.CONTACTED),
    NO_ANSWER(Action.NOBODY, NextAction.CALL_AGAIN),
    BUSY(Action.NOBODY, NextAction.CALL_AGAIN),
    SWITCHED_OFF(Action.NOBODY, NextAction.CALL_AGAIN),
    HUNG_UP(Action.NOBODY, NextAction.CALL_AGAIN),
    NUMBER_DEAD(Action.NOBODY, NextAction.MARK_NUMBER),
    NOT_DIALLED(Action.STOPPED, NextAction.REVIEW, Flag.NOT_WORKED),
    EMERGENCY(Action.STOPPED, NextAction.CARE, Flag.CONTACTED, Flag.STOPS_STRATEGY);

    /** The first level: whom the call met. */
    enum Action {
        DEBTOR,
        OTHER,
        NOBODY,
        STOPPED
    }

    /** What follows. */
    enum NextAction {
        CHECK_PAYMENT,
        OFFER_PLAN,
        HARDSHIP_PATH,
        ANSWER_DISPUTE,
        REGISTER_COMPLAINT,
        TALK_TO_REPRESENTATIVE,
        PLAN_VISIT,
        CALL_AGAIN,
        WAIT_FOR_CALL,
        RECORD_NUMBER,
        MARK_NUMBER,
        NEVER_AGAIN,
        CARE,
        REVIEW
    }

    /** What a result says beside its name. */
    enum Flag {
        /** It was no work on the case. */
        NOT_WORKED,
        /** Somebody answered. */
        CONTACTED,
        /** It was the debtor, and that was made sure of. */
        RIGHT_PARTY,
        /** An effective conversation as CN-F-02 counts them. */
        EFFECTIVE,
        /** The playbook waits for a person. */
        STOPS_STRATEGY,
        NEEDS_DATE,
        NEEDS_AMOUNT;

        @SuppressWarnings("EnumOrdinal")
        private int bit() {
            return 1 << ordinal();
        }
    }

    private final Action action;
    private final NextAction next;
    private final int flags;

    CallResult(Action action, NextAction next, Flag... flags) {
        this.action = action;
        this.next = next;
        int bits = 0;
        for (Flag flag : flags) {
            bits |= flag.bit();
        }
        this.flags = bits;
    }

    Action action() {
        return action;
    }

    NextAction next() {
        return next;
    }

    boolean has(Flag flag) {
        return (flags & flag.bit()) != 0;
    }
}
