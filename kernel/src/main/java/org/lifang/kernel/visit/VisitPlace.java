package org.lifang.kernel.visit;

/** What kind of place people meet at. */
public enum VisitPlace {
    HOME,
    WORKPLACE,
    BRANCH,
    PUBLIC;

    /** Whether somebody's consent is needed to come in (CN-V-04). */
    public boolean isPrivate() {
        return this == HOME || this == WORKPLACE;
    }
}
