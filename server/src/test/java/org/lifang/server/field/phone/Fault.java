package org.lifang.server.field.phone;

/** What goes wrong on the way, on the server's side and on the phone. */
public enum Fault {
    /** The request never arrived. */
    CUT_BEFORE,
    /** It was done, and the answer never arrived. */
    CUT_AFTER,
    TRUNCATED_BODY,
    CORRUPTED_BYTE,
    SENT_TWICE,
    SENT_AGAIN_LATER,
    REORDERED,
    ONLY_THE_TAIL,
    ONLY_THE_HEAD,
    LOGIN_EXPIRED,
    TOO_LARGE,
    TOO_MANY,
    BAD_GATEWAY,
    UNAVAILABLE,
    STORAGE_FULL,
    ANSWER_CUT,
    /** So slow that one command at a time gets through. */
    SLOW_LINE,

    /** The phone is killed before something is kept: it never happened for anybody. */
    KILLED_BEFORE_KEEPING,
    /** The phone is killed right after something was kept. */
    KILLED_AFTER_KEEPING,
    CLOCK_AHEAD,
    CLOCK_BEHIND,
    TWO_TABS,
    TWO_PHONES,
    REASSIGNED,
    APP_UPDATED,
    QUOTA_FULL,
    EVICTED,

    MEDIA_CUT,
    MEDIA_DONE_UNSEEN;

    /** Whether it happens on the line. */
    public boolean onTheLine() {
        return compareTo(SLOW_LINE) <= 0 || this == MEDIA_CUT || this == MEDIA_DONE_UNSEEN;
    }
}
