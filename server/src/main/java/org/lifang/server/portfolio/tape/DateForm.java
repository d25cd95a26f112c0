package org.lifang.server.portfolio.tape;

import java.util.Arrays;
import java.util.Optional;

/** The ways lenders write a date. A profile names those it uses; a native file writes the first two. */
public enum DateForm {
    ISO("yyyy-MM-dd"),
    SLASHES("yyyy/M/d"),
    COMPACT("yyyyMMdd"),
    CHINESE("yyyy年M月d日"),
    DAY_FIRST("d/M/yyyy"),
    MONTH_FIRST("M/d/yyyy");

    static final int NOT_THIS_FORM = Integer.MIN_VALUE;

    private final String pattern;

    DateForm(String pattern) {
        this.pattern = pattern;
    }

    public String pattern() {
        return pattern;
    }

    public static Optional<DateForm> of(String pattern) {
        return Arrays.stream(values()).filter(f -> f.pattern.equals(pattern)).findFirst();
    }

    /** The date as yyyymmdd, not yet known to exist; {@link #NOT_THIS_FORM} when the text has another shape. */
    int parse(char[] text, int from, int to) {
        return switch (this) {
            case ISO -> iso(text, from, to);
            case SLASHES -> parts(text, from, to, '/', '/', (char) 0, 0);
            case COMPACT -> to - from == 8 ? digits(text, from, to) : NOT_THIS_FORM;
            case CHINESE -> parts(text, from, to, '年', '月', '日', 0);
            case DAY_FIRST -> parts(text, from, to, '/', '/', (char) 0, 1);
            case MONTH_FIRST -> parts(text, from, to, '/', '/', (char) 0, 2);
        };
    }

    private static int iso(char[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return NOT_THIS_FORM;
        }
        int year = digits(text, from, from + 4);
        int month = digits(text, from + 5, from + 7);
        int day = digits(text, from + 8, to);
        return (year | month | day) < 0 ? NOT_THIS_FORM : year * 10_000 + month * 100 + day;
    }

    private static int parts(char[] text, int from, int end, char first, char second, char last, int order) {
        int to = last == 0 ? end : end - 1;
        if (to <= from || (last != 0 && text[to] != last)) {
            return NOT_THIS_FORM;
        }
        int a = indexOf(text, from, to, first);
        int b = a < 0 ? -1 : indexOf(text, a + 1, to, second);
        if (b < 0) {
            return NOT_THIS_FORM;
        }
        int x = digits(text, from, a);
        int y = digits(text, a + 1, b);
        int z = digits(text, b + 1, to);
        int yearChars = order == 0 ? a - from : to - b - 1;
        if ((x | y | z) < 0 || yearChars != 4) {
            return NOT_THIS_FORM;
        }
        return switch (order) {
            case 0 -> ymd(x, y, z);
            case 1 -> ymd(z, y, x);
            default -> ymd(z, x, y);
        };
    }

    private static int ymd(int year, int month, int day) {
        return month > 99 || day > 99 ? NOT_THIS_FORM : year * 10_000 + month * 100 + day;
    }

    private static int indexOf(char[] text, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (text[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int digits(char[] text, int from, int to) {
        if (from >= to || to - from > 8) {
            return NOT_THIS_FORM;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_THIS_FORM;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
