package org.lifang.kernel.visit;

/** How it was made sure that it is the borrower, before a word about a debt. */
public enum IdentityWay {
    /** They showed a document themselves; nothing of it is kept. */
    DOCUMENT,
    /** A code sent to the telephone on file. */
    CODE,
    /** They gave name and part of the birthday without being told either. */
    SAID
}
