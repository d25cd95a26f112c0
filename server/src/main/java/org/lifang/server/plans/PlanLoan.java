package org.lifang.server.plans;

/** What plans need to know of a loan besides its money. */
public record PlanLoan(long loanId, long borrowerId, String currency, String product, String language) {}
