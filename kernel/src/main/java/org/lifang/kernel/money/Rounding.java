package org.lifang.kernel.money;

/** How a division of whole numbers gives up its remainder; every division of money names one. */
public enum Rounding {
    /** Toward zero. */
    DOWN,
    /** Away from zero when any remainder is left. */
    UP,
    /** To the nearest, ties away from zero (四舍五入), the trade's default. */
    HALF_UP,
    /** To the nearest, ties to the even neighbour. */
    HALF_EVEN;

    /**
     * Divides two whole numbers.
     *
     * @param dividend any value
     * @param divisor greater than zero
     * @return the rounded quotient
     * @throws IllegalArgumentException when the divisor is not positive
     */
    public long divide(long dividend, long divisor) {
        if (divisor <= 0) {
            throw new IllegalArgumentException("divisor must be positive: " + divisor);
        }
        long quotient = dividend / divisor;
        long remainder = Math.abs(dividend % divisor);
        if (remainder == 0) {
            return quotient;
        }
        long away = dividend < 0 ? quotient - 1 : quotient + 1;
        long rest = divisor - remainder;
        return switch (this) {
            case DOWN -> quotient;
            case UP -> away;
            case HALF_UP -> remainder >= rest ? away : quotient;
            case HALF_EVEN -> remainder > rest || (remainder == rest && (quotient & 1) != 0) ? away : quotient;
        };
    }
}
