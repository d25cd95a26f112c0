package org.lifang.server.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One making of a paper.
 *
 * @param code by which it is checked
 * @param across what stands over every page; null on what counts
 */
record Edition(
        String language,
        String code,
        Instant madeAt,
        @Nullable String across) {

    /** Four groups of four, as people read it out. */
    String spokenCode() {
        return Codes.spoken(code);
    }
}
