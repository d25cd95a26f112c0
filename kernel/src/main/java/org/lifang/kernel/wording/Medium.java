package org.lifang.kernel.wording;

/** How the words travel. */
public enum Medium {
    /** Text message. */
    SMS,
    /** E-mail; the first line is its subject. */
    EMAIL,
    /** Letter. */
    LETTER,
    /** What is said in a call. */
    CALL,
    /** What is said at a visit. */
    VISIT,
    /** A note in a file, read by colleagues: findings only ask for a look. */
    RECORD
}
