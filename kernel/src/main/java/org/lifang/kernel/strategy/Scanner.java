package org.lifang.kernel.strategy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks along one FEEL text and takes constants from it; remembers the first thing it does not understand and
 * from then
 * on takes nothing more.
 */
final class Scanner {

    /** Why a text is refused. */
    record Problem(String code, Map<String, String> params) {}

    /** A whole number, or one of the two neighbours of a fraction. */
    record Decimal(long floor, boolean fraction) {}

    private static final int LONGEST_NUMBER = 18;

    private final String text;
    private int at;
    private @Nullable Problem problem;

    Scanner(String text) {
        this.text = text;
        skipSpace();
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    boolean failed() {
        return problem != null;
    }

    void fail(String code, Map<String, String> params) {
        if (problem == null) {
            problem = new Problem(code, params);
            at = text.length();
        }
    }

    void failHere(String code) {
        fail(code, Map.of("text", text.strip(), "at", String.valueOf(at + 1), "rest", rest()));
    }

    boolean atEnd() {
        return at >= text.length();
    }

    String rest() {
        return text.substring(Math.min(at, text.length()));
    }

    boolean looksAt(String token) {
        return text.startsWith(token, at);
    }

    /** Takes a token of punctuation, with the space after it. */
    boolean take(String token) {
        if (!looksAt(token)) {
            return false;
        }
        at += token.length();
        skipSpace();
        return true;
    }

    /** Takes a word that is not the beginning of a longer one. */
    boolean takeWord(String word) {
        int end = at + word.length();
        boolean whole = end >= text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
        return whole && take(word);
    }

    boolean atNumber() {
        int digit = looksAt("-") ? at + 1 : at;
        return digit < text.length() && (isDigit(text.charAt(digit)) || text.charAt(digit) == '.');
    }

    Decimal number() {
        boolean minus = take("-");
        String whole = digits();
        String part = "";
        // ".." after a number belongs to the interval around it
        if (looksAt(".") && !looksAt("..")) {
            at++;
            part = digits();
        }
        boolean malformed = whole.isEmpty() && part.isEmpty();
        boolean joined = at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
        if (malformed || joined) {
            failHere("strategy.dmn.number-form");
            return new Decimal(0, false);
        }
        skipSpace();
        return decimal(minus, whole, part);
    }

    private Decimal decimal(boolean minus, String whole, String part) {
        if (whole.length() > LONGEST_NUMBER) {
            fail("strategy.dmn.number-too-large", Map.of("text", whole));
            return new Decimal(0, false);
        }
        long value = whole.isEmpty() ? 0 : Long.parseLong(whole);
        boolean fraction = part.chars().anyMatch(c -> c != '0');
        if (!minus) {
            return new Decimal(value, fraction);
        }
        return new Decimal(fraction ? -value - 1 : -value, fraction);
    }

    private String digits() {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    String quoted() {
        StringBuilder word = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            word.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
            at++;
        }
        if (atEnd()) {
            failHere("strategy.dmn.string-open");
            return "";
        }
        take("\"");
        return word.toString();
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == 'u' && text.substring(at + 1).matches("(?s)[0-9A-Fa-f]{4}.*")) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        int known = "ntr\"\\'".indexOf(c);
        if (known >= 0) {
            return "\n\t\r\"\\'".charAt(known);
        }
        failHere("strategy.dmn.string-escape");
        return ' ';
    }

    boolean atDate() {
        return looksAt("@") || looksAt("date(") || looksAt("date (");
    }

    /** Takes {@code date("2026-01-31")} or {@code @"2026-01-31"} as an epoch day. */
    long date() {
        boolean call = !take("@");
        if (call) {
            takeWord("date");
            take("(");
        }
        String iso = looksAt("\"") ? quoted() : "";
        if (call && !take(")")) {
            failHere("strategy.dmn.date-form");
        }
        try {
            if (iso.length() == 10) {
                return LocalDate.parse(iso).toEpochDay();
            }
        } catch (DateTimeParseException notADate) {
            // reported below with the other malformed dates
        }
        failHere("strategy.dmn.date-form");
        return 0;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
