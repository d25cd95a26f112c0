package org.lifang.server.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows independently of the record which commands were accepted; each of them must have its line. */
public interface Witness {

    /** Keys of accepted commands in rising order, after a key; null means from the first. */
    List<UUID> keysAfter(@Nullable UUID key, int limit);
}
