package org.lifang.kernel.route.day;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of one visit from one plan to the next.
 *
 * @param fromCrew who was to make it; null when it was in no route
 * @param fromBegin when; -1 when it was in no route
 * @param toCrew who makes it now; null when nobody does
 * @param toBegin when; -1 when nobody does
 */
public record Change(
        String visit,
        Kind kind,
        @Nullable String fromCrew,
        int fromBegin,
        @Nullable String toCrew,
        int toBegin) implements Serializable {

    /** What kind of change it is. */
    public enum Kind {
        /** Another time with the same crew. */
        MOVED,
        /** Another crew, perhaps also another time. */
        TAKEN_OVER,
        /** Made by nobody any more. */
        DROPPED,
        /** Made by somebody now. */
        ADDED
    }
}
