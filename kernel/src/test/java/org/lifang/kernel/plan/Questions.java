package org.lifang.kernel.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.Draws;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.Contract;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.LoanFacts;
import org.lifang.kernel.aging.Schedules;
import org.lifang.kernel.aging.Terms;
import org.lifang.kernel.calendar.WorkingDays;

/** Random cases: real loans aged by the kernel, and means of every sort. */
final class Questions {

    static final WorkingDays GOLDEN_WEEK = new WorkingDays(
            Set.of(
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 10, 2),
                    LocalDate.of(2026, 10, 5),
                    LocalDate.of(2026, 10, 6),
                    LocalDate.of(2026, 10, 7),
                    LocalDate.of(2027, 1, 1),
                    LocalDate.of(2027, 2, 8)),
            Set.of(LocalDate.of(2026, 10, 10)));

    private Questions() {}

    static Question question(Draws draws) {
        Debt debt = debt(draws);
        return new Question(debt, means(draws, debt.asOf()), situation(draws), workingDays(draws));
    }

    private static Debt debt(Draws draws) {
        Contract.Kind kind = draws.oneOf(List.of(Contract.Kind.values()));
        int rate = draws.oneOf(List.of(0, 156_000, 240_000, 90_000, 300_000));
        LocalDate first = LocalDate.of(2026, 1, 31).plusDays(draws.below(60));
        Contract contract = new Contract(
                kind,
                draws.between(1, draws.oneOf(List.of(100, 100_000, 10_000_000))),
                rate,
                draws.between(1, 48),
                first);
        List<Instalment> schedule = new ArrayList<>();
        int fee = draws.below(3) * 700;
        for (Instalment line : Schedules.build(contract)) {
            schedule.add(new Instalment(line.seq(), line.dueOn(), line.principalFen(), line.interestFen(), fee));
        }
        LocalDate asOf = first.plusDays(draws.between(-10, 500));
        List<LoanEvent> events = new ArrayList<>();
        if (draws.onceIn(2)) {
            events.add(new LoanEvent.Payment(1, first.plusDays(draws.below(90)), draws.between(1, 500_000)));
        }
        if (draws.onceIn(4)) {
            events.add(new LoanEvent.CostIncurred(first.plusDays(draws.below(90)), draws.between(1, 30_000), true));
        }
        Terms terms = Terms.usual(rate);
        LoanFacts facts = new LoanFacts(terms, contract.principalFen(), first.minusMonths(1), schedule, events);
        return Debt.of(Aging.owed(facts, asOf), terms, draws.oneOf(List.of("cash", "card")), draws.below(2) * 500L);
    }

    private static Means means(Draws draws, LocalDate asOf) {
        boolean expects = draws.onceIn(3);
        @Nullable LocalDate expectedOn = expects ? asOf.plusDays(draws.between(-5, 120)) : null;
        return new Means(
                draws.onceIn(8) ? Figure.UNKNOWN : Figure.stated(draws.between(0, 2_000_000), "interview"),
                draws.onceIn(4) ? Figure.UNKNOWN : Figure.stated(draws.between(0, 800_000), "interview"),
                draws.below(4),
                draws.onceIn(8) ? Figure.UNKNOWN : Figure.scored(draws.between(0, 400_000), "ability@3"),
                draws.onceIn(2) ? Figure.stated(draws.between(0, 1_000_000), "interview") : Figure.UNKNOWN,
                expects ? Figure.stated(draws.between(0, 1_000_000), "interview") : Figure.UNKNOWN,
                expectedOn);
    }

    private static Situation situation(Draws draws) {
        return new Situation(
                draws.between(Situation.NO_SCORE, Situation.MOST_SCORE),
                draws.oneOf(List.of(Hardship.values())),
                draws.below(4),
                draws.below(4));
    }

    private static WorkingDays workingDays(Draws draws) {
        return draws.onceIn(2) ? GOLDEN_WEEK : WorkingDays.WEEKDAYS;
    }
}
