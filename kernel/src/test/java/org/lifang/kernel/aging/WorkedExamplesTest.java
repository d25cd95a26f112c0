package org.lifang.kernel.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Golden;

/** The worked examples A, B and C of the regulation paper, from the golden tables. */
final class WorkedExamplesTest {

    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 15);

    @Test
    void exampleAInstalmentIs1086Yuan50() {
        assertThat(Schedules.levelInstalmentFen(1_200_000, 156_000, 12)).isEqualTo(108_650);
        Instalment third = exampleASchedule().get(2);
        assertThat(third.principalFen()).isEqualTo(95_485);
        assertThat(third.interestFen()).isEqualTo(13_165);
    }

    @Test
    void exampleAChargesAndSetOff() {
        Golden golden = Golden.read("CN-M-01-12-example-a");
        LocalDate due = LocalDate.of(2026, 4, 15);
        for (List<String> row : golden.rows()) {
            LocalDate asOf = due.plusDays(golden.number(row, "days"));
            Amounts overdue = Aging.owed(exampleA(golden, row, asOf), asOf).overdue();
            Amounts expected = new Amounts(
                    golden.number(row, "principal"),
                    golden.number(row, "interest"),
                    golden.number(row, "penalty"),
                    golden.number(row, "compound"),
                    0,
                    0);
            assertThat(overdue).as("%s", row).isEqualTo(expected);
            assertThat(overdue.totalFen()).as("%s", row).isEqualTo(golden.number(row, "total"));
        }
    }

    @Test
    void exampleBTheYearlyLine() {
        Golden golden = Golden.read("CN-M-06-example-b");
        for (List<String> row : golden.rows()) {
            Terms usual = Terms.usual((int) golden.number(row, "rate"));
            long principal = golden.number(row, "principal");
            Instalment only = new Instalment(1, FIRST_DUE, principal, 0, 0);
            LoanFacts facts = new LoanFacts(usual, principal, FIRST_DUE.minusMonths(1), List.of(only), List.of());
            LocalDate asOf = FIRST_DUE.plusDays(golden.number(row, "days"));
            Owed owed = Aging.owed(facts, asOf);
            long excess = golden.number(row, "excess");
            assertThat(owed.yearlyCost())
                    .as("%s", row)
                    .isEqualTo(new YearlyCost(
                            golden.number(row, "charges"),
                            golden.number(row, "ceiling"),
                            excess,
                            golden.number(row, "yearly"),
                            240_000));
            LoanFacts cut = new LoanFacts(
                    usual.withCeiling(true), principal, facts.disbursedOn(), facts.schedule(), facts.events());
            assertThat(Aging.owed(cut, asOf).payoffFen()).isEqualTo(owed.payoffFen() - excess);
        }
    }

    @Test
    void exampleCAfterJudgment() {
        Golden golden = Golden.read("CN-M-15-example-c");
        for (List<String> row : golden.rows()) {
            Judgment judgment = new Judgment(
                    golden.number(row, "adjudged"), (int) golden.number(row, "ordinary"), 360, FIRST_DUE, FIRST_DUE);
            LocalDate asOf = FIRST_DUE.plusDays(golden.number(row, "days"));
            long paid = golden.number(row, "paid");
            List<LoanEvent.Payment> payments = paid == 0 ? List.of() : List.of(new LoanEvent.Payment(1, asOf, paid));
            assertThat(judgment.owed(payments, asOf))
                    .as("%s", row)
                    .isEqualTo(new Judgment.Due(
                            golden.number(row, "left"),
                            golden.number(row, "interest"),
                            golden.number(row, "doubled"),
                            0));
        }
    }

    private static LoanFacts exampleA(Golden golden, List<String> row, LocalDate asOf) {
        List<LoanEvent> events = new ArrayList<>();
        events.add(new LoanEvent.Payment(1, FIRST_DUE, 108_650));
        events.add(new LoanEvent.Payment(2, FIRST_DUE.plusMonths(1), 108_650));
        long paid = golden.number(row, "paid");
        if (paid > 0) {
            events.add(new LoanEvent.Payment(3, asOf, paid));
        }
        AllocationOrder order = switch (golden.text(row, "order")) {
            case "STATUTORY" -> AllocationOrder.STATUTORY;
            case "PRINCIPAL_FIRST" -> AllocationOrder.PRINCIPAL_FIRST;
            case "CARD" -> AllocationOrder.CARD;
            default -> throw new IllegalArgumentException(golden.text(row, "order"));
        };
        Terms terms = Terms.usual(156_000).withAllocation(order);
        // The example speaks of instalment 3 alone.
        List<Instalment> schedule = exampleASchedule().subList(0, 3);
        return new LoanFacts(terms, 1_200_000, FIRST_DUE.minusMonths(1), schedule, events);
    }

    private static List<Instalment> exampleASchedule() {
        return Schedules.build(new Contract(Contract.Kind.LEVEL_INSTALMENT, 1_200_000, 156_000, 12, FIRST_DUE));
    }
}
