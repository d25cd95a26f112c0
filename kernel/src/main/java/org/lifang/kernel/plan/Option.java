package org.lifang.kernel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One thing that can be agreed, with everything people ask about it.
 *
 * @param offer the line of the policy it rests on; empty for paying what is due, which needs none
 * @param schedule every payment from today to the end of the contract or agreement, by day
 * @param firstPaymentFen what is to be paid on the first day on which anything is
 * @param firstPaymentOn that day
 * @param totalFen all payments together
 * @param costAgainstNowFen how much more than by paying now, less when below zero
 * @param endsOn the last payment the option itself asks for
 * @param charges what becomes of every open charge
 * @param chance of being kept
 * @param expectedFen what the lender can expect of it in today's money
 */
public record Option(
        String offer,
        Arrangement arrangement,
        List<Payment> schedule,
        long firstPaymentFen,
        LocalDate firstPaymentOn,
        long totalFen,
        long costAgainstNowFen,
        LocalDate endsOn,
        List<Charge> charges,
        Affordability affordability,
        Effect effect,
        LineCheck line,
        Authority authority,
        KeepCard.Chance chance,
        long expectedFen)
        implements Serializable {

    public Option {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(arrangement, "arrangement");
        schedule = List.copyOf(schedule);
        charges = List.copyOf(charges);
    }

    /** Which way out it is. */
    public OptionKind kind() {
        return arrangement.kind();
    }

    /** Interest the option itself asks for. */
    public long newInterestFen() {
        return schedule.stream().mapToLong(Payment::newInterestFen).sum();
    }
}
