package org.lifang.kernel.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.calendar.DayCount;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;

/** Makes an option of an arrangement that is allowed. */
final class Maker {

    private static final int THOUSAND = 1_000;

    private final Question question;
    private final OptionPolicy policy;

    Maker(Question question, OptionPolicy policy) {
        this.question = question;
        this.policy = policy;
    }

    Option option(String offer, Arrangement arrangement) {
        Work.Result work = Work.out(question, arrangement);
        List<Payment> payments = work.payments();
        Affordability affordability = Affordability.of(question, policy, work.lines());
        LocalDate firstOn =
                payments.isEmpty() ? question.debt().asOf() : payments.get(0).dueOn();
        long first = 0;
        for (Payment payment : payments) {
            first += payment.dueOn().equals(firstOn) ? payment.totalFen() : 0;
        }
        KeepCard.Chance chance = policy.card().chance(known(arrangement, work, affordability));
        return new Option(
                offer,
                arrangement,
                payments,
                first,
                firstOn,
                work.totalFen(),
                work.totalFen() - question.debt().wholeFen(),
                work.endsOn(),
                charges(arrangement),
                affordability,
                Effect.of(question.debt(), policy, arrangement),
                LineCheck.of(question.debt(), arrangement, work),
                policy.authority(needs(arrangement)),
                chance,
                expectedFen(payments, chance.ppm()));
    }

    Grant.Needs needs(Arrangement arrangement) {
        Debt debt = question.debt();
        OptionKind kind = arrangement.kind();
        long waived = arrangement.waived().totalFen();
        long charges = debt.due().totalFen() - debt.due().principalFen();
        // Coming down to the yearly line gives nothing away, so a cut is counted from there.
        int base = Math.min(debt.annualRatePpm(), debt.yearlyCost().capPpm());
        return new Grant.Needs(
                waived,
                waived == 0 ? 0 : (int) Exact.mulDiv(waived, Debt.MILLION, charges, Rounding.UP),
                kind.choosesMonths() ? arrangement.months() : 0,
                kind.defers() ? arrangement.deferDays() : 0,
                kind.lowers() ? Math.max(0, base - arrangement.ratePpm()) : 0);
    }

    private List<Charge> charges(Arrangement arrangement) {
        Debt debt = question.debt();
        List<Charge> charges = new ArrayList<>();
        due(charges, ChargeKind.INTEREST, Component.INTEREST, arrangement);
        due(charges, ChargeKind.PENALTY, Component.PENALTY, arrangement);
        due(charges, ChargeKind.COMPOUND, Component.COMPOUND, arrangement);
        due(charges, ChargeKind.FEE, Component.FEE, arrangement);
        due(charges, ChargeKind.COST, Component.COST, arrangement);
        add(charges, new Charge.Keep(ChargeKind.RUNNING_INTEREST, debt.runningInterestFen()));
        long coming = debt.comingInterestFen() - debt.runningInterestFen();
        add(
                charges,
                arrangement.kind().whole()
                        ? new Charge.Cancel(ChargeKind.COMING_INTEREST, coming)
                        : new Charge.Keep(ChargeKind.COMING_INTEREST, coming));
        add(charges, new Charge.Keep(ChargeKind.COMING_FEE, debt.comingFeeFen()));
        add(charges, new Charge.Cancel(ChargeKind.UNDISCLOSED_COST, debt.undisclosedFen()));
        return charges;
    }

    private void due(List<Charge> to, ChargeKind kind, Component component, Arrangement arrangement) {
        long waived = arrangement.waived().of(component);
        add(to, new Charge.Keep(kind, question.debt().due().of(component) - waived));
        add(to, new Charge.Waive(kind, waived));
    }

    private static void add(List<Charge> to, Charge charge) {
        if (charge.fen() > 0) {
            to.add(charge);
        }
    }

    private Map<KeepCard.Trait, Integer> known(Arrangement arrangement, Work.Result work, Affordability can) {
        Debt debt = question.debt();
        Situation situation = question.situation();
        Map<KeepCard.Trait, Integer> known = new EnumMap<>(KeepCard.Trait.class);
        known.put(KeepCard.Trait.BUCKET, debt.bucket().place());
        if (situation.score() != Situation.NO_SCORE) {
            known.put(KeepCard.Trait.SCORE, situation.score());
        }
        known.put(KeepCard.Trait.KEPT, situation.promisesKept());
        known.put(KeepCard.Trait.BROKEN, situation.promisesBroken());
        if (question.means().enough()) {
            known.put(KeepCard.Trait.BURDEN, thousandths(can.heaviestFen(), freeFen()));
        }
        long due = debt.due().totalFen() - arrangement.waived().totalFen();
        known.put(KeepCard.Trait.FIRST, due == 0 ? 0 : thousandths(arrangement.firstPaymentFen(), due));
        known.put(KeepCard.Trait.MONTHS, (DayCount.days(debt.asOf(), work.endsOn()) + 29) / 30);
        return known;
    }

    private long freeFen() {
        return Affordability.mostOfAMonthFen(question, policy);
    }

    private static int thousandths(long part, long whole) {
        return part >= whole
                ? (part == 0 ? 0 : part == whole ? THOUSAND : THOUSAND + 1)
                : (int) Exact.mulDiv(part, THOUSAND, whole, Rounding.HALF_UP);
    }

    private long expectedFen(List<Payment> payments, int chancePpm) {
        Debt debt = question.debt();
        long kept = 0;
        for (Payment payment : payments) {
            long year = 365L * Debt.MILLION;
            long later = (long) policy.discountPpm() * DayCount.days(debt.asOf(), payment.dueOn());
            kept += Exact.mulDiv(payment.totalFen(), year, year + later, Rounding.HALF_UP);
        }
        long owed = debt.due().totalFen() + debt.comingPrincipalFen();
        int recovery = policy.recoveryPpm().get(debt.bucket().place());
        long broken = Exact.mulDiv(owed, recovery, Debt.MILLION, Rounding.HALF_UP);
        return Exact.mulDiv(kept, chancePpm, Debt.MILLION, Rounding.HALF_UP)
                + Exact.mulDiv(broken, Debt.MILLION - chancePpm, Debt.MILLION, Rounding.HALF_UP);
    }
}
