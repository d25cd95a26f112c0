package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one instalment.
 *
 * @param dueOn when it is due now: earlier than agreed when the loan was called due
 * @param agreed principal, interest and fee of the schedule
 * @param left what is left of it, with charges accrued so far; charges within grace are not yet owed and not shown
 * @param paid what was paid on it
 * @param waived what was waived on it
 * @param lapsed interest and fee never earned because the loan was called due or settled early
 * @param daysPastDue days past due of this instalment
 * @param settledOn when its principal, interest and fee were last cleared; null while something is left
 */
public record InstalmentState(
        int seq,
        LocalDate dueOn,
        Amounts agreed,
        Amounts left,
        Amounts paid,
        Amounts waived,
        Amounts lapsed,
        int daysPastDue,
        @Nullable LocalDate settledOn)
        implements Serializable {}
