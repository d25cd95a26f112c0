package org.lifang.server.plans.hardship;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said, seen and decided, in clear. */
record HardshipWords(
        List<Answer> answers, List<Note> notes, @Nullable String reasons) {

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

    @Override
    public String toString() {
        return "HardshipWords[]";
    }
}
