package org.lifang.kernel.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.calendar.Months;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;
import org.lifang.kernel.plan.Refusal.Reason;

/** What an offer allows in a case: every limit in one place, for proposing and for checking. */
final class Bounds {

    private final Debt debt;
    private final OptionPolicy policy;
    private final Offer offer;
    private final OptionKind kind;

    Bounds(Question question, OptionPolicy policy, Offer offer) {
        this.debt = question.debt();
        this.policy = policy;
        this.offer = offer;
        this.kind = offer.kind();
    }

    Amounts mostWaived() {
        return offer.waivable().of(debt.due());
    }

    /** Everything due besides principal. */
    long chargesFen() {
        return debt.due().totalFen() - debt.due().principalFen();
    }

    long keptFen(Amounts waived) {
        return Math.max(0, debt.due().totalFen() - waived.totalFen());
    }

    /** The least payment today, rounded up to a fen; everything for kinds that end today. */
    long leastFirstFen(Amounts waived) {
        long kept = keptFen(waived);
        return kind.spreads() || kind.defers()
                ? Exact.mulDiv(kept, offer.leastFirstPpm(), Debt.MILLION, Rounding.UP)
                : kept;
    }

    int leastMonths() {
        return kind.lengthens() ? debt.coming().size() + 1 : 1;
    }

    /** The most payments; months of waiting count against the policy's most as well, so that nothing lasts longer. */
    int mostMonths(int deferDays) {
        int most = Math.min(policy.mostMonths() - waitingMonths(deferDays), offer.mostMonths());
        return kind.lengthens() ? Math.min(most, debt.coming().size() + offer.mostExtraMonths()) : most;
    }

    /** A deferral in months, begun ones counted whole. */
    private int waitingMonths(int deferDays) {
        LocalDate until = debt.asOf().plusDays(deferDays);
        int months = 0;
        while (Months.after(debt.asOf(), months).isBefore(until)) {
            months++;
        }
        return months;
    }

    /** The contract's months left, for kinds that keep them. */
    int ownMonths() {
        return kind.spreads() ? debt.coming().size() : 0;
    }

    /** The contract's rate, or the yearly line where that is lower: a cut is counted from here. */
    int lineRatePpm() {
        return Math.min(debt.annualRatePpm(), debt.yearlyCost().capPpm());
    }

    /** The rate that holds unless the kind lowers it: never above contract, yearly line or offer. */
    int usualRatePpm() {
        return kind.spreads() || kind.defers() ? Math.min(lineRatePpm(), offer.ratePpm()) : 0;
    }

    int leastRatePpm() {
        return kind.lowers() ? offer.leastRatePpm() : usualRatePpm();
    }

    int longestDeferralDays() {
        return offer.longestDeferralDays();
    }

    /** Why nothing of the kind can be agreed, whatever it would be. */
    static List<Refusal> ofTheCase(Question question, OptionPolicy policy, OptionKind kind, int longestDeferral) {
        Debt debt = question.debt();
        List<Refusal> refusals = new ArrayList<>();
        if (kind != OptionKind.PAY_NOW && policy.effectiveFrom().isAfter(debt.asOf())) {
            refusals.add(new Refusal(
                    kind,
                    Reason.POLICY_NOT_YET,
                    debt.asOf().toEpochDay(),
                    policy.effectiveFrom().toEpochDay()));
        }
        if (debt.wholeFen() == 0) {
            refusals.add(new Refusal(kind, Reason.NOTHING_OWED, 0, 1));
        } else if (!kind.whole()
                && debt.due().totalFen() == 0
                && !(kind.defers() && comesWithin(debt, longestDeferral))) {
            refusals.add(new Refusal(kind, Reason.NOTHING_DUE, 0, 1));
        }
        if (kind.whole() && debt.coming().isEmpty()) {
            refusals.add(new Refusal(kind, Reason.NO_TERM_LEFT, 0, 1));
        }
        return refusals;
    }

    private static boolean comesWithin(Debt debt, int days) {
        for (Instalment instalment : debt.coming()) {
            if (!instalment.dueOn().isAfter(debt.asOf().plusDays(days))) {
                return true;
            }
        }
        return false;
    }

    /** Everything that stands in an arrangement's way. */
    List<Refusal> against(Arrangement arrangement) {
        List<Refusal> refusals = new ArrayList<>();
        waiver(arrangement, refusals);
        first(arrangement, refusals);
        months(arrangement, refusals);
        deferral(arrangement.deferDays(), refusals);
        rate(arrangement.ratePpm(), refusals);
        return refusals;
    }

    private void waiver(Arrangement arrangement, List<Refusal> to) {
        Amounts waived = arrangement.waived();
        Amounts most = mostWaived();
        if (!kind.waives()) {
            refuse(waived.totalFen() > 0, Reason.WAIVER_NOT_HERE, waived.totalFen(), 0, to);
            return;
        }
        refuse(waived.totalFen() == 0, Reason.NOTHING_TO_WAIVE, 0, 1, to);
        for (Component component : Component.values()) {
            long asked = waived.of(component);
            long owed = debt.due().of(component);
            refuse(asked > owed, Reason.WAIVER_ABOVE_CHARGE, asked, owed, to);
            refuse(asked > most.of(component), Reason.WAIVER_ABOVE_LIMIT, asked, most.of(component), to);
        }
    }

    private void first(Arrangement arrangement, List<Refusal> to) {
        long first = arrangement.firstPaymentFen();
        long kept = keptFen(arrangement.waived());
        if (!kind.spreads() && !kind.defers()) {
            refuse(first != kept, Reason.FIRST_NOT_ALL, first, kept, to);
            return;
        }
        long least = leastFirstFen(arrangement.waived());
        refuse(first < least, Reason.FIRST_BELOW_LEAST, first, least, to);
        refuse(first > kept, Reason.FIRST_ABOVE_DUE, first, kept, to);
        refuse(!kind.whole() && !kind.defers() && first == kept, Reason.NOTHING_TO_SPREAD, first, kept, to);
    }

    private void months(Arrangement arrangement, List<Refusal> to) {
        int months = arrangement.months();
        if (!kind.choosesMonths()) {
            refuse(months != ownMonths(), Reason.MONTHS_NOT_CHOSEN_HERE, months, ownMonths(), to);
            return;
        }
        int deferDays = kind.defers() ? Math.min(arrangement.deferDays(), longestDeferralDays()) : 0;
        int lasting = Math.addExact(months, waitingMonths(deferDays));
        int most = mostMonths(deferDays);
        refuse(months < leastMonths(), Reason.MONTHS_TOO_FEW, months, leastMonths(), to);
        refuse(lasting > policy.mostMonths(), Reason.MONTHS_ABOVE_LIMIT, lasting, policy.mostMonths(), to);
        refuse(months > most && lasting <= policy.mostMonths(), Reason.MONTHS_ABOVE_OFFER, months, most, to);
    }

    private void deferral(int days, List<Refusal> to) {
        if (!kind.defers()) {
            refuse(days != 0, Reason.DEFERRAL_NOT_HERE, days, 0, to);
            return;
        }
        refuse(days < 1, Reason.DEFERRAL_TOO_SHORT, days, 1, to);
        refuse(days > longestDeferralDays(), Reason.DEFERRAL_ABOVE_LIMIT, days, longestDeferralDays(), to);
    }

    private void rate(int rate, List<Refusal> to) {
        int usual = usualRatePpm();
        int cap = debt.yearlyCost().capPpm();
        refuse(rate > debt.annualRatePpm(), Reason.RATE_ABOVE_CONTRACT, rate, debt.annualRatePpm(), to);
        refuse(rate > cap, Reason.RATE_ABOVE_LINE, rate, cap, to);
        refuse(rate > usual && rate <= Math.min(debt.annualRatePpm(), cap), Reason.RATE_ABOVE_OFFER, rate, usual, to);
        refuse(kind.lowers() && rate == usual, Reason.RATE_NOT_LOWER, rate, usual, to);
        refuse(rate < Math.min(usual, leastRatePpm()), Reason.RATE_BELOW_LEAST, rate, leastRatePpm(), to);
    }

    private void refuse(boolean when, Reason reason, long found, long limit, List<Refusal> to) {
        if (when) {
            to.add(new Refusal(kind, reason, found, limit));
        }
    }
}
