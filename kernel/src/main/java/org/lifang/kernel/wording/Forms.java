package org.lifang.kernel.wording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.money.Money;

/** Writes values as people read them; a value that has not the form of its type is written as nothing. */
final class Forms {

    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MOST_DAYS = 36_500;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NUMBER = 24;
    private static final int LONGEST_ADDRESS = 100;
    private static final int CODE_FIGURES = 6;
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final boolean chinese;

    Forms(String language) {
        this.chinese = language.startsWith("zh");
    }

    @Nullable
    String write(Value value) {
        return switch (value) {
            case Value.Amount amount -> amount(amount.money());
            case Value.Day day -> day(day.day());
            case Value.Whole whole -> whole(whole);
            case Value.Window window -> window(window);
            case Value.Registered registered -> registered(registered);
        };
    }

    private @Nullable String amount(Money money) {
        if (money.minor() < 0) {
            return null;
        }
        String number = grouped(money.minor() / 100) + "." + two(money.minor() % 100);
        if (!money.currency().equals("CNY")) {
            return money.currency() + " " + number;
        }
        return chinese ? number + "元" : "CNY " + number;
    }

    private static String grouped(long whole) {
        StringBuilder digits = new StringBuilder(Long.toString(whole));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private String day(LocalDate day) {
        return chinese
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    private static @Nullable String whole(Value.Whole whole) {
        boolean fits = whole.type() == VariableType.DAYS || whole.type() == VariableType.COUNT;
        return fits && whole.number() >= 0 && whole.number() <= MOST_DAYS ? Integer.toString(whole.number()) : null;
    }

    private @Nullable String window(Value.Window window) {
        boolean ordered = window.fromMinute() >= 0
                && window.fromMinute() < window.toMinute()
                && window.toMinute() <= MINUTES_OF_A_DAY;
        if (!ordered) {
            return null;
        }
        String hours = clock(window.fromMinute()) + "–" + clock(window.toMinute());
        return chinese ? day(window.day()) + hours : day(window.day()) + ", " + hours;
    }

    private static String clock(int minute) {
        return two(minute / 60) + ":" + two(minute % 60);
    }

    private static @Nullable String registered(Value.Registered registered) {
        String text = registered.text();
        boolean fits = switch (registered.type()) {
            case NAME_MASKED -> text.indexOf('*') >= 0 && name(text.replace('*', 'x'));
            case INSTITUTION, AGENCY, STAFF, SEAL -> name(text);
            case PHONE_OFFICIAL -> only(text, LONGEST_NUMBER, "0123456789+- ");
            case CASE_REFERENCE -> text.length() <= LONGEST_NUMBER && reference(text, "-");
            case ACCOUNT_OFFICIAL -> text.length() <= LONGEST_NAME && name(text.replace('*', 'x'));
            case URL_OFFICIAL ->
                text.startsWith("https://")
                        && text.length() <= LONGEST_ADDRESS
                        && reference(text.substring("https://".length()), "-./_");
            case ONE_TIME_CODE -> text.length() == CODE_FIGURES && only(text, CODE_FIGURES, "0123456789");
            case AMOUNT, DATE, DAYS, COUNT, VISIT_WINDOW -> false;
        };
        return fits ? text : null;
    }

    /** Letters, figures and the few signs of names; so no value brings a sentence of its own. */
    private static boolean name(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Character.isLetterOrDigit(c) && !VariableType.isMark(c);
            if (!plain && " ·.-&（）()'’".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isBlank() && text.length() <= LONGEST_NAME && text.strip().equals(text);
    }

    private static boolean only(String text, int longest, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isBlank() && text.length() <= longest;
    }

    private static boolean reference(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Units.isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!plain && signs.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
