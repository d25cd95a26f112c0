package org.lifang.kernel.aging;

/**
 * Delinquency bucket: an industry convention of 30-day steps, not a rule of law.
 *
 * <p>M0 is not overdue, M1 is 1–30 days, … M6 is 151–180 days, M7 is more than 180 days (M7+). Lenders that count missed
 * instalments instead of days use {@link #ofMissedInstalments}.
 */
public enum Bucket {
    M0,
    M1,
    M2,
    M3,
    M4,
    M5,
    M6,
    M7;

    private static final Bucket[] ALL = values();

    /** The bucket of a number of days past due, 0 or more. */
    public static Bucket ofDays(int daysPastDue) {
        if (daysPastDue <= 0) {
            return M0;
        }
        return ALL[Math.min(7, (daysPastDue + 29) / 30)];
    }

    /** The bucket of a number of missed instalments, 0 or more. */
    public static Bucket ofMissedInstalments(int missed) {
        return ALL[Math.clamp(missed, 0, 7)];
    }
}
