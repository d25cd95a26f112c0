package org.lifang.kernel.contact.pack;

/** In which direction a parameter grows stricter. */
public enum Strictness {
    LOWER,
    HIGHER,
    /** A set with fewer members. */
    FEWER;

    /** Whether the second value permits something that the first does not. */
    public boolean widens(int first, int second) {
        return switch (this) {
            case LOWER -> second > first;
            case HIGHER -> second < first;
            case FEWER -> (second & ~first) != 0;
        };
    }

    /** The stricter of two. */
    public int stricter(int first, int second) {
        return switch (this) {
            case LOWER -> Math.min(first, second);
            case HIGHER -> Math.max(first, second);
            case FEWER -> first & second;
        };
    }
}
