package org.lifang.kernel.plan;

import java.io.Serializable;

/**
 * An option's charges against the yearly line (CN-M-06): what being late has cost so far, less what is waived of it,
 * and the interest the option itself asks for, each against what the line allows on the same balances and days.
 *
 * @param excessFen what the borrower may ask to have cut, both parts together
 * @param capPpm the line
 */
public record LineCheck(
        Verdict verdict,
        long pastChargesFen,
        long pastCeilingFen,
        long newChargesFen,
        long newCeilingFen,
        long excessFen,
        int capPpm)
        implements Serializable {

    /** Below or above. */
    public enum Verdict {
        WITHIN,
        ABOVE
    }

    static LineCheck of(Debt debt, Arrangement arrangement, Work.Result work) {
        long waived = arrangement.waived().penaltyFen()
                + arrangement.waived().compoundFen()
                + arrangement.waived().costFen();
        long past = Math.max(0, debt.yearlyCost().chargesFen() - waived);
        long fees = arrangement.kind().whole() ? debt.comingFeeFen() : 0;
        long asked = Math.addExact(work.newInterestFen(), fees);
        long excess = Math.max(0, past - debt.yearlyCost().ceilingFen()) + Math.max(0, asked - work.newCeilingFen());
        return new LineCheck(
                excess > 0 ? Verdict.ABOVE : Verdict.WITHIN,
                past,
                debt.yearlyCost().ceilingFen(),
                asked,
                work.newCeilingFen(),
                excess,
                debt.yearlyCost().capPpm());
    }
}
