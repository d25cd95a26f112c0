package org.lifang.kernel.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One loan's year: late, half paid, bounced, called due, settled; each page figure can be traced to a step. */
final class HowItCameAboutStory {

    private static final LocalDate DISBURSED = LocalDate.of(2026, 1, 10);

    private final List<LoanEvent> events = new ArrayList<>();

    private final List<Instalment> schedule = Schedules.build(
            new Contract(Contract.Kind.EQUAL_PRINCIPAL, 300_000, 144_000, 3, LocalDate.of(2026, 2, 10)));

    @Test
    void aLoanIsPaidLateBouncesIsCalledDueAndSettled() {
        events.add(new LoanEvent.Payment(1, LocalDate.of(2026, 2, 10), 103_600));
        events.add(new LoanEvent.Payment(2, LocalDate.of(2026, 3, 15), 50_000));
        events.add(new LoanEvent.Demand(LocalDate.of(2026, 3, 20), LoanEvent.DemandKind.SIGNED_LETTER));
        Owed march = on(LocalDate.of(2026, 3, 20));
        assertThat(march.daysPastDue()).isEqualTo(10);
        assertThat(march.instalments().get(0).settledOn()).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(whats(march))
                .containsExactly(
                        Step.What.INSTALMENT_DUE,
                        Step.What.PAYMENT,
                        Step.What.INSTALMENT_DUE,
                        Step.What.PAYMENT,
                        Step.What.DEMAND,
                        Step.What.AS_OF);
        assertThat(march.nextDueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(march.nextDueFen()).isEqualTo(101_200);

        events.add(new LoanEvent.Reversal(3, 2, LocalDate.of(2026, 3, 25)));
        Owed bounced = on(LocalDate.of(2026, 3, 25));
        assertThat(bounced.overdue()).isEqualTo(new Amounts(100_000, 2_400, 900, 22, 0, 0));
        assertThat(whats(bounced)).contains(Step.What.REVERSED_PAYMENT, Step.What.REVERSAL);

        events.add(new LoanEvent.Acceleration(LocalDate.of(2026, 4, 1)));
        Owed called = on(LocalDate.of(2026, 4, 1));
        assertThat(called.dueNotOverdue().principalFen()).isEqualTo(100_000);
        assertThat(called.notYetDuePrincipalFen()).isZero();
        // 22 of the period's 31 days were earned: 1,200 × 22 ÷ 31.
        assertThat(called.dueNotOverdue().interestFen()).isEqualTo(852);
        assertThat(called.instalments().get(2).lapsed().interestFen()).isEqualTo(348);

        events.add(new LoanEvent.Payment(4, LocalDate.of(2026, 4, 1), called.payoffFen()));
        Owed settled = on(LocalDate.of(2026, 12, 31));
        assertThat(settled.payoffFen()).isZero();
        assertThat(settled.limitation()).isNull();
        assertThat(settled.steps().get(settled.steps().size() - 1).dueAfter()).isEqualTo(Amounts.NONE);
    }

    @Test
    void whatIsOwedLaterKnowsNoLaterEvents() {
        events.add(new LoanEvent.Payment(1, LocalDate.of(2026, 3, 1), 999_999));
        LocalDate asOf = LocalDate.of(2026, 2, 20);
        LocalDate later = LocalDate.of(2026, 3, 20);
        assertThat(Aging.owedLater(facts(), asOf, later).overdue().principalFen())
                .isEqualTo(200_000);
        assertThat(on(later).payoffFen()).isZero();
    }

    private LoanFacts facts() {
        return new LoanFacts(Terms.usual(144_000), 300_000, DISBURSED, schedule, events);
    }

    private Owed on(LocalDate date) {
        return Aging.owed(facts(), date);
    }

    private static List<Step.What> whats(Owed owed) {
        return owed.steps().stream().map(Step::what).toList();
    }
}
