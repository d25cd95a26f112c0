package org.lifang.kernel.plan;

import java.time.LocalDate;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.Schedules;
import org.lifang.kernel.calendar.DayCount;
import org.lifang.kernel.plan.Affordability.Answer;

/**
 * Finds what to propose of a kind: the whole waiver the offer allows, the least payment today, the shortest term that
 * can be paid, the smallest cut of the rate that is enough; the longest or lowest allowed when nothing is.
 */
final class Search {

    private static final int USUAL_DEFERRAL_DAYS = 30;
    private static final int RATE_STEP_PPM = 10_000;
    private static final int FEN_A_MONTH_THAT_ROUNDING_MAY_TAKE = 100;

    private final Question question;
    private final OptionPolicy policy;
    private final OptionKind kind;
    private final Bounds bounds;

    Search(Question question, OptionPolicy policy, Offer offer) {
        this.question = question;
        this.policy = policy;
        this.kind = offer.kind();
        this.bounds = new Bounds(question, policy, offer);
    }

    Arrangement proposal() {
        Amounts waived = kind.waives() ? bounds.mostWaived() : Amounts.NONE;
        Arrangement least = new Arrangement(
                kind,
                waived,
                bounds.leastFirstFen(waived),
                kind.defers() ? deferDays() : 0,
                kind.spreads() ? question.debt().coming().size() : 0,
                kind.lowers() ? bounds.leastRatePpm() : bounds.usualRatePpm());
        if (kind.choosesMonths()) {
            return months(least);
        }
        return kind.lowers() ? rate(least) : least;
    }

    /** Up to the day the expected money comes, else a month. */
    private int deferDays() {
        LocalDate expectedOn = question.means().expectedOn();
        int days = expectedOn == null ? 0 : DayCount.days(question.debt().asOf(), expectedOn);
        return Math.min(bounds.longestDeferralDays(), days == 0 ? USUAL_DEFERRAL_DAYS : days);
    }

    private Arrangement months(Arrangement any) {
        int least = bounds.leastMonths();
        int most = bounds.mostMonths(any.deferDays());
        if (least > most) {
            return any.over(least);
        }
        if (!question.means().enough()) {
            return any.over(Math.clamp(policy.usualMonths(), least, most));
        }
        long once = Affordability.mostOfAMonthFen(question, policy);
        Hope hope = new Hope(any, most);
        for (int months = Math.max(least, hope.firstThatFits(once)); months <= most; months++) {
            if (hope.of(months) && affordable(any.over(months))) {
                return any.over(months);
            }
        }
        return any.over(most);
    }

    /** A quick look at whether a term can be paid, before its schedule is worked out; never wrong when it says no. */
    private final class Hope {

        private final long principal;
        private final long charges;
        private final int ratePpm;
        private final long free;
        private final long once;
        /** What the contract asks in the n-th month after the start. */
        private final long[] contract;

        Hope(Arrangement any, int most) {
            this.principal = principalFen(any);
            this.charges = chargesFen(any);
            this.ratePpm = any.ratePpm();
            this.free = Affordability.freeFen(question, policy);
            this.once = Affordability.mostOfAMonthFen(question, policy) - free;
            this.contract = contract(any, most);
        }

        /** The shortest term whose single payment is at most an amount; payments only fall with the term. */
        int firstThatFits(long amount) {
            int no = 0;
            int yes = contract.length;
            while (yes - no > 1) {
                int middle = (yes + no) / 2;
                if (paymentFen(middle) <= amount) {
                    yes = middle;
                } else {
                    no = middle;
                }
            }
            return yes;
        }

        boolean of(int months) {
            long payment = paymentFen(months);
            // A very small principal may be gone before the last month, so that only the first month is sure.
            int sure = principal >= (long) FEN_A_MONTH_THAT_ROUNDING_MAY_TAKE * months ? months - 1 : 1;
            long beyond = 0;
            for (int i = 1; i <= Math.max(1, sure) && beyond <= once; i++) {
                beyond += Math.max(0, payment + contract[i] - free);
            }
            return beyond <= once;
        }

        /** At most what each of the months but the last asks; the first and only one is the whole. */
        private long paymentFen(int months) {
            long level = months == 1 ? principal : Schedules.levelInstalmentFen(principal, ratePpm, months);
            return level + charges / months;
        }
    }

    private long[] contract(Arrangement arrangement, int most) {
        Debt debt = question.debt();
        LocalDate from = debt.asOf().plusDays(arrangement.deferDays());
        int first = from.getYear() * 12 + from.getMonthValue();
        long[] contract = new long[most + 1];
        for (Instalment instalment : debt.coming()) {
            boolean goesOn =
                    !kind.whole() && (!kind.defers() || instalment.dueOn().isAfter(from));
            int at = instalment.dueOn().getYear() * 12 + instalment.dueOn().getMonthValue() - first;
            if (goesOn && at > 0 && at <= most) {
                contract[at] += instalment.totalFen();
            }
        }
        return contract;
    }

    private long principalFen(Arrangement arrangement) {
        Amounts rest = rest(arrangement);
        return rest.principalFen() + (kind.whole() ? question.debt().comingPrincipalFen() : 0);
    }

    private long chargesFen(Arrangement arrangement) {
        Amounts rest = rest(arrangement);
        long charges = rest.totalFen() - rest.principalFen();
        return kind.whole()
                ? charges
                        + question.debt().runningInterestFen()
                        + question.debt().comingFeeFen()
                : charges;
    }

    private Amounts rest(Arrangement arrangement) {
        Amounts kept = question.debt().due().minus(arrangement.waived());
        return kept.minus(Work.settled(kept, arrangement.firstPaymentFen()));
    }

    /** The highest rate in steps below the usual one that can be paid, else the lowest allowed. */
    private Arrangement rate(Arrangement lowest) {
        int usual = bounds.usualRatePpm();
        int least = bounds.leastRatePpm();
        if (usual <= least || !question.means().enough() || !affordable(lowest)) {
            return lowest;
        }
        int can = (usual - least + RATE_STEP_PPM - 1) / RATE_STEP_PPM;
        int cannot = 0;
        while (can - cannot > 1) {
            int middle = (can + cannot) / 2;
            if (affordable(lowest.at(Math.max(least, usual - middle * RATE_STEP_PPM)))) {
                can = middle;
            } else {
                cannot = middle;
            }
        }
        return lowest.at(Math.max(least, usual - can * RATE_STEP_PPM));
    }

    private boolean affordable(Arrangement arrangement) {
        return Affordability.of(
                                question,
                                policy,
                                Work.out(question, arrangement).lines())
                        .answer()
                == Answer.YES;
    }
}
