package org.lifang.kernel.wording;

/** Reads a text letter by letter into units; what stands between letters becomes at most one separator. */
final class UnitReader {

    private static final char NONE = 0;
    private static final String ENDS = "。！？；!?;\n\r";
    private static final String PAUSES = "，,：:（）()【】[]{}";
    private static final String OPENS = "“「『《";
    private static final String CLOSES = "”」』》";
    private static final String CURRENCY = "$¥€£";

    private final String text;
    private final Folding folding;
    private final Units units;
    private int at;
    private char pending = NONE;
    private boolean inQuotes;

    UnitReader(String text, Folding folding) {
        this.text = text;
        this.folding = folding;
        this.units = new Units(text.length());
    }

    Units read() {
        for (at = 0; at < text.length(); at++) {
            char raw = text.charAt(at);
            char c = raw == '￥' ? '¥' : folding.fold(raw);
            if (VariableType.isMark(c)) {
                mark(c);
            } else if (Units.isHan(c) || Character.isLetterOrDigit(c)) {
                letter(c);
            } else {
                sign(c);
            }
        }
        return units;
    }

    /** A variable of a template stands as a run of its mark. */
    private void mark(char c) {
        int from = at;
        while (at + 1 < text.length() && text.charAt(at + 1) == c) {
            at++;
        }
        separate(c);
        units.add(c, from, at + 1, inQuotes);
    }

    private void letter(char c) {
        separate(c);
        units.add(c, at, at + 1, inQuotes);
    }

    private void sign(char c) {
        if (isInvisible(c)) {
            return;
        }
        if (betweenLetters() && disguised(c) != NONE) {
            letter(disguised(c));
        } else if (CURRENCY.indexOf(c) >= 0) {
            letter(c);
        } else if (c == '.' || c == ',') {
            point(c);
        } else if (ENDS.indexOf(c) >= 0) {
            pending = Units.BREAK;
        } else if (PAUSES.indexOf(c) >= 0) {
            pend(Units.SOFT);
        } else if (c == '\'' || c == '’' || c == '‘') {
            quoteOrApostrophe();
        } else {
            quotes(c);
            pend(Units.SPACE);
        }
    }

    private void point(char c) {
        if (Units.isDigit(before()) && Units.isDigit(after())) {
            if (c == '.') {
                letter(c);
            }
        } else if (c == ',') {
            pend(Units.SOFT);
        } else if (after() == NONE || Character.isWhitespace(after())) {
            pending = Units.BREAK;
        } else {
            pend(Units.SPACE);
        }
    }

    private void quoteOrApostrophe() {
        boolean possessive = after() == 's' && !Units.isLatin(after(2));
        if (possessive || !Units.isLatin(before()) || !Units.isLatin(after())) {
            pend(Units.SPACE);
        }
    }

    private void quotes(char c) {
        if (c == '"') {
            inQuotes = !inQuotes;
        } else if (OPENS.indexOf(c) >= 0) {
            inQuotes = true;
        } else if (CLOSES.indexOf(c) >= 0) {
            inQuotes = false;
        }
    }

    private void pend(char separator) {
        if (pending == NONE || (pending == Units.SPACE && separator != Units.SPACE)) {
            pending = separator;
        }
    }

    /** Puts what stood between two letters where it means something. */
    private void separate(char next) {
        if (pending != NONE && units.size > 0) {
            char last = units.unit[units.size - 1];
            boolean words = Units.isLatin(last) && Units.isLatin(next);
            if (pending != Units.SPACE || words) {
                units.add(pending, units.end[units.size - 1], at, inQuotes);
            }
        }
        pending = NONE;
    }

    private boolean betweenLetters() {
        return Character.isLetter(before())
                && Character.isLetter(after())
                && !Units.isHan(before())
                && !Units.isHan(after());
    }

    /** Signs that stand for letters within a word. */
    private static char disguised(char c) {
        return switch (c) {
            case '@' -> 'a';
            case '$' -> 's';
            case '!' -> 'i';
            default -> NONE;
        };
    }

    /** Marks of no width, and accents that ride on letters. */
    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u0300' && c <= '\u036F')
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\u00AD'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    private char before() {
        return at > 0 ? folding.fold(text.charAt(at - 1)) : NONE;
    }

    private char after() {
        return after(1);
    }

    private char after(int count) {
        return at + count < text.length() ? folding.fold(text.charAt(at + count)) : NONE;
    }
}
