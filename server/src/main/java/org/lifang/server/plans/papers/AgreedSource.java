package org.lifang.server.plans.papers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agreements that are worth a paper: proposed today, active or completed. */
public interface AgreedSource {

    /** Null when there is none. */
    @Nullable
    Agreed find(UUID id);

    /** Those of a loan, the newest first. */
    List<Agreed> ofLoan(long loan);
}
