package org.lifang.kernel.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Golden;

/** The golden tables of what is owed, one a rule; every figure in them was worked out by hand. */
final class GoldenTablesTest {

    @Test
    void penaltyAndCompoundInterestGrowPieceByPiece() {
        histories("CN-M-01-accrual");
    }

    @Test
    void unpaidInterestBearsTheRateTheRulesSay() {
        histories("CN-M-02-compounding");
    }

    @Test
    void onlyDisclosedCostsAreOwed() {
        histories("CN-M-11-costs");
    }

    @Test
    void moneyIsSetOffInTheAgreedOrder() {
        histories("CN-M-12-set-off");
    }

    @Test
    void graceAndPausesHoldDaysBack() {
        histories("house-grace-and-pauses");
    }

    @Test
    void theClaimIsBarredOnTheRightDay() {
        Golden golden = Golden.read("CN-L-01-05-limitation");
        for (List<String> row : golden.rows()) {
            LoanFacts facts =
                    Cases.facts("rate=144000", "2026-02-10", golden.text(row, "schedule"), golden.text(row, "events"));
            Owed owed = Aging.owed(facts, LocalDate.parse(golden.text(row, "asOf")));
            Limitation limitation = Objects.requireNonNull(owed.limitation());
            assertThat(limitation)
                    .as("%s", row)
                    .isEqualTo(new Limitation(
                            LocalDate.parse(golden.text(row, "ends")),
                            LocalDate.parse(golden.text(row, "from")),
                            Limitation.Because.valueOf(golden.text(row, "because")),
                            Boolean.parseBoolean(golden.text(row, "expired"))));
        }
    }

    @Test
    void bucketsAndClassesChangeOnTheRightDay() {
        Golden golden = Golden.read("CN-buckets-and-classes");
        for (List<String> row : golden.rows()) {
            int days = (int) golden.number(row, "days");
            assertThat(Bucket.ofDays(days)).as("%s", row).isEqualTo(Bucket.valueOf(golden.text(row, "bucket")));
            assertThat(RiskClass.floorOfDays(days))
                    .as("%s", row)
                    .isEqualTo(RiskClass.valueOf(golden.text(row, "class")));
            assertThat(Bucket.at(Bucket.ofDays(days).place())).isEqualTo(Bucket.ofDays(days));
            assertThat(RiskClass.at(RiskClass.floorOfDays(days).place())).isEqualTo(RiskClass.floorOfDays(days));
        }
    }

    private static void histories(String name) {
        Golden golden = Golden.read(name);
        for (List<String> row : golden.rows()) {
            LoanFacts facts = Cases.facts(
                    golden.text(row, "terms"),
                    golden.text(row, "disbursed"),
                    golden.text(row, "schedule"),
                    golden.text(row, "events"));
            Owed owed = Aging.owed(facts, LocalDate.parse(golden.text(row, "asOf")));
            Limitation limitation = owed.limitation();
            List<Object> told = List.of(
                    owed.overdue(),
                    owed.creditFen(),
                    owed.payoffFen(),
                    (long) owed.daysPastDue(),
                    owed.bucket().name(),
                    owed.classFloor().name(),
                    limitation == null ? "" : limitation.endsOn().toString());
            assertThat(told).as("%s: %s", name, row.get(0)).isEqualTo(expected(golden, row));
        }
    }

    private static List<Object> expected(Golden golden, List<String> row) {
        Amounts overdue = new Amounts(
                golden.number(row, "principal"),
                golden.number(row, "interest"),
                golden.number(row, "penalty"),
                golden.number(row, "compound"),
                golden.number(row, "fee"),
                golden.number(row, "cost"));
        return List.of(
                overdue,
                golden.number(row, "credit"),
                golden.number(row, "payoff"),
                golden.number(row, "days"),
                golden.text(row, "bucket"),
                golden.text(row, "class"),
                golden.text(row, "limitation"));
    }
}
