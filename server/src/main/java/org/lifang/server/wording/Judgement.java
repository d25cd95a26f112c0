package org.lifang.server.wording;

/** What somebody made of a marked note. */
public enum Judgement {
    /** A quotation, or words that only look like others. */
    HARMLESS,
    /** To be talked over with whoever wrote it. */
    COACHING,
    /** Something happened that must not happen. */
    MISCONDUCT
}
