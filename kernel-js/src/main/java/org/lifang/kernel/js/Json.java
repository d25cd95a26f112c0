package org.lifang.kernel.js;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON of objects, lists, texts, whole numbers, yes and no: what the kernel speaks, and nothing else. */
final class Json {

    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The object of a text. */
    static Members read(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.space();
        if (json.at != text.length() || !(value instanceof Members members)) {
            throw json.wrong();
        }
        return members;
    }

    private @Nullable Object value(int depth) {
        space();
        if (at == text.length() || depth > DEEPEST) {
            throw wrong();
        }
        char first = text.charAt(at);
        return switch (first) {
            case '{' -> members(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Members members(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        space();
        if (take('}')) {
            return new Members(members);
        }
        do {
            space();
            String name = string();
            space();
            if (!take(':')) {
                throw wrong();
            }
            members.put(name, value(depth + 1));
            space();
        } while (take(','));
        if (!take('}')) {
            throw wrong();
        }
        return new Members(members);
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        space();
        if (take(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
            space();
        } while (take(','));
        if (!take(']')) {
            throw wrong();
        }
        return list;
    }

    private String string() {
        if (!take('"')) {
            throw wrong();
        }
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char letter = text.charAt(at++);
            string.append(letter == '\\' ? escaped() : letter);
        }
        if (!take('"')) {
            throw wrong();
        }
        return string.toString();
    }

    private char escaped() {
        if (at == text.length()) {
            throw wrong();
        }
        char letter = text.charAt(at++);
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw wrong();
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) {
                throw wrong();
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private Long number() {
        int start = at;
        boolean below = take('-');
        long value = 0;
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = Math.addExact(Math.multiplyExact(value, 10L), text.charAt(at++) - '0');
        }
        if (at == digits) {
            at = start;
            throw wrong();
        }
        return below ? -value : value;
    }

    private @Nullable Boolean word(String word, @Nullable Boolean value) {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char letter) {
        if (at < text.length() && text.charAt(at) == letter) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not the JSON the kernel speaks, at " + at);
    }
}
