package org.lifang.kernel.aging;

import java.io.Serializable;
import java.util.Objects;
import org.lifang.kernel.money.Rounding;

/**
 * What the contract says about being late.
 *
 * @param annualRatePpm contract yearly rate in millionths: 15.6 % is 156000
 * @param penaltyUpliftPpm penalty uplift as millionths of the rate: 50 % is 500000 (CN-M-01)
 * @param dayBase 360 or 365 days a year (CN-M-03, CN-M-16)
 * @param graceDays contractual grace, 0 to 90 days
 * @param graceRule what missing the grace means
 * @param capPpm yearly line on all charges, 240000 for 24 % (CN-M-06)
 * @param ceiling whether the payoff is cut to that line; by law only on the borrower's request, so off by default
 * @param allocation in which order payments are set off
 * @param compounding which rate unpaid interest bears
 * @param bucketBasis what places the loan in a bucket
 */
public record Terms(
        int annualRatePpm,
        int penaltyUpliftPpm,
        int dayBase,
        int graceDays,
        GraceRule graceRule,
        int capPpm,
        boolean ceiling,
        AllocationOrder allocation,
        Compounding compounding,
        BucketBasis bucketBasis)
        implements Serializable {

    static final int MILLION = 1_000_000;
    static final int LONGEST_GRACE_DAYS = 90;

    public Terms {
        inRange("annualRatePpm", annualRatePpm, MILLION);
        inRange("penaltyUpliftPpm", penaltyUpliftPpm, MILLION);
        inRange("graceDays", graceDays, LONGEST_GRACE_DAYS);
        inRange("capPpm", capPpm, MILLION);
        if (dayBase != 360 && dayBase != 365) {
            throw new IllegalArgumentException("dayBase must be 360 or 365: " + dayBase);
        }
        Objects.requireNonNull(graceRule, "graceRule");
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(compounding, "compounding");
        Objects.requireNonNull(bucketBasis, "bucketBasis");
    }

    /** The trade's usual terms: uplift 50 %, 360 days, no grace, 24 % line, statutory order, buckets by days. */
    public static Terms usual(int annualRatePpm) {
        return new Terms(
                annualRatePpm,
                500_000,
                360,
                0,
                GraceRule.COUNTS_FROM_DUE,
                240_000,
                false,
                AllocationOrder.STATUTORY,
                Compounding.PENALTY_RATE,
                BucketBasis.DAYS);
    }

    /** The penalty rate at a contract rate, in millionths, rounded half up to a whole millionth. */
    public int penaltyRatePpm(int contractRatePpm) {
        return (int) Rounding.HALF_UP.divide((long) contractRatePpm * (MILLION + penaltyUpliftPpm), MILLION);
    }

    /** These terms with another grace. */
    public Terms withGrace(int days, GraceRule rule) {
        return new Terms(
                annualRatePpm,
                penaltyUpliftPpm,
                dayBase,
                days,
                rule,
                capPpm,
                ceiling,
                allocation,
                compounding,
                bucketBasis);
    }

    /** These terms with another order of set-off. */
    public Terms withAllocation(AllocationOrder order) {
        return new Terms(
                annualRatePpm,
                penaltyUpliftPpm,
                dayBase,
                graceDays,
                graceRule,
                capPpm,
                ceiling,
                order,
                compounding,
                bucketBasis);
    }

    /** These terms with the payoff cut to the yearly line or not (CN-M-06). */
    public Terms withCeiling(boolean cut) {
        return new Terms(
                annualRatePpm,
                penaltyUpliftPpm,
                dayBase,
                graceDays,
                graceRule,
                capPpm,
                cut,
                allocation,
                compounding,
                bucketBasis);
    }

    private static void inRange(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " must be 0 to " + most + ": " + value);
        }
    }
}
