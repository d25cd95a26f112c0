package org.lifang.server.portfolio.tape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of money may look like. */
class ParsingTest {

    private static long yuan(String text) {
        return Parsing.yuan(text.toCharArray(), 0, text.length());
    }

    @Test
    void moneyIsReadToTheFenAndNeverRounded() {
        assertThat(yuan("1234.56")).isEqualTo(123_456);
        assertThat(yuan("0.1")).isEqualTo(10);
        assertThat(Parsing.code(yuan("1.005"))).isEqualTo(Code.MONEY_DECIMALS);
        assertThat(Parsing.code(yuan("5.00E+05"))).isEqualTo(Code.MONEY_EXPONENT);
    }

    @ParameterizedTest
    @CsvSource({"5.00E+05, 50000000", "1.2345E2, 12345", "-3e1, -3000"})
    void powersOfTenAreReadWhereAProfileAllowsThem(String text, long fen) {
        assertThat(Parsing.powerOfTen(text, 2)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2345E1, MONEY_DECIMALS",
        "1E900000000, MONEY_TOO_LARGE",
        "1E-900000000, MONEY_DECIMALS",
        "9E12, MONEY_TOO_LARGE",
        "5E+, MONEY_FORMAT"
    })
    void aPowerOfTenThatIsNoSumIsRefused(String text, Code code) {
        assertThat(Parsing.code(Parsing.powerOfTen(text, 2))).isEqualTo(code);
    }
}
