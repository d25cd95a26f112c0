package org.lifang.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.ForAll;

/** Whole-number money: named rounding, wide products and splits, against exact arithmetic. */
final class MoneyProperties {

    @Test
    void divisionRoundsAsItsNameSays() {
        ForAll.forAll(1, 20_000, MoneyProperties::three, n -> {
            long divisor = 1 + n[2] % 1_000;
            for (long dividend : new long[] {n[0], -n[0]}) {
                for (Rounding rounding : Rounding.values()) {
                    assertThat(rounding.divide(dividend, divisor))
                            .isEqualTo(BigDecimal.valueOf(dividend)
                                    .divide(BigDecimal.valueOf(divisor), 0, mode(rounding))
                                    .longValueExact());
                }
            }
        });
    }

    @Test
    void wideProductsAreExact() {
        ForAll.forAll(2, 20_000, MoneyProperties::three, n -> {
            BigInteger product = BigInteger.valueOf(n[0]).multiply(BigInteger.valueOf(n[1]));
            long divisor = 1 + (n[2] & ((1L << 62) - 1));
            for (Rounding rounding : Rounding.values()) {
                BigInteger expected = new BigDecimal(product)
                        .divide(BigDecimal.valueOf(divisor), 0, mode(rounding))
                        .toBigInteger();
                if (expected.bitLength() < 64) {
                    assertThat(Exact.mulDiv(n[0], n[1], divisor, rounding)).isEqualTo(expected.longValueExact());
                } else {
                    assertThatThrownBy(() -> Exact.mulDiv(n[0], n[1], divisor, rounding))
                            .isInstanceOf(ArithmeticException.class);
                }
            }
        });
    }

    @Test
    void partsSumToTheWholeAndDifferByAtMostOneFen() {
        ForAll.forAll(3, 20_000, MoneyProperties::three, n -> {
            int parts = (int) (1 + n[1] % 60);
            long[] split = Split.even(n[0], parts);
            assertThat(Arrays.stream(split).sum()).isEqualTo(n[0]);
            assertThat(split[0] - split[parts - 1]).isBetween(0L, 1L);
        });
    }

    @Test
    void weightedPartsSumToTheWholeAndNoneIsOffByAFen() {
        ForAll.forAll(4, 20_000, MoneyProperties::three, n -> {
            long[] weights = {n[1] % 1_000, n[2] % 7, n[2] % 1_000_000, n[1] % 3 + 1};
            long sum = Arrays.stream(weights).sum();
            long fen = n[0] % 1_000_000_000_000L;
            long[] split = Split.byWeights(fen, weights);
            assertThat(Arrays.stream(split).sum()).isEqualTo(fen);
            for (int i = 0; i < split.length; i++) {
                long exactFloor = Exact.mulDiv(fen, weights[i], sum, Rounding.DOWN);
                assertThat(split[i] - exactFloor).isBetween(0L, 1L);
            }
        });
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Rounding.DOWN.divide(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Exact.mulDiv(-1, 1, 1, Rounding.DOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.even(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byWeights(1, new long[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.fen(1).plus(new Money(1, "USD"))).hasMessageContaining("USD");
        assertThatThrownBy(() -> Money.fen(Long.MAX_VALUE).plus(Money.fen(1))).isInstanceOf(ArithmeticException.class);
    }

    private static long[] three(Draws draws) {
        return new long[] {wide(draws), wide(draws), wide(draws)};
    }

    private static long wide(Draws draws) {
        int bits = draws.oneOf(List.of(8, 20, 31, 45, 62));
        long value = ((long) draws.below(Integer.MAX_VALUE) << 31) | draws.below(Integer.MAX_VALUE);
        return value & ((1L << bits) - 1);
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case DOWN -> RoundingMode.DOWN;
            case UP -> RoundingMode.UP;
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
        };
    }
}
