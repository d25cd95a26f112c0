package org.lifang.kernel.wording;

/** Words that say how other words are meant; every language lists its own in the set {@code guard.<cue>}. */
enum Cue {
    /** Turns what follows into its opposite. */
    NEGATION,
    /** Ends the reach of a negation: "if you do not pay <em>we will</em> …". */
    RESTART,
    /** Turns a negation into a threat: "<em>do not think</em> we will not …". */
    RHETORIC,
    /** Disowns what was said before. */
    CONDEMNED,
    /** Speaks of what others might do. */
    WARNED,
    /** Speaks of what the reader may do. */
    RIGHTS,
    /** Names somebody else as the one who said it. */
    ATTRIBUTION;

    String set() {
        return "guard." + Names.kebab(this);
    }
}
