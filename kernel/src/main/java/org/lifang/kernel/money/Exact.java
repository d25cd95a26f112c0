package org.lifang.kernel.money;

/**
 * Exact products and quotients of whole numbers that pass through more than 64 bits.
 *
 * <p>Written without wide multiplication, which the phone's compiler does not have.
 */
public final class Exact {

    private static final long LARGEST_DIVISOR = 1L << 62;

    /** From here on a remainder leaves too little room for several bits at once. */
    private static final long WIDE_DIVISOR = 1L << 56;

    private Exact() {}

    /**
     * Multiplies and then divides, rounding once.
     *
     * @param a 0 or more
     * @param b 0 or more
     * @param divisor from 1 to 2^62
     * @return a × b ÷ divisor, rounded as named
     * @throws IllegalArgumentException when an argument is out of its range
     * @throws ArithmeticException when the answer does not fit
     */
    public static long mulDiv(long a, long b, long divisor, Rounding rounding) {
        if (a < 0 || b < 0 || divisor <= 0 || divisor > LARGEST_DIVISOR) {
            throw new IllegalArgumentException("out of range: " + a + " × " + b + " ÷ " + divisor);
        }
        return divisor < WIDE_DIVISOR
                ? byParts(Math.min(a, b), Math.max(a, b), divisor, rounding)
                : byBits(Math.min(a, b), Math.max(a, b), divisor, rounding);
    }

    /** Takes so many bits of a at once that rest × 2^bits + part × step stays below 2^63. */
    private static long byParts(long a, long b, long divisor, Rounding rounding) {
        long wholeStep = b / divisor;
        long restStep = b % divisor;
        int most = Long.numberOfLeadingZeros(divisor) - 2;
        long quotient = 0;
        long rest = 0;
        for (int left = Long.SIZE - Long.numberOfLeadingZeros(a); left > 0; ) {
            int bits = Math.min(most, left);
            left -= bits;
            long part = a >>> left & (1L << bits) - 1;
            rest = (rest << bits) + part * restStep;
            quotient = Math.addExact(
                    Math.addExact(Math.multiplyExact(quotient, 1L << bits), Math.multiplyExact(part, wholeStep)),
                    rest / divisor);
            rest %= divisor;
        }
        return rest == 0 ? quotient : Math.addExact(quotient, step(quotient, rest, divisor, rounding));
    }

    private static long byBits(long a, long b, long divisor, Rounding rounding) {
        long wholeStep = b / divisor;
        long restStep = b % divisor;
        long quotient = 0;
        long rest = 0;
        for (int bit = 63 - Long.numberOfLeadingZeros(a); bit >= 0; bit--) {
            quotient = Math.addExact(quotient, quotient);
            rest += rest;
            if (rest >= divisor) {
                rest -= divisor;
                quotient = Math.addExact(quotient, 1);
            }
            if ((a >>> bit & 1) != 0) {
                quotient = Math.addExact(quotient, wholeStep);
                rest += restStep;
                if (rest >= divisor) {
                    rest -= divisor;
                    quotient = Math.addExact(quotient, 1);
                }
            }
        }
        return rest == 0 ? quotient : Math.addExact(quotient, step(quotient, rest, divisor, rounding));
    }

    private static long step(long quotient, long rest, long divisor, Rounding rounding) {
        return switch (rounding) {
            case DOWN -> 0;
            case UP -> 1;
            case HALF_UP -> rest >= divisor - rest ? 1 : 0;
            case HALF_EVEN -> rest > divisor - rest || (rest == divisor - rest && (quotient & 1) != 0) ? 1 : 0;
        };
    }
}
