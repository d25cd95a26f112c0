package org.lifang.kernel.plan;

import java.io.Serializable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;

/** The most that may be waived of each charge, in millionths of it. */
public record Shares(int interestPpm, int penaltyPpm, int compoundPpm, int feePpm, int costPpm)
        implements Serializable {

    /** Nothing may be waived. */
    public static final Shares NONE = new Shares(0, 0, 0, 0, 0);

    /** The most of what is due that may be waived, each charge rounded down. */
    public Amounts of(Amounts due) {
        return new Amounts(
                0,
                share(due.interestFen(), interestPpm),
                share(due.penaltyFen(), penaltyPpm),
                share(due.compoundFen(), compoundPpm),
                share(due.feeFen(), feePpm),
                share(due.costFen(), costPpm));
    }

    private static long share(long fen, int ppm) {
        return Exact.mulDiv(fen, ppm, Debt.MILLION, Rounding.DOWN);
    }
}
