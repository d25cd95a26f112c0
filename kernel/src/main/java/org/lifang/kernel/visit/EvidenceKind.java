package org.lifang.kernel.visit;

/** What was kept as evidence. */
public enum EvidenceKind {
    SOUND(false),
    VIDEO(true),
    /** Rooms, people, the inside of a door. */
    PICTURE_OF_PLACE(true),
    /** The house from the street, with nobody on it. */
    PICTURE_OF_STREET(false),
    PICTURE_OF_PAPER(false),
    PICTURE_OF_BADGE(false),
    SIGNATURE(false);

    private final boolean films;

    EvidenceKind(boolean films) {
        this.films = films;
    }

    /** Whether it shows somebody's private sphere and needs their consent (CN-V-06). */
    public boolean films() {
        return films;
    }
}
