package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a schedule is made from.
 *
 * @param kind how principal and interest are spread
 * @param principalFen 1 to 10^12 fen
 * @param annualRatePpm yearly rate in millionths; a month's interest is a twelfth
 * @param months number of months, 1 to 480
 * @param firstDueOn first monthly due date; later ones keep its day of the month
 */
public record Contract(Kind kind, long principalFen, int annualRatePpm, int months, LocalDate firstDueOn)
        implements Serializable {

    private static final int MOST_MONTHS = 480;

    /** The four ways of repaying that consumer lenders use. */
    public enum Kind {
        /** 等额本息: the same sum every month. */
        LEVEL_INSTALMENT,
        /** 等额本金: the same principal every month. */
        EQUAL_PRINCIPAL,
        /** 先息后本: interest every month, principal at the end. */
        INTEREST_FIRST,
        /** 到期一次还本付息: everything at the end. */
        BULLET
    }

    public Contract {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(firstDueOn, "firstDueOn");
        if (principalFen < 1 || principalFen > Instalment.MOST_FEN) {
            throw new IllegalArgumentException("principal must be 1 to 10^12 fen: " + principalFen);
        }
        if (annualRatePpm < 0 || annualRatePpm > Terms.MILLION || months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("rate or months out of range: " + annualRatePpm + ", " + months);
        }
    }
}
