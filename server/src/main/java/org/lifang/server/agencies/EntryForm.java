package org.lifang.server.agencies;

/** How an evaluation or inspection was made. */
public enum EntryForm {
    YEARLY(EntryKind.EVALUATED),
    BEFORE_EXPIRY(EntryKind.EVALUATED),
    ON_SITE(EntryKind.INSPECTED),
    OFF_SITE(EntryKind.INSPECTED);

    private final EntryKind kind;

    EntryForm(EntryKind kind) {
        this.kind = kind;
    }

    EntryKind kind() {
        return kind;
    }
}
