package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entries laid out for one walk: which step of which pattern every word may take. */
final class Plan {

    private final List<Entry> entries;
    private final int[][] slotsOfWord;
    private final List<List<Cue>> cuesOfWord = new ArrayList<>();
    private final Entry[] entryOfSlot;
    private final boolean[] first;
    private final boolean[] last;
    private final Pattern.Link[] link;

    Plan(List<Entry> entries, int words, Map<Cue, List<Integer>> cueWords) {
        this.entries = List.copyOf(entries);
        int slots = 0;
        for (Entry entry : entries) {
            for (Pattern pattern : entry.patterns()) {
                slots += pattern.parts().size();
            }
        }
        entryOfSlot = new Entry[slots];
        first = new boolean[slots];
        last = new boolean[slots];
        link = new Pattern.Link[slots];
        List<List<Integer>> byWord = lists(words);
        int slot = 0;
        for (Entry entry : entries) {
            for (Pattern pattern : entry.patterns()) {
                for (int part = 0; part < pattern.parts().size(); part++, slot++) {
                    entryOfSlot[slot] = entry;
                    first[slot] = part == 0;
                    last[slot] = part == pattern.parts().size() - 1;
                    link[slot] = pattern.links().get(part);
                    for (int word : pattern.parts().get(part)) {
                        byWord.get(word).add(slot);
                    }
                }
            }
        }
        slotsOfWord = arrays(byWord);
        for (int word = 0; word < words; word++) {
            cuesOfWord.add(new ArrayList<>());
        }
        cueWords.forEach(
                (cue, each) -> each.forEach(word -> cuesOfWord.get(word).add(cue)));
    }

    private static List<List<Integer>> lists(int size) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        return lists.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    List<Entry> entries() {
        return entries;
    }

    int slots() {
        return first.length;
    }

    int[] slots(int word) {
        return slotsOfWord[word];
    }

    List<Cue> cues(int word) {
        return cuesOfWord.get(word);
    }

    Entry entry(int slot) {
        return entryOfSlot[slot];
    }

    boolean isFirst(int slot) {
        return first[slot];
    }

    boolean isLast(int slot) {
        return last[slot];
    }

    Pattern.Link link(int slot) {
        return link[slot];
    }
}
