package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;

/** Reads what is owed off a loan's standing; changes nothing. */
final class Statement {

    /** The yearly line is measured on 365 days whatever the contract's day base (regulation 2.2). */
    private static final long LINE_UNIT = 365L * Terms.MILLION;

    private final Replay replay;
    private final Standing standing;

    private Statement(Replay replay) {
        this.replay = replay;
        this.standing = replay.standing;
    }

    static Owed of(Replay replay) {
        return new Statement(replay).owed();
    }

    private Owed owed() {
        Amounts overdue = amounts(true);
        Amounts dueNotOverdue = amounts(false);
        long notYetDue = standing.notYetDuePrincipalFen();
        long interest = standing.accruedFen(Component.INTEREST);
        long fee = standing.accruedFen(Component.FEE);
        YearlyCost cost = yearlyCost();
        int daysPastDue = standing.daysPastDue();
        int missed = missed();
        NextDue next = nextDue();
        return new Owed(
                replay.asOf(),
                overdue,
                dueNotOverdue,
                notYetDue,
                interest,
                fee,
                standing.creditFen,
                payoff(overdue, overdue.totalFen() + dueNotOverdue.totalFen() + notYetDue + interest + fee, cost),
                daysPastDue,
                bucket(daysPastDue, missed),
                RiskClass.floorOfDays(daysPastDue),
                oldestUnpaid(),
                missed,
                cost,
                limitation(),
                next.on(),
                next.fen(),
                instalments(),
                standing.applications,
                replay.steps);
    }

    private long payoff(Amounts overdue, long sum, YearlyCost cost) {
        long payoff = Math.max(0, sum - standing.creditFen);
        if (!standing.terms.ceiling()) {
            return payoff;
        }
        // The cut falls on charges still unpaid; what was paid is not handed back here.
        long unpaid = overdue.penaltyFen() + overdue.compoundFen() + overdue.costFen();
        return Math.max(0, payoff - Math.min(cost.excessFen(), unpaid));
    }

    /** Charges that outlive their instalment's principal and interest stay overdue; they hold up no days. */
    private Amounts amounts(boolean overdue) {
        long[] sums = new long[Component.COUNT];
        for (Item item : standing.due()) {
            if (standing.inForce(item) == overdue) {
                standing.add(item, sums);
            }
        }
        sums[Component.COST.slot] = overdue ? standing.costLeftFen : 0;
        return Amounts.of(sums);
    }

    private Bucket bucket(int daysPastDue, int missed) {
        return switch (standing.terms.bucketBasis()) {
            case DAYS -> Bucket.ofDays(daysPastDue);
            case MISSED_INSTALMENTS -> Bucket.ofMissedInstalments(missed);
        };
    }

    private int missed() {
        int missed = 0;
        boolean called = false;
        for (Item item : standing.due()) {
            if (standing.isOverdue(item)) {
                missed += item.called ? 0 : 1;
                called |= item.called;
            }
        }
        return called ? missed + 1 : missed;
    }

    private @Nullable LocalDate oldestUnpaid() {
        for (Item item : standing.due()) {
            if (standing.isOverdue(item)) {
                return LocalDate.ofEpochDay(item.dueDay);
            }
        }
        return null;
    }

    private YearlyCost yearlyCost() {
        Accrual charges = new Accrual(standing.terms.dayBase());
        long principalDays = 0;
        long waived = standing.costWaivedFen;
        for (Item item : standing.due()) {
            if (standing.inForce(item)) {
                Item.Charges own = item.charges();
                if (own != null) {
                    charges.add(own.ever);
                    principalDays = Math.addExact(principalDays, own.principalDays);
                }
            }
            waived += item.waived().penaltyFen() + item.waived().compoundFen();
        }
        int cap = standing.terms.capPpm();
        long charged = Math.max(0, charges.fen() + standing.costChargedFen - waived);
        long ceiling = Exact.mulDiv(principalDays, cap, LINE_UNIT, Rounding.HALF_UP);
        long rate = principalDays == 0 ? 0 : Exact.mulDiv(charged, LINE_UNIT, principalDays, Rounding.HALF_UP);
        return new YearlyCost(charged, ceiling, Math.max(0, charged - ceiling), rate, cap);
    }

    private @Nullable Limitation limitation() {
        LocalDate lastDueOn = null;
        boolean open = standing.costLeftFen > 0;
        for (Item item : standing.items) {
            LocalDate dueOn = LocalDate.ofEpochDay(item.dueDay);
            lastDueOn = lastDueOn == null || dueOn.isAfter(lastDueOn) ? dueOn : lastDueOn;
            open |= item.isOpen() || standing.payable(item, Component.PENALTY) > 0;
            open |= standing.payable(item, Component.COMPOUND) > 0;
        }
        if (lastDueOn == null || !open) {
            return null;
        }
        return Limitations.of(lastDueOn, replay.wasCalledDue(), replay.effectiveEvents(), replay.asOf());
    }

    /** A credit balance pays the coming dates in their order, so the first one it does not cover counts. */
    private NextDue nextDue() {
        long credit = standing.creditFen;
        int day = Integer.MAX_VALUE;
        long fen = 0;
        for (Item item : standing.items) {
            if (item.dueDay < standing.today || !item.isOpen() || standing.inForce(item)) {
                continue;
            }
            if (item.dueDay > day) {
                break;
            }
            long left = item.left(Component.PRINCIPAL) + item.left(Component.INTEREST) + item.left(Component.FEE);
            long covered = Math.min(credit, left);
            credit -= covered;
            if (left > covered) {
                day = item.dueDay;
                fen += left - covered;
            }
        }
        return fen == 0 ? new NextDue(null, 0) : new NextDue(LocalDate.ofEpochDay(day), fen);
    }

    private List<InstalmentState> instalments() {
        List<InstalmentState> states = new ArrayList<>();
        for (Item item : standing.items) {
            long[] left = new long[Component.COUNT];
            standing.add(item, left);
            Instalment agreed = item.agreed;
            states.add(new InstalmentState(
                    agreed.seq(),
                    LocalDate.ofEpochDay(item.dueDay),
                    new Amounts(agreed.principalFen(), agreed.interestFen(), 0, 0, agreed.feeFen(), 0),
                    Amounts.of(left),
                    item.paid(),
                    item.waived(),
                    new Amounts(0, item.lapsedInterestFen, 0, 0, item.lapsedFeeFen, 0),
                    item.isOpen() ? standing.daysPastDue(item) : 0,
                    item.settledDay == Item.OPEN ? null : LocalDate.ofEpochDay(item.settledDay)));
        }
        return states;
    }

    private record NextDue(@Nullable LocalDate on, long fen) {}
}
