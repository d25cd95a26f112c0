package org.lifang.server.ledger;

import org.lifang.kernel.aging.Terms;

/**
 * A loan's debt with what a plan needs to know besides.
 *
 * @param terms those in force
 * @param undisclosedFen costs on record that the all-in cost sheet does not name (CN-M-11)
 */
public record LoanDebt(LoanOwed.Known known, Terms terms, long undisclosedFen) {}
