package org.lifang.server.paper;

import java.util.ArrayList;
import java.util.List;

/** Where lines end: between Chinese characters and after spaces, with no comma at a line's begin. */
final class LineBreaks {

    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕％”’…—·,.;:?!)]}%°";
    private static final String NOT_LAST = "（《〈「『【〔“‘([{¥￥";
    private static final int FIRST_WIDE = 0x2E80;

    private LineBreaks() {}

    /** The width of one character in thousandths of a point at the size of the text. */
    interface Widths {
        int of(int point);
    }

    /** The lines of a text no wider than the given width; a text line of its own stays one. */
    static List<String> lines(String text, int width, Widths widths) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> fill(line.strip(), width, widths, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void fill(String text, int width, Widths widths, List<String> lines) {
        int[] points = text.codePoints().toArray();
        int from = 0;
        while (from < points.length) {
            int to = end(points, from, width, widths);
            String line = new String(points, from, to - from).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = to;
        }
    }

    private static int end(int[] points, int from, int width, Widths widths) {
        int used = 0;
        int lastGood = from;
        for (int i = from; i < points.length; i++) {
            used += widths.of(points[i]);
            boolean hangs = Character.isWhitespace(points[i]);
            if (used > width && !hangs) {
                return lastGood > from ? lastGood : Math.max(i, from + 1);
            }
            if (i + 1 < points.length && mayEnd(points[i], points[i + 1])) {
                lastGood = i + 1;
            }
        }
        return points.length;
    }

    private static boolean mayEnd(int before, int after) {
        if (Character.isWhitespace(before)) {
            return true;
        }
        boolean wide = before >= FIRST_WIDE || after >= FIRST_WIDE;
        return wide && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }
}
