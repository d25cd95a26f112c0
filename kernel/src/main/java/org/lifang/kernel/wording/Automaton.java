package org.lifang.kernel.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds all of many words in one walk along a text (Aho and Corasick). */
final class Automaton {

    static final int NO_WORD = -1;

    private final char[][] signs;
    private final int[][] next;
    private final int[] fail;
    private final int[] word;
    private final int[] shorter;

    private Automaton(char[][] signs, int[][] next, int[] fail, int[] word, int[] shorter) {
        this.signs = signs;
        this.next = next;
        this.fail = fail;
        this.word = word;
        this.shorter = shorter;
    }

    /** A walk along one text. */
    final class Walk {
        private int node;
        private long steps;

        /** Goes on by one sign and tells the node of the longest word that ends here, or 0. */
        int go(char c) {
            while (true) {
                steps++;
                int at = Arrays.binarySearch(signs[node], c);
                if (at >= 0) {
                    node = next[node][at];
                    break;
                }
                if (node == 0) {
                    break;
                }
                node = fail[node];
            }
            return word[node] == NO_WORD ? shorter[node] : node;
        }

        long steps() {
            return steps;
        }
    }

    /** The word that ends at a node told by a walk. */
    int wordAt(int node) {
        return word[node];
    }

    /** The node of the next shorter word that ends at the same place, or 0. */
    int shorterAt(int node) {
        return shorter[node];
    }

    Walk walk() {
        return new Walk();
    }

    /** An automaton of words numbered by their place in the list; an empty or repeated word is never found. */
    static Automaton of(List<char[]> words) {
        List<Map<Character, Integer>> children = new ArrayList<>();
        children.add(new TreeMap<>());
        List<Integer> found = new ArrayList<>(List.of(NO_WORD));
        for (int id = 0; id < words.size(); id++) {
            int node = 0;
            for (char c : words.get(id)) {
                Integer child = children.get(node).get(c);
                if (child == null) {
                    child = children.size();
                    children.add(new TreeMap<>());
                    found.add(NO_WORD);
                    children.get(node).put(c, child);
                }
                node = child;
            }
            if (node > 0 && found.get(node) == NO_WORD) {
                found.set(node, id);
            }
        }
        return linked(children, found.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Automaton linked(List<Map<Character, Integer>> children, int[] word) {
        int[] fail = new int[word.length];
        int[] shorter = new int[word.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            children.get(node).forEach((c, child) -> {
                int back = node == 0 ? 0 : fail[node];
                while (back != 0 && !children.get(back).containsKey(c)) {
                    back = fail[back];
                }
                Integer target = children.get(back).get(c);
                fail[child] = target == null || target.equals(child) ? 0 : target;
                shorter[child] = word[fail[child]] == NO_WORD ? shorter[fail[child]] : fail[child];
                queue.add(child);
            });
        }
        char[][] signs = new char[word.length][];
        int[][] next = new int[word.length][];
        for (int node = 0; node < word.length; node++) {
            signs[node] = new char[children.get(node).size()];
            next[node] = new int[signs[node].length];
            int at = 0;
            for (var child : children.get(node).entrySet()) {
                signs[node][at] = child.getKey();
                next[node][at++] = child.getValue();
            }
        }
        return new Automaton(signs, next, fail, word, shorter);
    }
}
