package org.lifang.kernel.promise;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in on the loan.
 *
 * @param reversedOn from this day on it never came; null unless it was taken back
 */
public record Receipt(Moment paid, long fen, @Nullable LocalDate reversedOn) implements Serializable {

    public Receipt {
        Objects.requireNonNull(paid, "paid");
        if (fen <= 0) {
            throw new IllegalArgumentException("money received is above zero: " + fen);
        }
    }

    boolean counts(LocalDate asOf) {
        return !paid.on().isAfter(asOf) && (reversedOn == null || reversedOn.isAfter(asOf));
    }
}
