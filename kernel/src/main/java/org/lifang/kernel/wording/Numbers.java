package org.lifang.kernel.wording;

/** Reads small whole numbers. */
final class Numbers {

    private static final int MOST_DIGITS = 6;

    private Numbers() {}

    /** The number, or −1 when the text is no small whole number. */
    static int small(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Units.isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
            if (i >= MOST_DIGITS) {
                return -1;
            }
        }
        return text.isEmpty() ? -1 : value;
    }
}
