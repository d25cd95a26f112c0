package org.lifang.kernel.money;

import java.util.Objects;

/**
 * An exact amount: a whole number of minor units with its currency.
 *
 * @param minor the amount in minor units (fen for CNY); may be negative
 * @param currency ISO 4217 code, such as {@code CNY}
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.length() != 3) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    /** An amount in fen of Chinese yuan. */
    public static Money fen(long fen) {
        return new Money(fen, "CNY");
    }

    /**
     * The exact sum.
     *
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the sum does not fit
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /**
     * The exact difference.
     *
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the difference does not fit
     */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minor, other.minor);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
        }
    }
}
