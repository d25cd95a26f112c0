package org.lifang.kernel.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifang.kernel.money.Rounding;

/**
 * The sentence that tells a person why a rule answered: a text with fact names in braces, such as
 * <code>逾期 {dpd} 天</code>, filled with the facts that were decided upon. Fen are written as yuan.
 */
public final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final int FEN_IN_YUAN = 100;

    private Sentence() {}

    /** The names in braces, in the order of the text, each once. */
    public static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!names.contains(place.group(1))) {
                names.add(place.group(1));
            }
        }
        return names;
    }

    /** Fills the text from raw slot contents by name; a name without content, or an unknown fact, becomes a dash. */
    public static String fill(String text, Map<String, Long> raw, Vocabulary vocabulary) {
        Matcher place = PLACE.matcher(text);
        StringBuilder sentence = new StringBuilder();
        while (place.find()) {
            String name = place.group(1);
            Integer slot = vocabulary.find(name);
            Long value = raw.get(name);
            String shown =
                    slot == null || value == null || value == Facts.UNKNOWN ? "—" : shown(vocabulary.fact(slot), value);
            place.appendReplacement(sentence, Matcher.quoteReplacement(shown));
        }
        return place.appendTail(sentence).toString();
    }

    private static String shown(Fact fact, long raw) {
        return switch (fact.type()) {
            case NUMBER -> fact.money() ? yuan(raw) : String.valueOf(raw);
            case FLAG -> raw != 0 ? "✓" : "✗";
            case TEXT -> fact.words().get((int) raw);
            case DATE -> LocalDate.ofEpochDay(raw).toString();
        };
    }

    /** Fen as yuan with two places and commas, such as {@code 3,200.00}. */
    public static String yuan(long fen) {
        long whole = Rounding.DOWN.divide(Math.abs(fen), FEN_IN_YUAN);
        StringBuilder digits = new StringBuilder(Long.toString(whole));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        long rest = Math.abs(fen) % FEN_IN_YUAN;
        return (fen < 0 ? "-" : "") + digits + '.' + (rest < 10 ? "0" : "") + rest;
    }
}
