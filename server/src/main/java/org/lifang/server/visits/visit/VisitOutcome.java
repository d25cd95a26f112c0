package org.lifang.server.visits.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of something a phone told; whatever it is, it is kept. */
public sealed interface VisitOutcome {

    /** It belongs to the visit. */
    record Taken(UUID visit) implements VisitOutcome {}

    /**
     * It is kept and shown, and changes nothing.
     *
     * @param code of the sentence that says why
     */
    record Beside(UUID visit, String code, @Nullable String rule) implements VisitOutcome {}
}
