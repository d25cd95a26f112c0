package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * When the claim becomes time-barred (诉讼时效).
 *
 * @param endsOn last day of the period (CN-L-01)
 * @param runsFrom the day it last began to run
 * @param because what began it then
 * @param expired whether that day is past; the lender may then not say that a suit would succeed (CN-L-06)
 */
public record Limitation(LocalDate endsOn, LocalDate runsFrom, Because because, boolean expired)
        implements Serializable {

    /** What begins or restarts the period. */
    public enum Because {
        /** Due date of the last instalment (CN-L-02). */
        LAST_INSTALMENT_DUE,
        /** The whole loan was called due. */
        CALLED_DUE,
        /** Part payment (CN-L-05). */
        PAYMENT,
        /** Demand (CN-L-03). */
        DEMAND,
        /** Agreement to perform (CN-L-03). */
        ACKNOWLEDGEMENT
    }
}
