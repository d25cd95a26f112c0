package org.lifang.server.reporting;

import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;

/**
 * One borrower in a list.
 *
 * @param dpd days past due of the worst loan
 * @param overdue principal, interest and fees past due over all loans; penalty and compound interest are on the page
 */
public record BorrowerLine(
        String id,
        String borrowerNo,
        String nameMasked,
        @Nullable String district,
        int loans,
        int dpd,
        String bucket,
        Amount overdue,
        Amount outstanding,
        @Nullable String treatment,
        @Nullable String caseId) {}
