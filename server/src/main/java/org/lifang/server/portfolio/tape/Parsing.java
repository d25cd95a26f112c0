package org.lifang.server.portfolio.tape;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Turns the characters of a cell into numbers without making strings. A value that cannot be read comes back as a
 * refusal: a number far below any value, which {@link #code} turns into its reason.
 */
final class Parsing {

    /** Ten thousand million yuan: no consumer loan is near it, and sums of many still fit a long. */
    static final long MAX_FEN = 1_000_000_000_000L;

    private static final long REFUSALS_BELOW = Long.MIN_VALUE + 10_000;
    private static final Code[] CODES = Code.values();
    private static final int FEN_PER_YUAN = 100;
    private static final int MAX_DIGITS = 14;

    private Parsing() {}

    static boolean refused(long value) {
        return value < REFUSALS_BELOW;
    }

    static Code code(long refusal) {
        return CODES[(int) (refusal - Long.MIN_VALUE)];
    }

    static long no(Code code) {
        return Long.MIN_VALUE + Arrays.binarySearch(CODES, code);
    }

    /** Yuan with up to two decimals, as fen. */
    static long yuan(char[] text, int from, int to) {
        long value = decimal(text, from, to, 2);
        return refused(value) ? no(moneyReason(text, from, to, code(value))) : inRange(value);
    }

    /** Whole fen. */
    static long fen(char[] text, int from, int to) {
        long value = decimal(text, from, to, 0);
        return refused(value) ? no(moneyReason(text, from, to, code(value))) : inRange(value);
    }

    /** A sum written with a power of ten; refused when it is no number, or not a whole one after {@code places}. */
    static long powerOfTen(String text, int places) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (value.precision() - value.scale() > MAX_DIGITS) {
                return no(Code.MONEY_TOO_LARGE);
            }
            return inRange(value.movePointRight(places).longValueExact());
        } catch (NumberFormatException e) {
            return no(Code.MONEY_FORMAT);
        } catch (ArithmeticException e) {
            return no(Code.MONEY_DECIMALS);
        }
    }

    private static long inRange(long fen) {
        return Math.abs(fen) > MAX_FEN ? no(Code.MONEY_TOO_LARGE) : fen;
    }

    private static Code moneyReason(char[] text, int from, int to, Code code) {
        if (code != Code.MONEY_FORMAT) {
            return code;
        }
        boolean digits = from < to && digit(text[from]) >= 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if ((c >= '０' && c <= '９') || c == '．' || c == '，') {
                return Code.CELL_FULL_WIDTH;
            }
            if (digits && (c == 'e' || c == 'E')) {
                return Code.MONEY_EXPONENT;
            }
            if (digits && (c == ',' || c == ' ' || c == '\'')) {
                return Code.MONEY_SEPARATOR;
            }
        }
        return Code.MONEY_FORMAT;
    }

    /** A decimal number times ten to the power of {@code places}; more places than that are refused, not rounded. */
    private static long decimal(char[] text, int from, int to, int places) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        if (negative) {
            i++;
        }
        long value = 0;
        int start = i;
        int seen = -1;
        for (; i < to; i++) {
            char c = text[i];
            if (c == '.' && seen < 0 && i > start) {
                seen = 0;
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                return no(Code.MONEY_FORMAT);
            }
            if (seen >= 0 && ++seen > places) {
                return rest(text, i, to);
            }
            if (value > MAX_FEN * FEN_PER_YUAN) {
                return no(Code.MONEY_TOO_LARGE);
            }
            value = value * 10 + digit;
        }
        if (i == start || seen == 0) {
            return no(Code.MONEY_FORMAT);
        }
        for (int place = Math.max(seen, 0); place < places; place++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    private static long rest(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (digit(text[i]) < 0) {
                return no(Code.MONEY_FORMAT);
            }
        }
        return no(Code.MONEY_DECIMALS);
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    /** Percent with up to four decimals, with or without its sign, as parts per million. */
    static long percentPpm(char[] text, int from, int to) {
        int end = to > from && text[to - 1] == '%' ? to - 1 : to;
        long value = decimal(text, from, end, 4);
        if (refused(value)) {
            return no(Code.PERCENT_FORMAT);
        }
        return value < 0 || value > 10_000_000 ? no(Code.PERCENT_RANGE) : value;
    }

    static long whole(char[] text, int from, int to) {
        long value = decimal(text, from, to, 0);
        if (refused(value)) {
            return no(Code.WHOLE_FORMAT);
        }
        return value < 0 || value > 1_000_000 ? no(Code.WHOLE_RANGE) : value;
    }

    /** Decimal degrees as millionths, cut to whole ones towards zero: a tenth of a metre does not matter at a door. */
    static long degreesE6(char[] text, int from, int to, int max) {
        int dot = from;
        while (dot < to && text[dot] != '.') {
            dot++;
        }
        long value = decimal(text, from, Math.min(to, dot + 7), 6);
        if (refused(value) || (to - dot > 7 && refused(decimal(text, from, to, 15)))) {
            return no(Code.DEGREES_FORMAT);
        }
        return Math.abs(value) > max * 1_000_000L ? no(Code.DEGREES_RANGE) : value;
    }

    /** Days since 1970 of a date given as yyyymmdd; refused when the calendar has no such day. */
    static long epochDay(int ymd) {
        int year = ymd / 10_000;
        int month = ymd / 100 % 100;
        int day = ymd % 100;
        if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return no(Code.DATE_IMPOSSIBLE);
        }
        return daysSince1970(year, month, day);
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** The civil-calendar count with years that begin in March, so that the leap day comes last. */
    private static long daysSince1970(int year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }
}
