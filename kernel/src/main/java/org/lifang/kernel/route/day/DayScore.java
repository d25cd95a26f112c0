package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How good a plan is, lower first and in the order of the figures; the last three count together at their prices.
 *
 * @param brokenPromises promised visits left out
 * @param missedMusts other musts left out
 * @param lostValue points of the may visits left out
 * @param unfair seconds with people above the fair share and its tolerance, over all crews
 * @param travel the ways at the table's costs
 * @param overtime seconds after the end of shifts
 * @param changes what it costs that it differs from the plan it replaces; 0 for a first plan
 * @param cost unfairness, travel, overtime and changes at the prices of the rules, in seconds of travel
 */
public record DayScore(
        int brokenPromises,
        int missedMusts,
        long lostValue,
        long unfair,
        long travel,
        long overtime,
        long changes,
        long cost)
        implements Comparable<DayScore>, Serializable {

    private static final Comparator<DayScore> ORDER = Comparator.comparingInt(DayScore::brokenPromises)
            .thenComparingInt(DayScore::missedMusts)
            .thenComparingLong(DayScore::lostValue)
            .thenComparingLong(DayScore::cost);

    @Override
    public int compareTo(DayScore other) {
        return ORDER.compare(this, other);
    }
}
