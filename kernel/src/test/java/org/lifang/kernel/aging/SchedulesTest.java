package org.lifang.kernel.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.ForAll;
import org.lifang.kernel.Golden;
import org.lifang.kernel.aging.Schedules.Difference;
import org.lifang.kernel.calendar.Months;

/** Repayment schedules, and what is told when an imported one differs. */
final class SchedulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);

    private static final Contract TWELVE_MONTHS =
            new Contract(Contract.Kind.LEVEL_INSTALMENT, 1_200_000, 156_000, 12, FIRST);

    @Test
    void schedulesOfEveryKindEqualTheGoldenTable() {
        Golden golden = Golden.read("schedules");
        for (List<String> row : golden.rows()) {
            List<Instalment> schedule = Schedules.build(new Contract(
                    Contract.Kind.valueOf(golden.text(row, "kind")),
                    golden.number(row, "principal"),
                    (int) golden.number(row, "rate"),
                    (int) golden.number(row, "months"),
                    FIRST));
            assertThat(schedule)
                    .as("%s", row)
                    .contains(new Instalment(
                            (int) golden.number(row, "seq"),
                            LocalDate.parse(golden.text(row, "due")),
                            golden.number(row, "principalPart"),
                            golden.number(row, "interest"),
                            0));
        }
    }

    @Test
    void principalPartsSumToThePrincipalAndDueDatesKeepTheirDay() {
        ForAll.forAll(
                11,
                5_000,
                draws -> new Contract(
                        draws.oneOf(List.of(Contract.Kind.values())),
                        draws.between(1, 100_000_000),
                        draws.below(360_001),
                        draws.between(1, 60),
                        LocalDate.of(2024, 1, 1).plusDays(draws.below(1_500))),
                contract -> {
                    List<Instalment> schedule = Schedules.build(contract);
                    assertThat(schedule.stream()
                                    .mapToLong(Instalment::principalFen)
                                    .sum())
                            .isEqualTo(contract.principalFen());
                    assertThat(schedule).allMatch(line -> Months.isStepOf(contract.firstDueOn(), line.dueOn()));
                    assertThat(Schedules.verify(contract, schedule, 0)).isEmpty();
                });
    }

    @Test
    void theLevelInstalmentEqualsTheFormulaInFortyDigits() {
        MathContext forty = new MathContext(40);
        ForAll.forAll(
                12,
                3_000,
                draws -> new Contract(
                        Contract.Kind.LEVEL_INSTALMENT,
                        draws.between(1_000, 1_000_000_000),
                        draws.between(1, 360_000),
                        draws.between(1, 480),
                        FIRST),
                contract -> {
                    BigDecimal rate =
                            BigDecimal.valueOf(contract.annualRatePpm()).divide(BigDecimal.valueOf(12_000_000), forty);
                    BigDecimal growth = BigDecimal.ONE.add(rate).pow(contract.months(), forty);
                    BigDecimal level = BigDecimal.valueOf(contract.principalFen())
                            .multiply(rate, forty)
                            .multiply(growth, forty)
                            .divide(growth.subtract(BigDecimal.ONE), forty);
                    long expected = level.setScale(0, RoundingMode.HALF_UP).longValueExact();
                    assertThat(Schedules.levelInstalmentFen(
                                    contract.principalFen(), contract.annualRatePpm(), contract.months()))
                            .isEqualTo(expected);
                });
    }

    @Test
    void aDifferingScheduleIsToldLineByLine() {
        List<Instalment> imported = new ArrayList<>(Schedules.build(TWELVE_MONTHS));
        Instalment second = imported.get(1);
        imported.set(
                1,
                new Instalment(
                        2, second.dueOn().plusDays(3), second.principalFen() - 100, second.interestFen() + 1, 0));
        imported.remove(11);
        assertThat(Schedules.verify(TWELVE_MONTHS, imported, 1))
                .containsExactly(
                        new Difference(2, Difference.Field.DUE_ON, "2026-02-28", "2026-03-03"),
                        new Difference(2, Difference.Field.PRINCIPAL_FEN, "94260", "94160"),
                        new Difference(12, Difference.Field.INSTALMENT, "2026-12-31", null));
    }

    @Test
    void anInstalmentTooManyIsToldToo() {
        List<Instalment> imported = new ArrayList<>(Schedules.build(TWELVE_MONTHS));
        imported.add(new Instalment(13, LocalDate.of(2027, 1, 31), 0, 500, 0));
        assertThat(Schedules.verify(TWELVE_MONTHS, imported, 0))
                .containsExactly(new Difference(13, Difference.Field.INSTALMENT, null, "2027-01-31"));
    }
}
