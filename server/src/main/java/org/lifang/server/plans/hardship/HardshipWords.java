package org.lifang.server.plans.hardship;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said, seen and decided, in clear. */
record HardshipWords(
        List<Answer> answers,
        List<Note> notes,
        List<Paper> papers,
        @Nullable String reasons) {

    record Answer(String question, String answer) {
        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }

    record Note(String kind, String text, UUID notedBy, Instant notedAt) {
        @Override
        public String toString() {
            return "Note[" + kind + "]";
        }
    }

    /** A picture or a scan; it is looked at by itself. */
    record Paper(UUID id, String mediaType, int bytes, UUID addedBy, Instant addedAt) {}

    @Override
    public String toString() {
        return "HardshipWords[]";
    }
}
