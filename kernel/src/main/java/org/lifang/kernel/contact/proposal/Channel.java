package org.lifang.kernel.contact.proposal;

/** By what a person would be reached. The order is part of stored snapshots: new ones go last. */
public enum Channel {
    /** A person calls. */
    CALL,
    /** A machine calls (智能语音). */
    ROBOT_CALL,
    /** Short message. */
    SMS,
    /** Notification of the lender's app. */
    APP_PUSH,
    /** WeChat and the like. */
    INSTANT_MESSAGE,
    /** E-mail. */
    EMAIL,
    /** Letter in an envelope. */
    LETTER,
    /** Visit (外访). */
    VISIT,
    /** Handing the debt to an outside agency; it reaches nobody by itself. */
    PLACEMENT;

    /** Calls of people and of machines. */
    public static final int VOICE = CALL.bit() | ROBOT_CALL.bit();

    /** Everything that arrives as text on a screen. */
    public static final int TEXTS = SMS.bit() | APP_PUSH.bit() | INSTANT_MESSAGE.bit() | EMAIL.bit();

    /** Everything that reaches a person. */
    public static final int CONTACTS = VOICE | TEXTS | LETTER.bit() | VISIT.bit();

    /** All. */
    public static final int ALL = CONTACTS | PLACEMENT.bit();

    /** This channel in a set of channels. */
    public int bit() {
        return 1 << code();
    }

    /** Whether it belongs to a set. */
    public boolean in(int set) {
        return (set >>> code() & 1) != 0;
    }

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
