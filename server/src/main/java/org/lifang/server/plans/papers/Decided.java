package org.lifang.server.plans.papers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for help and what was decided.
 *
 * @param reasons as the person who decided wrote them
 * @param reviewOn until when recognised hardship holds; null when the request was declined
 */
public record Decided(
        UUID id,
        long borrower,
        boolean recognised,
        String reasons,
        LocalDate askedOn,
        LocalDate decidedOn,
        @Nullable LocalDate reviewOn) {

    @Override
    public String toString() {
        return "Decided[" + id + "]";
    }
}
