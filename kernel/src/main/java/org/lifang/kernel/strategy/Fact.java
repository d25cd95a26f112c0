package org.lifang.kernel.strategy;

import java.util.List;
import java.util.Objects;

/**
 * One thing a decision table may ask about a borrower.
 *
 * @param name the name a table uses, an ASCII identifier
 * @param type the kind of value
 * @param money true when the number is an amount in fen, shown to people in yuan
 * @param nullable true when the fact may be unknown
 * @param min the least value that can occur
 * @param max the greatest value that can occur
 * @param words the closed list of a text fact, empty for the others
 */
public record Fact(
        String name, FactType type, boolean money, boolean nullable, long min, long max, List<String> words) {

    private static final long FAR = 4_000_000_000_000_000_000L;

    public Fact {
        Objects.requireNonNull(name, "name");
        words = List.copyOf(words);
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("not a fact name: " + name);
        }
        if (min > max || min < -FAR || max > FAR) {
            throw new IllegalArgumentException("bounds of " + name + ": " + min + ".." + max);
        }
        if ((type == FactType.TEXT) == words.isEmpty()) {
            throw new IllegalArgumentException("only a text fact has a list of words: " + name);
        }
    }

    /** A whole number of 0 or more, such as days or a count. */
    public static Fact count(String name) {
        return new Fact(name, FactType.NUMBER, false, false, 0, FAR, List.of());
    }

    /** An amount of 0 fen or more. */
    public static Fact fen(String name) {
        return new Fact(name, FactType.NUMBER, true, false, 0, FAR, List.of());
    }

    /** A yes or no. */
    public static Fact flag(String name) {
        return new Fact(name, FactType.FLAG, false, false, 0, 1, List.of());
    }

    /** One of these words. */
    public static Fact text(String name, String... words) {
        return new Fact(name, FactType.TEXT, false, false, 0, words.length - 1L, List.of(words));
    }

    /** A calendar date. */
    public static Fact date(String name) {
        return new Fact(name, FactType.DATE, false, false, -1_000_000, 4_000_000, List.of());
    }

    /** The same fact, which may also be unknown. */
    public Fact orUnknown() {
        return new Fact(name, type, money, true, min, max, words);
    }
}
