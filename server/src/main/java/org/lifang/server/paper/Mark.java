package org.lifang.server.paper;

/** Something at a place on a page, in thousandths of a point from the page's left and lower edge. */
sealed interface Mark {

    /** Words in one line. */
    record Text(String text, int x, int y, int size, Ink ink) implements Mark {}

    /** A thin straight line. */
    record Rule(int x, int y, int toX, int toY) implements Mark {}

    /** A black square of a code. */
    record Square(int x, int y, int width, int height) implements Mark {}

    /** How words stand there. */
    enum Ink {
        PLAIN,
        STRONG,
        PALE
    }
}
