package org.lifang.kernel.wording;

import java.util.Arrays;

/**
 * A text as it is searched: one unit a letter, folded, with what only separates taken out and its place remembered.
 *
 * <p>Between Chinese characters spaces and signs vanish; between Latin words one space stays; a comma ends a clause, a
 * full stop a sentence. Names that were recognised are one unit each.
 */
final class Units {

    static final char SPACE = ' ';
    static final char SOFT = ',';
    static final char BREAK = '\n';

    /** An empty row of units. */
    static final Units NOTHING = new Units(0);

    char[] unit;
    int[] start;
    int[] end;
    /** Single letters that were pushed together: word ends are not known among them. */
    boolean[] loose;
    /** Within quotation marks. */
    boolean[] quoted;

    int size;
    int[] clause = new int[0];
    int[] sentence = new int[0];

    Units(int capacity) {
        unit = new char[capacity];
        start = new int[capacity];
        end = new int[capacity];
        loose = new boolean[capacity];
        quoted = new boolean[capacity];
    }

    static Units of(String text, Folding folding) {
        Units units = Separators.join(new UnitReader(text, folding).read());
        units.number();
        return units;
    }

    void add(char c, int from, int to, boolean inQuotes) {
        if (size == unit.length) {
            int more = Math.max(16, size * 2);
            unit = Arrays.copyOf(unit, more);
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            loose = Arrays.copyOf(loose, more);
            quoted = Arrays.copyOf(quoted, more);
        }
        unit[size] = c;
        start[size] = from;
        end[size] = to;
        quoted[size] = inQuotes;
        size++;
    }

    void addFrom(Units other, int at, boolean isLoose) {
        add(other.unit[at], other.start[at], other.end[at], other.quoted[at]);
        loose[size - 1] = isLoose;
    }

    /** Numbers clauses and sentences. */
    final void number() {
        clause = new int[size];
        sentence = new int[size];
        int clauses = 0;
        int sentences = 0;
        for (int i = 0; i < size; i++) {
            sentences += unit[i] == BREAK ? 1 : 0;
            clauses += unit[i] == BREAK || unit[i] == SOFT ? 1 : 0;
            clause[i] = clauses;
            sentence[i] = sentences;
        }
    }

    /** The same with every occurrence of a name standing as one mark. */
    Units naming(Units name, char mark) {
        Units named = new Units(size);
        for (int i = 0; i < size; ) {
            if (name.size > 0 && startsAt(name, i)) {
                named.add(mark, start[i], end[i + name.size - 1], quoted[i]);
                i += name.size;
            } else {
                named.addFrom(this, i, loose[i]);
                i++;
            }
        }
        named.number();
        return named;
    }

    private boolean startsAt(Units name, int at) {
        if (at + name.size > size) {
            return false;
        }
        for (int i = 0; i < name.size; i++) {
            if (unit[at + i] != name.unit[i]) {
                return false;
            }
        }
        return !isLatin(name.unit[0]) || at == 0 || !isLatin(unit[at - 1]);
    }

    /** Whether a Latin word begins here or the unit belongs to no word. */
    boolean beginsWord(int at) {
        return !isLatin(unit[at]) || at == 0 || loose[at] || !isLatin(unit[at - 1]);
    }

    /** Whether a Latin word ends before this unit, or the unit before belongs to no word. */
    boolean endsWord(int before) {
        return !isLatin(unit[before - 1]) || before == size || loose[before - 1] || !isLatin(unit[before]);
    }

    static boolean isSeparator(char c) {
        return c == SPACE || c == SOFT || c == BREAK;
    }

    static boolean isHan(char c) {
        return (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF') || c == '\u3007';
    }

    /** A letter or digit that makes up words with its neighbours. */
    static boolean isLatin(char c) {
        return !isSeparator(c) && !isHan(c) && Character.isLetterOrDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
