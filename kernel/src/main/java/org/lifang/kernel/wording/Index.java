package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some of the words, found by their letters or by their sound. */
final class Index {

    private static final int LEAST_HAN_BY_SOUND = 3;
    private static final int LEAST_LATIN_BY_SOUND = 5;

    /** Told of every word found. */
    interface Found {
        void word(int word, int start, int end);
    }

    private final Words words;
    private final boolean bySound;
    private final Automaton automaton;
    private final int[][] numbers;

    private Index(Words words, boolean bySound, Map<String, List<Integer>> forms) {
        this.words = words;
        this.bySound = bySound;
        List<char[]> signs = new ArrayList<>();
        forms.keySet().forEach(form -> signs.add(form.toCharArray()));
        this.automaton = Automaton.of(signs);
        this.numbers = forms.values().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    static Index byLetters(Words words, List<Integer> chosen) {
        Map<String, List<Integer>> forms = new LinkedHashMap<>();
        for (int word : chosen) {
            forms.computeIfAbsent(new String(words.signs(word)), form -> new ArrayList<>())
                    .add(word);
        }
        return new Index(words, false, forms);
    }

    /** Only words long enough that a like sound is no accident. */
    static Index bySound(Words words, List<Integer> chosen) {
        Map<String, List<Integer>> forms = new LinkedHashMap<>();
        for (int word : chosen) {
            if (longEnough(words.signs(word))) {
                forms.computeIfAbsent(sound(words, words.signs(word)), form -> new ArrayList<>())
                        .add(word);
            }
        }
        return new Index(words, true, forms);
    }

    private static boolean longEnough(char[] signs) {
        int han = 0;
        for (char c : signs) {
            han += Units.isHan(c) ? 1 : 0;
        }
        return han == 0 ? signs.length >= LEAST_LATIN_BY_SOUND : han == signs.length && han >= LEAST_HAN_BY_SOUND;
    }

    private static String sound(Words words, char[] signs) {
        StringBuilder sound = new StringBuilder();
        for (char c : signs) {
            sound.append(words.folding().sound(c));
        }
        return sound.toString();
    }

    /** A walk along units that tells every word at the unit where it ends, the longest first. */
    final class Walk {
        private final Units units;
        private final Automaton.Walk walk = automaton.walk();
        private long told;

        private Walk(Units units) {
            this.units = units;
        }

        void go(int at, Found found) {
            char c = units.unit[at];
            for (int node = walk.go(bySound ? words.folding().sound(c) : c);
                    node != 0;
                    node = automaton.shorterAt(node)) {
                for (int word : numbers[automaton.wordAt(node)]) {
                    told++;
                    int start = at + 1 - words.signs(word).length;
                    if (standsAlone(word, start, at + 1) && !(bySound && spelledSo(word, start))) {
                        found.word(word, start, at + 1);
                    }
                }
            }
        }

        private boolean standsAlone(int word, int start, int end) {
            return units.beginsWord(start) && (words.stem(word) || units.endsWord(end));
        }

        private boolean spelledSo(int word, int start) {
            char[] signs = words.signs(word);
            for (int i = 0; i < signs.length; i++) {
                if (units.unit[start + i] != signs[i]) {
                    return false;
                }
            }
            return true;
        }

        long steps() {
            return walk.steps() + told;
        }
    }

    Walk along(Units units) {
        return new Walk(units);
    }

    /** Whether the units end with one of the words. */
    boolean endsWith(Units units) {
        boolean[] ends = new boolean[1];
        Walk walk = along(units);
        for (int at = 0; at < units.size; at++) {
            walk.go(at, (word, start, end) -> ends[0] |= end == units.size);
        }
        return ends[0];
    }

    /** Whether any of the words stands in the units. */
    boolean anyIn(Units units) {
        boolean[] any = new boolean[1];
        Walk walk = along(units);
        for (int at = 0; at < units.size && !any[0]; at++) {
            walk.go(at, (word, start, end) -> any[0] = true);
        }
        return any[0];
    }
}
