package org.lifang.kernel.aging;

import java.io.Serializable;

/**
 * What being late cost, against the yearly line (CN-M-06).
 *
 * <p>Penalty, compound interest and disclosed costs, less waivers, are compared with overdue principal × line × days ÷
 * 365 over the same days.
 *
 * @param chargesFen charges so far, paid or not
 * @param ceilingFen the most the line allows, rounded half up
 * @param excessFen what the borrower may ask to have cut, 0 or more
 * @param ratePpm the charges as a yearly rate on overdue principal, in millionths, rounded half up; 0 without principal
 * @param capPpm the line
 */
public record YearlyCost(long chargesFen, long ceilingFen, long excessFen, long ratePpm, int capPpm)
        implements Serializable {

    /** Nothing was charged. */
    public static final YearlyCost NONE = new YearlyCost(0, 0, 0, 0, 240_000);
}
