package org.lifang.server.plans.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * One way out of arrears, as the policy in force would allow it today.
 *
 * @param costFen more, or less when negative, than paying what is due today
 * @param says the same in sentences
 */
public record Offered(
        String title,
        long firstFen,
        LocalDate firstOn,
        int payments,
        long totalFen,
        long costFen,
        LocalDate endsOn,
        List<String> says) {

    public Offered {
        says = List.copyOf(says);
    }
}
