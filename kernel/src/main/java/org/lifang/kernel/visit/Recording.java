package org.lifang.kernel.visit;

/** What is recorded. */
public enum Recording {
    SOUND,
    /** With sound; only where filming was agreed to (CN-V-06). */
    VIDEO
}
