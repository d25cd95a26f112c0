package org.lifang.server.paper;

import java.util.ArrayList;
import java.util.List;
import org.lifang.server.paper.Mark.Ink;

/** The pages being filled: where the next line goes, and a new page where one is full. */
final class Sheet {

    static final int WIDTH = 595_276;
    static final int HEIGHT = 841_890;
    static final int LEFT = 62_362;
    static final int RIGHT = WIDTH - LEFT;
    static final int BREADTH = RIGHT - LEFT;
    static final int FOOT = 34_016;

    private static final int TOP = HEIGHT - 56_693;
    private static final int BOTTOM = 62_362;
    private static final int PER_MILLE = 1000;

    private final List<List<Mark>> pages = new ArrayList<>();
    private int y = TOP;

    Sheet() {
        pages.add(new ArrayList<>());
    }

    List<List<Mark>> pages() {
        return pages;
    }

    int y() {
        return y;
    }

    boolean atTop() {
        return y == TOP;
    }

    void newPage() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    /** Goes on to the next page unless so much is left on this one; whether it did. */
    boolean room(int height) {
        if (y - height >= BOTTOM || atTop()) {
            return false;
        }
        newPage();
        return true;
    }

    void down(int height) {
        y -= height;
    }

    void downTo(int place) {
        y = Math.min(y, place);
    }

    void add(Mark mark) {
        pages.getLast().add(mark);
    }

    void text(String text, int x, int baseline, int size, Ink ink) {
        if (!text.isEmpty()) {
            add(new Mark.Text(text, x, baseline, size, ink));
        }
    }

    static LineBreaks.Widths widths(int size) {
        return point -> {
            TrueType font = Fonts.all().get(Math.max(0, Fonts.of(point)));
            return Math.toIntExact((long) font.advance(font.glyph(point)) * size / font.unitsPerEm());
        };
    }

    /** The size is in thousandths of a point, as every length is. */
    static int width(String text, int size) {
        LineBreaks.Widths widths = widths(size);
        return text.codePoints().map(widths::of).sum();
    }

    static int lineHeight(int size) {
        return size * 1600 / PER_MILLE;
    }

    /** Where letters stand in a line of the usual height. */
    static int baseline(int top, int size) {
        return top - size * 1180 / PER_MILLE;
    }
}
