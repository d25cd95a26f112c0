package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One amount set off against one component of one instalment.
 *
 * @param on the day it was set off
 * @param source where it came from
 * @param sourceId id of the payment or waiver; 0 for a credit balance
 * @param seq the instalment, 0 for costs
 */
public record Application(LocalDate on, Source source, long sourceId, int seq, Component component, long fen)
        implements Serializable {

    /** Where an amount came from. */
    public enum Source {
        PAYMENT,
        CREDIT,
        WAIVER
    }
}
