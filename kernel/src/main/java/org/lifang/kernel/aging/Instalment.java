package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One line of the repayment schedule, as agreed; each amount is 0 to 10^12 fen. */
public record Instalment(int seq, LocalDate dueOn, long principalFen, long interestFen, long feeFen)
        implements Serializable {

    static final long MOST_FEN = 1_000_000_000_000L;

    public Instalment {
        Objects.requireNonNull(dueOn, "dueOn");
        inRange(principalFen);
        inRange(interestFen);
        inRange(feeFen);
    }

    /** Principal, interest and fee together. */
    public long totalFen() {
        return principalFen + interestFen + feeFen;
    }

    private static void inRange(long fen) {
        if (fen < 0 || fen > MOST_FEN) {
            throw new IllegalArgumentException("an instalment's amount must be 0 to 10^12 fen: " + fen);
        }
    }
}
