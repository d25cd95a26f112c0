package org.lifang.kernel.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifang.kernel.aging.AllocationOrder;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Contract;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.Schedules;
import org.lifang.kernel.calendar.DayCount;
import org.lifang.kernel.calendar.Months;
import org.lifang.kernel.calendar.WorkingDays;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;
import org.lifang.kernel.money.Split;

/** Works an arrangement out: every payment, and what its interest is held against. */
final class Work {

    /** A month's interest is balance × rate ÷ this, as in {@link Schedules}. */
    private static final long MONTH_UNIT = 12L * Debt.MILLION;

    private static final long LINE_YEAR = 365L * Debt.MILLION;

    private final Debt debt;
    private final Arrangement arrangement;
    private final WorkingDays workingDays;
    private final List<Line> lines = new ArrayList<>();
    private long newInterestFen;
    private long newCeilingFen;

    /** A payment and the day it would be due if every day were a working day. */
    record Line(LocalDate nominal, Payment payment) {}

    /**
     * All of it.
     *
     * @param newInterestFen interest the option itself asks for
     * @param newCeilingFen the most the yearly line allows on the same balances
     * @param endsOn the last payment the option itself asks for
     */
    record Result(List<Line> lines, long newInterestFen, long newCeilingFen, LocalDate endsOn) {

        List<Payment> payments() {
            return lines.stream().map(Line::payment).toList();
        }

        long totalFen() {
            long total = 0;
            for (Line line : lines) {
                total = Math.addExact(total, line.payment.totalFen());
            }
            return total;
        }
    }

    private Work(Debt debt, Arrangement arrangement, WorkingDays workingDays) {
        this.debt = debt;
        this.arrangement = arrangement;
        this.workingDays = workingDays;
    }

    static Result out(Question question, Arrangement arrangement) {
        return new Work(question.debt(), arrangement, question.workingDays()).out();
    }

    /** The part of what is due that a payment settles, in the statutory order (CN-M-12). */
    static Amounts settled(Amounts due, long fen) {
        Amounts settled = Amounts.NONE;
        long left = fen;
        for (Component component : AllocationOrder.STATUTORY.order()) {
            long taken = Math.min(left, due.of(component));
            settled = settled.with(component, taken);
            left -= taken;
        }
        return settled;
    }

    private Result out() {
        OptionKind kind = arrangement.kind();
        Amounts kept = debt.due().minus(arrangement.waived());
        Amounts today = settled(kept, arrangement.firstPaymentFen());
        add(debt.asOf(), debt.asOf(), Payment.Origin.TODAY, today, 0);
        Amounts rest = kept.minus(today);
        if (kind.whole()) {
            whole(rest);
        } else if (kind.defers()) {
            deferred(rest);
        } else {
            if (kind.spreads()) {
                spread(debt.asOf(), rest, 0);
            }
            contract(debt.coming());
        }
        LocalDate endsOn = debt.asOf();
        for (Line line : lines) {
            Payment payment = line.payment();
            if (payment.origin() != Payment.Origin.CONTRACT && payment.dueOn().isAfter(endsOn)) {
                endsOn = payment.dueOn();
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.payment().dueOn()));
        return new Result(List.copyOf(lines), newInterestFen, newCeilingFen, endsOn);
    }

    /** A new schedule for the balance; charges wait in it without interest, interest not yet earned lapses. */
    private void whole(Amounts rest) {
        Amounts balance = rest.plus(
                new Amounts(debt.comingPrincipalFen(), debt.runningInterestFen(), 0, 0, debt.comingFeeFen(), 0));
        LocalDate from = debt.asOf();
        long interest = 0;
        if (arrangement.kind().defers()) {
            from = debt.asOf().plusDays(arrangement.deferDays());
            interest = forDays(Math.multiplyExact(balance.principalFen(), (long) arrangement.deferDays()));
        }
        spread(from, balance, interest);
    }

    /** What is due waits, and so does what the contract asks for in the meantime. */
    private void deferred(Amounts rest) {
        boolean spreads = arrangement.kind().spreads();
        LocalDate until = debt.asOf().plusDays(arrangement.deferDays());
        LocalDate end = spreads ? until : workingDays.onOrAfter(until);
        Amounts waiting = rest;
        long principalDays = Math.multiplyExact(rest.principalFen(), (long) DayCount.days(debt.asOf(), end));
        int moved = 0;
        for (Instalment instalment : debt.coming()) {
            if (instalment.dueOn().isAfter(end)) {
                break;
            }
            waiting = waiting.plus(contractual(instalment));
            principalDays = Math.addExact(principalDays, Math.multiplyExact(instalment.principalFen(), (long)
                    DayCount.days(instalment.dueOn(), end)));
            moved++;
        }
        long interest = forDays(principalDays);
        if (spreads) {
            spread(until, waiting, interest);
        } else {
            add(until, end, Payment.Origin.AGREED, waiting, interest);
        }
        contract(debt.coming().subList(moved, debt.coming().size()));
    }

    /** Interest for some days, never above the yearly line even where the contract counts 360 days. */
    private long forDays(long principalDays) {
        long year = (long) debt.dayBase() * Debt.MILLION;
        long ceiling = Exact.mulDiv(principalDays, debt.yearlyCost().capPpm(), LINE_YEAR, Rounding.HALF_UP);
        long interest = Math.min(ceiling, Exact.mulDiv(principalDays, arrangement.ratePpm(), year, Rounding.HALF_UP));
        newInterestFen = Math.addExact(newInterestFen, interest);
        newCeilingFen = Math.addExact(newCeilingFen, ceiling);
        return interest;
    }

    /** Monthly payments: the principal level at the rate, every charge in even parts, earlier parts a fen more. */
    private void spread(LocalDate from, Amounts of, long extraInterestFen) {
        int months = arrangement.months();
        List<Instalment> level = level(from, of.principalFen());
        long[] extra = Split.even(extraInterestFen, months);
        long[] interest = Split.even(of.interestFen(), months);
        long[] penalty = Split.even(of.penaltyFen(), months);
        long[] compound = Split.even(of.compoundFen(), months);
        long[] fee = Split.even(of.feeFen(), months);
        long[] cost = Split.even(of.costFen(), months);
        long balance = of.principalFen();
        for (int i = 0; i < months; i++) {
            long principal = level.isEmpty() ? 0 : level.get(i).principalFen();
            long added = level.isEmpty() ? 0 : level.get(i).interestFen();
            Amounts settles = new Amounts(principal, interest[i], penalty[i], compound[i], fee[i], cost[i]);
            LocalDate nominal = Months.after(from, i + 1);
            add(nominal, workingDays.onOrAfter(nominal), Payment.Origin.AGREED, settles, added + extra[i]);
            newInterestFen = Math.addExact(newInterestFen, added);
            newCeilingFen = Math.addExact(
                    newCeilingFen,
                    Rounding.HALF_UP.divide(
                            Math.multiplyExact(balance, (long) debt.yearlyCost().capPpm()), MONTH_UNIT));
            balance -= principal;
        }
    }

    private List<Instalment> level(LocalDate from, long principalFen) {
        return principalFen == 0
                ? List.of()
                : Schedules.build(new Contract(
                        Contract.Kind.LEVEL_INSTALMENT,
                        principalFen,
                        arrangement.ratePpm(),
                        arrangement.months(),
                        Months.after(from, 1)));
    }

    private void contract(List<Instalment> going) {
        for (Instalment instalment : going) {
            add(instalment.dueOn(), instalment.dueOn(), Payment.Origin.CONTRACT, contractual(instalment), 0);
        }
    }

    private void add(LocalDate nominal, LocalDate dueOn, Payment.Origin origin, Amounts of, long newInterest) {
        if (of.totalFen() + newInterest > 0) {
            lines.add(new Line(nominal, new Payment(dueOn, origin, of, newInterest)));
        }
    }

    private static Amounts contractual(Instalment instalment) {
        return new Amounts(instalment.principalFen(), instalment.interestFen(), 0, 0, instalment.feeFen(), 0);
    }
}
