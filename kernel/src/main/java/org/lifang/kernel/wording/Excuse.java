package org.lifang.kernel.wording;

/** What makes words innocent that would be refused alone; each is judged by {@link Excuses}. */
enum Excuse {
    /** "We will not …", "nobody may …". */
    NEGATED,
    /** "… is not allowed", "… is not what we do". */
    CONDEMNED,
    /** "Beware of …", "should somebody claim …". */
    WARNED,
    /** "You have the right to …", "you may …". */
    RIGHTS,
    /** "You told us that …", "the borrower says …". */
    QUOTED
}
