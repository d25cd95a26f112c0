package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One thing that happened to the loan, and what it left.
 *
 * @param on the day
 * @param what what happened
 * @param id the event's id, or the instalment's number, or 0
 * @param amountFen the amount it was about, or 0
 * @param dueAfter everything due after it, overdue or not, with charges accrued to that day
 * @param creditFen credit balance after it
 * @param daysPastDue days past due after it
 */
public record Step(LocalDate on, What what, long id, long amountFen, Amounts dueAfter, long creditFen, int daysPastDue)
        implements Serializable {

    /** What can happen. */
    public enum What {
        INSTALMENT_DUE,
        PAYMENT,
        /** A payment that was later taken back: shown, without effect. */
        REVERSED_PAYMENT,
        REVERSAL,
        CREDIT_USED,
        WAIVER,
        RATE_CHANGE,
        PAUSE_BEGINS,
        PAUSE_ENDS,
        ACCELERATION,
        /** A payment covered all that was left: the rest of the loan was called due and paid. */
        SETTLED_EARLY,
        COST,
        /** A cost missing from the all-in cost sheet: shown, not owed (CN-M-11). */
        COST_NOT_DEMANDABLE,
        DEMAND,
        ACKNOWLEDGEMENT,
        SNAPSHOT,
        AS_OF
    }
}
