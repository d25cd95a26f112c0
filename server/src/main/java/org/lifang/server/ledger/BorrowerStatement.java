package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.List;
import org.lifang.kernel.aging.BorrowerOwed;

/** What a borrower owes over all loans on a date; loans whose lender had said nothing by then are left out. */
public record BorrowerStatement(long borrowerId, LocalDate asOf, BorrowerOwed total, List<LoanOwed.Known> loans) {}
