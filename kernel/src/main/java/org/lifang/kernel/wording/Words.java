package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every word of the rules once, by number. */
final class Words {

    /** Any number, in figures or Chinese numerals. */
    static final int NUMBER = 0;
    /** A number in figures. */
    static final int FIGURES = 1;

    private final Folding folding;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<char[]> words = new ArrayList<>();
    private final List<Boolean> stems = new ArrayList<>();

    Words(Folding folding) {
        this.folding = folding;
        add("<number>", new char[0], false);
        add("<figures>", new char[0], false);
    }

    /** The number of a word; a stem stands for all words that begin with it. */
    int number(Units word, boolean stem) {
        char[] signs = java.util.Arrays.copyOf(word.unit, word.size);
        String key = new String(signs) + (stem ? "*" : "");
        Integer known = numbers.get(key);
        return known == null ? add(key, signs, stem) : known;
    }

    private int add(String key, char[] signs, boolean stem) {
        numbers.put(key, words.size());
        words.add(signs);
        stems.add(stem);
        return words.size() - 1;
    }

    int count() {
        return words.size();
    }

    char[] signs(int word) {
        return words.get(word);
    }

    boolean stem(int word) {
        return stems.get(word);
    }

    Folding folding() {
        return folding;
    }
}
