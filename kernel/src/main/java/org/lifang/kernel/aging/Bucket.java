package org.lifang.kernel.aging;

/**
 * Delinquency bucket: an industry convention of 30-day steps, not a rule of law.
 *
 * <p>M0 is not overdue, M1 is 1–30 days, … M6 is 151–180 days, M7 is more than 180 days (M7+). Lenders that count
 * missed instalments instead of days use {@link #ofMissedInstalments}.
 */
public enum Bucket {
    M0(0),
    M1(1),
    M2(2),
    M3(3),
    M4(4),
    M5(5),
    M6(6),
    M7(7);

    private static final Bucket[] ALL = values();

    private final int place;

    Bucket(int place) {
        this.place = place;
    }

    /** The bucket of a number of days past due, 0 or more. */
    public static Bucket ofDays(int daysPastDue) {
        if (daysPastDue <= 0) {
            return M0;
        }
        return ALL[placeOfDays(daysPastDue)];
    }

    static int placeOfDays(int daysPastDue) {
        return Math.min(7, (daysPastDue + 29) / 30);
    }

    /** The bucket at a place, 0 for M0 to 7 for M7: how it is stored. */
    public static Bucket at(int place) {
        return ALL[place];
    }

    /** Its place, 0 for M0 to 7 for M7. */
    public int place() {
        return place;
    }

    /** The bucket of a number of missed instalments, 0 or more. */
    public static Bucket ofMissedInstalments(int missed) {
        return ALL[Math.max(0, Math.min(7, missed))];
    }
}
