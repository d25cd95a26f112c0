package org.lifang.server.outreach;

import java.util.ArrayList;
import java.util.List;

/** What became of a text: word by word, a variable and a Chinese character being one word each. */
final class TextDiff {

    /** Table cells before two texts are too different to be worth a closer look. */
    private static final int MOST_CELLS = 4_000_000;

    enum Kind {
        SAME,
        GONE,
        NEW
    }

    record Piece(Kind kind, String text) {}

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> pieces = new ArrayList<>();

    private TextDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<Piece> between(String before, String after) {
        TextDiff diff = new TextDiff(words(before), words(after));
        diff.compare();
        return List.copyOf(diff.pieces);
    }

    private void compare() {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        add(Kind.SAME, before.subList(0, head));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        add(Kind.SAME, before.subList(before.size() - tail, before.size()));
    }

    private void middle(List<String> gone, List<String> come) {
        if ((long) gone.size() * come.size() > MOST_CELLS) {
            add(Kind.GONE, gone);
            add(Kind.NEW, come);
            return;
        }
        int[][] common = common(gone, come);
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < come.size()) {
            if (i < gone.size() && j < come.size() && gone.get(i).equals(come.get(j))) {
                add(Kind.SAME, gone.subList(i, i + 1));
                i++;
                j++;
            } else if (j == come.size() || (i < gone.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.GONE, gone.subList(i, i + 1));
                i++;
            } else {
                add(Kind.NEW, come.subList(j, j + 1));
                j++;
            }
        }
    }

    /** The most words two tails have in common. */
    private static int[][] common(List<String> gone, List<String> come) {
        int[][] common = new int[gone.size() + 1][come.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                common[i][j] = gone.get(i).equals(come.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }

    private static int end(String text, int at) {
        int close = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
        if (close >= 0) {
            return close + 2;
        }
        int end = at;
        while (end < text.length() && latin(text.charAt(end))) {
            end++;
        }
        return end > at ? end : at + Character.charCount(text.codePointAt(at));
    }

    private static boolean latin(char c) {
        boolean digit = c >= '0' && c <= '9';
        return digit || (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
