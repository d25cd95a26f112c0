package org.lifang.kernel.contact.facts;

/** Epoch days without objects: weekday and month steps. */
public final class Days {

    private static final int YEARS_IN_ERA = 400;
    private static final int DAYS_IN_ERA = 146_097;
    private static final int DAYS_BEFORE_1970 = 719_468;
    private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Days() {}

    /** 0 is Monday, 6 Sunday. */
    public static int weekday(int day) {
        return Math.floorMod(day + 3, 7);
    }

    /** The day some months later; the 31st becomes the last day of a shorter month. */
    public static int plusMonths(int day, int months) {
        // The usual conversion with years that begin in March, so that the leap day comes last.
        int shifted = day + DAYS_BEFORE_1970;
        int era = Math.floorDiv(shifted, DAYS_IN_ERA);
        int ofEra = Math.floorMod(shifted, DAYS_IN_ERA);
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * ofYear + 2) / 153;
        int dayOfMonth = ofYear - (153 * shiftedMonth + 2) / 5 + 1;
        int month = shiftedMonth < 10 ? shiftedMonth + 2 : shiftedMonth - 10;
        int year = yearOfEra + era * YEARS_IN_ERA + (month <= 1 ? 1 : 0);
        int total = year * 12 + month + months;
        int newYear = Math.floorDiv(total, 12);
        int newMonth = Math.floorMod(total, 12);
        return epochDay(newYear, newMonth, Math.min(dayOfMonth, length(newYear, newMonth)));
    }

    private static int length(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % YEARS_IN_ERA == 0);
        return month == 1 && leap ? 29 : MONTH_LENGTHS[month];
    }

    private static int epochDay(int year, int month, int dayOfMonth) {
        int shiftedYear = month <= 1 ? year - 1 : year;
        int era = Math.floorDiv(shiftedYear, YEARS_IN_ERA);
        int yearOfEra = Math.floorMod(shiftedYear, YEARS_IN_ERA);
        int shiftedMonth = month <= 1 ? month + 10 : month - 2;
        int ofYear = (153 * shiftedMonth + 2) / 5 + dayOfMonth - 1;
        int ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear;
        return era * DAYS_IN_ERA + ofEra - DAYS_BEFORE_1970;
    }
}
