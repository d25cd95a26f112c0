package org.lifang.server.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Terms;

/**
 * What the ledger needs to know of a loan besides its schedule.
 *
 * @param stated the lender's own system computes what is owed; we only read its snapshots
 * @param closedOn from this day on nothing is owed, by the lender's word
 */
record LoanHead(
        long loanId,
        long borrowerId,
        boolean stated,
        String currency,
        long principalFen,
        Terms terms,
        LocalDate disbursedOn,
        @Nullable LocalDate closedOn) {

    boolean closedBy(LocalDate date) {
        return closedOn != null && !closedOn.isAfter(date);
    }
}
