package org.lifang.server.strategy;

/** What a playbook proposes to do about a borrower; a proposal, never a permit. */
public enum Treatment {
    /** Leave alone. */
    NONE,
    /** Remind by text message. */
    REMIND,
    /** Call. */
    CALL,
    /** Write a letter. */
    LETTER,
    /** Propose a visit. */
    PROPOSE_VISIT,
    /** Hardship path: listen, then extension or waiver. */
    CARE,
    /** A lawyer looks at it first. */
    LEGAL_REVIEW,
    /** A hold, a grace period or a promise runs: wait. */
    WAIT
}
