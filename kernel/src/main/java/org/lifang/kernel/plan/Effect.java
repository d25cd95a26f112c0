package org.lifang.kernel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.RiskClass;
import org.lifang.kernel.calendar.Months;

/**
 * What an option does to arrears, class and credit record once its first payment is made.
 *
 * @param classAfter the best class the loan may have; a restructured loan is never better than before
 * @param restructured whether the lender must treat the loan as restructured
 * @param observedUntil until when a restructured loan keeps its class; null otherwise
 */
public record Effect(
        Arrears arrears,
        int daysPastDueNow,
        int daysPastDueAfter,
        Bucket bucketNow,
        Bucket bucketAfter,
        RiskClass classNow,
        RiskClass classAfter,
        boolean restructured,
        @Nullable LocalDate observedUntil,
        CreditNote creditNote)
        implements Serializable {

    /** What becomes of the days past due. */
    public enum Arrears {
        /** Nothing is overdue any more. */
        CLEARED,
        /** They stand still while the agreement is kept, and are gone when it is fulfilled. */
        HELD,
        /** They begin anew with the new schedule. */
        REAGED
    }

    /** Which sentence tells what the credit record will show; what was reported stays five years (CN-L-19). */
    public enum CreditNote {
        ARREARS_PAID,
        ARREARS_PAID_PART_WAIVED,
        /** Still overdue, repaid by agreement. */
        OVERDUE_BY_AGREEMENT,
        /** The contract was changed by agreement. */
        CONTRACT_CHANGED
    }

    static Effect of(Debt debt, OptionPolicy policy, Arrangement arrangement) {
        OptionKind kind = arrangement.kind();
        boolean atOnce = !kind.spreads() && !kind.defers();
        RiskClass now = RiskClass.floorOfDays(debt.daysPastDue());
        if (atOnce && !kind.needsHardship()) {
            return new Effect(
                    Arrears.CLEARED,
                    debt.daysPastDue(),
                    0,
                    debt.bucket(),
                    Bucket.M0,
                    now,
                    RiskClass.floorOfDays(0),
                    false,
                    null,
                    kind.waives() ? CreditNote.ARREARS_PAID_PART_WAIVED : CreditNote.ARREARS_PAID);
        }
        boolean held = !kind.whole() && !atOnce;
        RiskClass after = now == RiskClass.NORMAL ? RiskClass.SPECIAL_MENTION : now;
        return new Effect(
                atOnce ? Arrears.CLEARED : held ? Arrears.HELD : Arrears.REAGED,
                debt.daysPastDue(),
                held ? debt.daysPastDue() : 0,
                debt.bucket(),
                held ? debt.bucket() : Bucket.M0,
                now,
                after,
                true,
                Months.after(debt.asOf(), policy.observationMonths()),
                atOnce
                        ? CreditNote.ARREARS_PAID_PART_WAIVED
                        : held ? CreditNote.OVERDUE_BY_AGREEMENT : CreditNote.CONTRACT_CHANGED);
    }
}
