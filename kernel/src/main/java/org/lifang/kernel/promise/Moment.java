package org.lifang.kernel.promise;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A day, and when on it something was written down: money of a day counts for what was agreed before it was recorded.
 *
 * @param recorded microseconds since 1970-01-01 UTC
 */
public record Moment(LocalDate on, long recorded) implements Comparable<Moment>, Serializable {

    public Moment {
        Objects.requireNonNull(on, "on");
    }

    @Override
    public int compareTo(Moment other) {
        int days = on.compareTo(other.on);
        return days != 0 ? days : Long.compare(recorded, other.recorded);
    }
}
