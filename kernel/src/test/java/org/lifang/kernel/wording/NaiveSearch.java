package org.lifang.kernel.wording;

import java.util.Set;
import java.util.TreeSet;

/** The slow way: every part is tried at every place. */
final class NaiveSearch {

    private final Units units;
    private final Words words;
    private final Pattern pattern;
    private final Set<Integer> ends = new TreeSet<>();

    private NaiveSearch(Units units, Words words, Pattern pattern) {
        this.units = units;
        this.words = words;
        this.pattern = pattern;
    }

    /** Every place where the pattern ends. */
    static Set<Integer> ends(Units units, Words words, Pattern pattern) {
        NaiveSearch search = new NaiveSearch(units, words, pattern);
        for (int at = 0; at < units.size; at++) {
            search.part(0, at);
        }
        return search.ends;
    }

    private void part(int part, int at) {
        for (int word : pattern.parts().get(part)) {
            char[] signs = words.signs(word);
            if (signs.length > 0 && stands(signs, at)) {
                int end = at + signs.length;
                if (part + 1 == pattern.parts().size()) {
                    ends.add(end);
                } else {
                    for (int next = end; next < units.size; next++) {
                        if (linked(pattern.links().get(part + 1), end, next)) {
                            part(part + 1, next);
                        }
                    }
                }
            }
        }
    }

    private boolean stands(char[] signs, int at) {
        for (int i = 0; i < signs.length; i++) {
            if (at + i >= units.size || units.unit[at + i] != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean linked(Pattern.Link link, int end, int next) {
        String between = new String(units.unit, end, next - end);
        return switch (link.reach()) {
            case ADJACENT -> between.isEmpty() || between.equals(" ");
            case CLAUSE -> between.length() <= link.gap() && between.indexOf(',') < 0 && between.indexOf('\n') < 0;
            case SENTENCE -> between.length() <= link.gap() && between.indexOf('\n') < 0;
        };
    }
}
