package org.lifang.kernel.aging;

import java.io.Serializable;

/**
 * What one borrower owes over all loans on one date.
 *
 * @param daysPastDue of the worst loan
 * @param bucket of the worst loan
 */
public record BorrowerOwed(
        int daysPastDue, Bucket bucket, RiskClass classFloor, Amounts overdue, long payoffFen, int loans)
        implements Serializable {}
