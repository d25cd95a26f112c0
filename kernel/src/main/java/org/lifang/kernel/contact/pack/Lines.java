package org.lifang.kernel.contact.pack;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts into lines and words without patterns. */
public final class Lines {

    private Lines() {}

    /** The lines of a text, without their ends. */
    public static List<String> of(String text) {
        List<String> lines = cut(text, '\n');
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            lines.set(i, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        return lines;
    }

    /** What stands between spaces. */
    public static List<String> words(String text) {
        List<String> words = cut(text, ' ');
        words.removeIf(String::isEmpty);
        return words;
    }

    /** What stands between borders, empty parts included. */
    public static List<String> cut(String text, char border) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(border); at >= 0; at = text.indexOf(border, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
