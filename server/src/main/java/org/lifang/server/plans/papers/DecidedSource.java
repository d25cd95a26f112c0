package org.lifang.server.plans.papers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for help that were decided. */
public interface DecidedSource {

    /** Null when there is no such request, or nobody has decided. */
    @Nullable
    Decided find(UUID id);

    /** Those of a person, the newest first. */
    List<Decided> of(long borrower);
}
