package org.lifang.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Golden;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.Contract;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.Schedules;
import org.lifang.kernel.aging.YearlyCost;

/** Re-aged and re-amortised debts against a spreadsheet: every payment, its day, its parts. */
final class WorkedPlansTest {

    private static final Golden CASES = Golden.read("plan-cases");
    private static final Golden PAYMENTS = Golden.read("plan-payments");

    /** A payment as the spreadsheet tells it. */
    private record Told(String origin, String dueOn, long principalFen, long interestFen, long totalFen) {}

    @Test
    void everyPaymentEqualsTheSpreadsheet() {
        assertThat(CASES.rows()).hasSizeGreaterThanOrEqualTo(30);
        for (List<String> row : CASES.rows()) {
            String id = CASES.text(row, "id");
            List<Told> ours = new ArrayList<>();
            for (Payment payment : option(row).schedule()) {
                if (payment.origin() != Payment.Origin.CONTRACT) {
                    ours.add(new Told(
                            payment.origin().name(),
                            payment.dueOn().toString(),
                            payment.of().principalFen(),
                            payment.newInterestFen(),
                            payment.totalFen()));
                }
            }
            assertThat(ours).as("%s", row).isEqualTo(told(id));
        }
    }

    @Test
    void everyMonthStaysAsNearToTheUnroundedFormulaAsRoundingAllows() {
        int compared = 0;
        for (List<String> row : CASES.rows()) {
            int month = 0;
            for (List<String> line : PAYMENTS.rows()) {
                if (!PAYMENTS.text(line, "id").equals(CASES.text(row, "id"))
                        || PAYMENTS.text(line, "ppmt").isEmpty()) {
                    continue;
                }
                month++;
                BigDecimal unrounded = new BigDecimal(PAYMENTS.text(line, "ppmt"));
                boolean last = month == CASES.number(row, "months");
                // Each month rounds twice by at most half a fen; at 24 % over 60 months that grows to about a hundred.
                BigDecimal most = BigDecimal.valueOf(last ? 120 : 2L + month);
                assertThat(BigDecimal.valueOf(PAYMENTS.number(line, "principalFen"))
                                .subtract(unrounded)
                                .abs())
                        .as("%s month %s", row, month)
                        .isLessThanOrEqualTo(most);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static List<Told> told(String id) {
        List<Told> told = new ArrayList<>();
        for (List<String> line : PAYMENTS.rows()) {
            if (PAYMENTS.text(line, "id").equals(id) && PAYMENTS.number(line, "totalFen") > 0) {
                told.add(new Told(
                        PAYMENTS.text(line, "origin"),
                        PAYMENTS.text(line, "dueOn"),
                        PAYMENTS.number(line, "principalFen"),
                        PAYMENTS.number(line, "interestFen"),
                        PAYMENTS.number(line, "totalFen")));
            }
        }
        return told;
    }

    private static Option option(List<String> row) {
        Arrangement arrangement = new Arrangement(
                OptionKind.valueOf(CASES.text(row, "kind")),
                new Amounts(0, 0, number(row, "waivePen"), 0, 0, 0),
                number(row, "first"),
                (int) number(row, "deferDays"),
                (int) number(row, "months"),
                (int) number(row, "rate"));
        Question question = new Question(
                debt(row), Means.UNKNOWN, new Situation(500, Hardship.RECOGNISED, 0, 0), Questions.GOLDEN_WEEK);
        OptionPolicy policy = Policies.atRate(arrangement);
        return switch (Options.quote(question, policy, arrangement)) {
            case Options.Offered yes -> yes.option();
            case Options.Declined no -> throw new AssertionError(row + ": " + no.refusals());
        };
    }

    private static Debt debt(List<String> row) {
        List<Instalment> coming = number(row, "comingMonths") == 0
                ? List.of()
                : Schedules.build(new Contract(
                        Contract.Kind.LEVEL_INSTALMENT,
                        number(row, "comingP"),
                        (int) number(row, "contractRate"),
                        (int) number(row, "comingMonths"),
                        LocalDate.parse(CASES.text(row, "comingFirst"))));
        return new Debt(
                LocalDate.parse(CASES.text(row, "asOf")),
                "cash",
                new Amounts(
                        number(row, "dueP"),
                        number(row, "dueI"),
                        number(row, "duePen"),
                        number(row, "dueCom"),
                        number(row, "dueFee"),
                        number(row, "dueCost")),
                coming,
                number(row, "running"),
                0,
                96,
                Bucket.M4,
                (int) number(row, "contractRate"),
                (int) number(row, "base"),
                YearlyCost.NONE);
    }

    private static long number(List<String> row, String column) {
        return CASES.number(row, column);
    }
}
