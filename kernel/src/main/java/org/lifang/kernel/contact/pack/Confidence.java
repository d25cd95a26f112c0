package org.lifang.kernel.contact.pack;

/** How far the source of a rule was read. */
public enum Confidence {
    /** The wording itself was read. */
    TEXT,
    /** Press, law firms or associations quote it. */
    SECONDARY,
    /** Background knowledge. */
    MEMORY,
    /** Nothing was found. */
    UNVERIFIED,
    /** Chosen by the product. */
    DESIGN,
    /** Sources disagree. */
    CONFLICT;

    /** Whether a clause may be cited for it; otherwise it is a house rule and says so. */
    public boolean citable() {
        return this == TEXT || this == SECONDARY;
    }
}
