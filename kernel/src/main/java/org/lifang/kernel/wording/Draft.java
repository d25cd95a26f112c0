package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the files of rules say, before words are numbered; and every fault in them. */
final class Draft {

    /** A piece of text and where it stands. */
    record Said(String file, int line, int column, String text) {}

    /** A set of words, its name and the file it holds in. */
    record WordSet(Said name, List<Said> words) {}

    /** An entry before its patterns are read. */
    static final class RoughEntry {
        final Said key;
        final List<String> rules = new ArrayList<>();
        final Map<String, Said> clauses = new LinkedHashMap<>();
        final List<Said> patterns = new ArrayList<>();
        Category category = Category.THREAT;
        Severity severity = Severity.DENY;
        boolean inRecords = true;

        RoughEntry(Said key) {
            this.key = key;
        }
    }

    final Map<String, Citation> citations = new LinkedHashMap<>();
    final Map<String, WordSet> sets = new LinkedHashMap<>();
    final List<RoughEntry> entries = new ArrayList<>();
    final Map<String, Integer> gaps = new LinkedHashMap<>();
    final TreeMap<Character, Character> variants = new TreeMap<>();
    final TreeMap<Character, Character> sounds = new TreeMap<>();
    final List<Fault> faults = new ArrayList<>();

    void fault(Said at, String code, String... params) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < params.length; i += 2) {
            named.put(params[i], params[i + 1]);
        }
        faults.add(new Fault(at.file(), at.line(), at.column(), "wording.file." + code, named));
    }
}
