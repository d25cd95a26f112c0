package org.lifang.kernel.wording;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One sign for all that look alike (variants), and one for all that sound or are shaped alike (sounds). */
final class Folding {

    static final Folding NONE = new Folding(new TreeMap<>(), new TreeMap<>());

    private static final int FULL_WIDTH = 0xFEE0;

    private final char[] variants;
    private final char[] variantOf;
    private final char[] sounds;
    private final char[] soundOf;

    Folding(NavigableMap<Character, Character> variants, NavigableMap<Character, Character> sounds) {
        this.variants = keys(variants);
        this.variantOf = values(variants);
        this.sounds = keys(sounds);
        this.soundOf = values(sounds);
    }

    /** Small letters, half width, simplified characters, plain digits. */
    char fold(char c) {
        char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH) : c;
        char small = Character.toLowerCase(narrow);
        int digit = Character.digit(small, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return look(variants, variantOf, small);
    }

    char sound(char folded) {
        return look(sounds, soundOf, folded);
    }

    private static char look(char[] from, char[] to, char c) {
        int at = Arrays.binarySearch(from, c);
        return at >= 0 ? to[at] : c;
    }

    private static char[] keys(Map<Character, Character> map) {
        char[] keys = new char[map.size()];
        int at = 0;
        for (Character each : map.keySet()) {
            keys[at++] = each;
        }
        return keys;
    }

    private static char[] values(Map<Character, Character> map) {
        char[] values = new char[map.size()];
        int at = 0;
        for (Character each : map.values()) {
            values[at++] = each;
        }
        return values;
    }
}
