package org.lifang.kernel.aging;

import org.lifang.kernel.money.Rounding;

/**
 * A growing charge kept exactly: whole fen plus a remainder over day base × one million.
 *
 * <p>It is rounded only when shown or set off, and then once.
 */
final class Accrual {

    private final long unit;
    private long whole;
    private long rest;

    Accrual(int dayBase) {
        this.unit = (long) dayBase * Terms.MILLION;
    }

    /** Grows by balance × yearly rate × days ÷ day base; a balance of 10^12 fen and a rate of 200 % still fit. */
    void grow(long balanceFen, int ratePpm, int days) {
        long perDay = Math.multiplyExact(balanceFen, (long) ratePpm);
        whole += Math.multiplyExact(perDay / unit, (long) days);
        // Exact, not rounded: the remainder is below unit × days, far inside 64 bits.
        long grown = rest + perDay % unit * days;
        whole += grown / unit;
        rest = grown % unit;
    }

    /** The charge in fen, rounded half up. */
    long fen() {
        return whole + Rounding.HALF_UP.divide(rest, unit);
    }

    /** Takes away fen, at most {@link #fen()}: what is left becomes a whole amount. */
    void take(long fen) {
        whole = fen() - fen;
        rest = 0;
    }

    void add(Accrual other) {
        long sum = rest + other.rest;
        whole += other.whole + sum / unit;
        rest = sum % unit;
    }
}
