package org.lifang.server.outreach.single;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who understands answers to text messages; a word that says stop is never handed on. */
public interface HeardReplies {

    /**
     * An answer of one of our people.
     *
     * @param shared whether others of ours have the same number, so that nobody knows who wrote it
     */
    record Heard(String provider, String reference, long borrower, boolean shared, String text, Instant at) {
        @Override
        public String toString() {
            return "Heard[" + provider + " " + reference + "]";
        }
    }

    /** The word it was understood as, such as {@code A1}; null when it means nothing here. Told twice it is one. */
    @Nullable
    String heard(Heard heard);
}
