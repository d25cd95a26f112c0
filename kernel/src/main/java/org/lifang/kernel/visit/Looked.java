package org.lifang.kernel.visit;

/** How the badge was looked at; it counts as shown in every case. */
public enum Looked {
    /** They read the code with their own telephone. */
    SCANNED,
    /** They looked at the screen or the card. */
    SEEN,
    /** It was held out and they did not want to look. */
    DECLINED
}
