package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.List;
import org.lifang.kernel.aging.BorrowerOwed;

/**
 * What a borrower owes on a date. Loans whose lender had said nothing by then are left out.
 *
 * @param currency that of the borrower's first loan
 * @param total over the loans in that currency; sums of different currencies mean nothing
 */
public record BorrowerStatement(
        long borrowerId, LocalDate asOf, String currency, BorrowerOwed total, List<LoanOwed.Known> loans) {}
