package org.lifang.kernel.visit;

import java.io.Serializable;
import java.util.Objects;

/**
 * One of the crew, as the day's data names them.
 *
 * @param id a UUID as text, because the phone's compiler has no UUIDs
 * @param fromDay first local epoch day on which they are cleared
 * @param toDay last one
 * @param signedIn whether they have checked in for the day
 */
public record Mate(String id, int fromDay, int toDay, boolean signedIn) implements Serializable {

    public Mate {
        Objects.requireNonNull(id, "id");
    }

    /** Whether they are cleared on a day and there. */
    public boolean ready(int day) {
        return signedIn && day >= fromDay && day <= toDay;
    }
}
