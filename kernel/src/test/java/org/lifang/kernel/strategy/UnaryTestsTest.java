package org.lifang.kernel.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnaryTestsTest {

    private static ValueSet passing(String fact, String text) {
        UnaryTests.Parsed parsed = UnaryTests.parse(text, Dmn.VOCABULARY, Dmn.VOCABULARY.slot(fact));
        assertThat(parsed.scanner().problem()).as(text).isNull();
        return parsed.passing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "-;        0 1 5 30 31; ''",
                "'';       0 1 5 30 31; ''",
                "5;        5;           0 4 6",
                "< 5;      0 4;         5 6",
                "<=5;      0 5;         6",
                "> 5;      6 30;        5 0",
                ">= 5;     5 6;         4",
                "[1..30];  1 30;        0 31",
                "(1..30];  2 30;        1 31",
                "[1..30);  1 29;        0 30",
                "]1..30[;  2 29;        1 30",
                "1, 3,5;   1 3 5;       0 2 4",
                "< 3, > 9; 0 2 10;      3 9",
                "not(5);   0 4 6;       5",
                "not([1..30], 40); 0 31 41; 1 30 40",
                "4.5;      '';          4 5",
                "< 4.5;    4 0;         5",
                "<= 4.5;   4 0;         5",
                "> 4.5;    5;           4",
                ">= 4.50;  5;           4",
                "[0.5..2.5]; 1 2;       0 3",
                "5.0;      5;           4 6",
                "-5;       -5;          5",
                "< -4.5;   -5;          -4",
                "[-3..-1]; -3 -1;       -4 0",
                "[9..3];   '';          3 9 5",
            })
    void numbersPassAsTheCellSays(String cell, String pass, String fail) {
        ValueSet passing = passing("dpd", cell);
        for (String value : pass.strip().split(" ")) {
            assertThat(value.isEmpty() || passing.contains(Long.parseLong(value)))
                    .as(cell + " passes " + value)
                    .isTrue();
        }
        for (String value : fail.strip().split(" ")) {
            assertThat(!value.isEmpty() && passing.contains(Long.parseLong(value)))
                    .as(cell + " stops " + value)
                    .isFalse();
        }
    }

    @Test
    void anUnknownFactPassesOnlyDashNullAndNegations() {
        assertThat(passing("lastPaymentDays", "-").unknown()).isTrue();
        assertThat(passing("lastPaymentDays", "null").unknown()).isTrue();
        assertThat(passing("lastPaymentDays", "null, > 5").unknown()).isTrue();
        assertThat(passing("lastPaymentDays", "not(5)").unknown()).isTrue();
        assertThat(passing("lastPaymentDays", "< 5").unknown()).isFalse();
        assertThat(passing("lastPaymentDays", "not(null)").unknown()).isFalse();
        assertThat(passing("lastPaymentDays", "not(null)").contains(7)).isTrue();
    }

    @Test
    void wordsFlagsAndDatesPassAsTheCellSays() {
        assertThat(passing("bucket", "\"M1\", \"M3\"").ranges())
                .containsExactly(new ValueSet.Range(1, 1), new ValueSet.Range(3, 3));
        assertThat(passing("bucket", "not(\"M0\")").contains(0)).isFalse();
        assertThat(passing("hold", "true").contains(1)).isTrue();
        assertThat(passing("hold", "not(true)").contains(0)).isTrue();
        long day = LocalDate.of(2026, 2, 28).toEpochDay();
        assertThat(passing("asOf", "<= date(\"2026-02-28\")").contains(day)).isTrue();
        assertThat(passing("asOf", "> @\"2026-02-28\"").contains(day)).isFalse();
        assertThat(passing("asOf", "[date(\"2026-02-01\")..date(\"2026-02-28\")]")
                        .contains(day))
                .isTrue();
    }

    @Test
    void wordsMayBeWrittenWithEscapes() {
        assertThat(passing("bucket", "\"\\u004d1\"").contains(1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "dpd; x > 5;              strategy.dmn.test-form",
                "dpd; dpd > 5;            strategy.dmn.test-form",
                "dpd; ? > 5;              strategy.dmn.test-form",
                "dpd; 5 6;                strategy.dmn.test-form",
                "dpd; [1..30;             strategy.dmn.test-form",
                "dpd; 1..30;              strategy.dmn.test-form",
                "dpd; not(5;              strategy.dmn.test-form",
                "dpd; not(-);             strategy.dmn.test-form",
                "dpd; < null;             strategy.dmn.test-form",
                "dpd; 5 + 1;              strategy.dmn.test-form",
                "dpd; max(1,2);           strategy.dmn.test-form",
                "dpd; \"5\";              strategy.dmn.test-type",
                "dpd; true;               strategy.dmn.test-type",
                "dpd; date(\"2026-01-01\"); strategy.dmn.test-type",
                "dpd; 1e3;                strategy.dmn.number-form",
                "dpd; 12345678901234567890; strategy.dmn.number-too-large",
                "hold; \"yes\";           strategy.dmn.test-type",
                "hold; 1;                 strategy.dmn.test-type",
                "bucket; \"M9\";          strategy.dmn.unknown-word",
                "bucket; \"M1;            strategy.dmn.string-open",
                "bucket; \"\\q\";         strategy.dmn.string-escape",
                "bucket; M1;              strategy.dmn.test-form",
                "bucket; 1;               strategy.dmn.test-type",
                "asOf; date(\"2026-02-30\"); strategy.dmn.date-form",
                "asOf; date(2026, 2, 1);  strategy.dmn.date-form",
                "asOf; < 5;               strategy.dmn.test-type",
            })
    void whatIsNotUnderstoodIsNamed(String fact, String cell, String code) {
        UnaryTests.Parsed parsed = UnaryTests.parse(cell, Dmn.VOCABULARY, Dmn.VOCABULARY.slot(fact.strip()));
        assertThat(Optional.ofNullable(parsed.scanner().problem()).map(Scanner.Problem::code))
                .as(cell)
                .contains(code.strip());
    }
}
