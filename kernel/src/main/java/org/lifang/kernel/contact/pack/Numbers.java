package org.lifang.kernel.contact.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Source;

/** How a parameter's number is written for people, and read back. */
public final class Numbers {

    private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private Numbers() {}

    /** As a pack writes it. */
    public static String write(Unit unit, int value) {
        return switch (unit) {
            case TIME -> time(value);
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case SWITCH -> value == 1 ? "yes" : "no";
            case WEEKDAYS -> set(value, WEEKDAYS);
            case SOURCES -> set(value, sources());
            case COUNT, MINUTES, HOURS, DAYS, MONTHS, YEARS -> Integer.toString(value);
        };
    }

    static @Nullable Integer read(Unit unit, String text) {
        Integer value = switch (unit) {
            case TIME -> readTime(text);
            case DATE -> readDate(text);
            case SWITCH -> text.equals("yes") ? Integer.valueOf(1) : text.equals("no") ? Integer.valueOf(0) : null;
            case WEEKDAYS -> readSet(text, WEEKDAYS);
            case SOURCES -> readSet(text, sources());
            case COUNT, MINUTES, HOURS, DAYS, MONTHS, YEARS -> whole(text);
        };
        return value == null
                        || value < unit.least()
                        || value > unit.most()
                        || !write(unit, value).equals(text)
                ? null
                : value;
    }

    static @Nullable Integer whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }

    static @Nullable Integer readDate(String text) {
        try {
            return Math.toIntExact(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static String time(int second) {
        String hours = two(second / HOUR) + ":" + two(second % HOUR / MINUTE);
        return second % MINUTE == 0 ? hours : hours + ":" + two(second % MINUTE);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static @Nullable Integer readTime(String text) {
        boolean seconds = text.length() == 8 && text.charAt(5) == ':';
        if ((text.length() != 5 && !seconds) || text.charAt(2) != ':') {
            return null;
        }
        Integer hour = whole(text.substring(0, 2));
        Integer minute = whole(text.substring(3, 5));
        Integer second = seconds ? whole(text.substring(6)) : Integer.valueOf(0);
        if (hour == null || minute == null || second == null || minute >= MINUTE || second >= MINUTE) {
            return null;
        }
        return hour * HOUR + minute * MINUTE + second;
    }

    private static String[] sources() {
        Source[] all = Source.values();
        String[] names = new String[all.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = all[i].name();
        }
        return names;
    }

    private static String set(int bits, String[] names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            if ((bits >>> i & 1) != 0) {
                text.append(text.length() == 0 ? "" : " ").append(names[i]);
            }
        }
        return text.length() == 0 ? "none" : text.toString();
    }

    private static @Nullable Integer readSet(String text, String[] names) {
        int bits = 0;
        if (text.equals("none")) {
            return bits;
        }
        for (String word : Lines.words(text)) {
            int at = -1;
            for (int i = 0; i < names.length; i++) {
                at = names[i].equals(word) ? i : at;
            }
            if (at < 0) {
                return null;
            }
            bits |= 1 << at;
        }
        return bits;
    }
}
