package org.lifang.kernel.visit;

/** What was said to somebody who owes nothing; there is nothing else one may say. */
public enum SaidToOther {
    NOTHING,
    /** That we would like to speak with the person, and when they are there. */
    ASKED_FOR_PERSON,
    /** Whether they would pass on that we should like to be called. */
    ASKED_TO_PASS_ON,
    /** That we shall come no more. */
    APOLOGISED
}
