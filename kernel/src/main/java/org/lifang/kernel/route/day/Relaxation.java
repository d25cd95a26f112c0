package org.lifang.kernel.route.day;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing which, given alone, would let a visit in.
 *
 * @param seconds by how much a window or a shift would have to be longer; 0 for the others
 * @param crew whose shift or lunch, or which crew another one would have to be like; null for the others
 * @param visit which other visit would be left out; null for the others
 * @param wish which wish would be given up; null for the others
 */
public record Relaxation(
        Kind kind,
        int seconds,
        @Nullable String crew,
        @Nullable String visit,
        @Nullable Exclusion wish) implements Serializable {

    /** What would have to give. */
    public enum Kind {
        ONE_MORE_CREW,
        WIDER_WINDOW,
        LONGER_SHIFT,
        LUNCH_MOVED,
        WITHOUT_VISIT,
        WITHOUT_WISH,
        IN_THE_DARK
    }
}
