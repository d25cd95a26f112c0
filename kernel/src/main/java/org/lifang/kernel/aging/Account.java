package org.lifang.kernel.aging;

/**
 * What a ledger keeps of one loan between events.
 *
 * @param position the open instalments; a credit balance is already spent on the coming ones
 * @param outstandingPrincipalFen principal not paid yet, due or not, before that spending
 * @param creditFen the credit balance
 */
public record Account(OpenItems position, long outstandingPrincipalFen, long creditFen) {}
