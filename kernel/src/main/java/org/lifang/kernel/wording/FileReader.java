package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of rules line by line into the draft. */
final class FileReader {

    private static final String HEADER = "wording 1";
    private static final int LARGEST_GAP = 100;
    private static final int CITATION_FIELDS = 4;

    private final Draft draft;
    private final String file;
    private Draft.@Nullable RoughEntry entry;
    private Draft.@Nullable WordSet set;

    FileReader(Draft draft, String file) {
        this.draft = draft;
        this.file = file;
    }

    void read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            draft.fault(new Draft.Said(file, 1, 1, HEADER), "header", "expected", HEADER);
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(new Draft.Said(file, i + 1, 1, line));
            }
        }
    }

    private void line(Draft.Said line) {
        if (line.text().startsWith(" ")) {
            indented(after(line, leading(line.text())));
            return;
        }
        entry = null;
        set = null;
        int space = line.text().indexOf(' ');
        String word = space < 0 ? line.text() : line.text().substring(0, space);
        Draft.Said rest = after(line, word.length() + 1);
        switch (word) {
            case "gap" -> gap(rest);
            case "source" -> source(rest);
            case "fold" -> signs(rest, true);
            case "sound" -> signs(rest, false);
            case "set" -> set(rest);
            case "entry" -> entry(rest);
            default -> draft.fault(line, "unknown-line", "word", word);
        }
    }

    private void indented(Draft.Said line) {
        if (set != null) {
            words(set, line);
        } else if (entry == null) {
            draft.fault(line, "stray-line", "text", line.text());
        } else if (line.text().startsWith("- ")) {
            entry.patterns.add(after(line, 2));
        } else {
            clause(entry, line);
        }
    }

    private void clause(Draft.RoughEntry of, Draft.Said line) {
        int space = line.text().indexOf(' ');
        String word = space < 0 ? line.text() : line.text().substring(0, space);
        if (line.text().equals("not record")) {
            of.inRecords = false;
        } else if (!List.of("for", "when", "unless").contains(word) || space < 0) {
            draft.fault(line, "unknown-clause", "word", word);
        } else if (of.clauses.put(word, after(line, space + 1)) != null) {
            draft.fault(line, "repeated-clause", "word", word);
        }
    }

    private void gap(Draft.Said said) {
        int gap = Numbers.small(said.text());
        if (gap < 0 || gap > LARGEST_GAP) {
            draft.fault(said, "gap", "text", said.text(), "most", String.valueOf(LARGEST_GAP));
        } else {
            draft.gaps.put(file, gap);
        }
    }

    private void source(Draft.Said said) {
        List<Draft.Said> fields = split(said, '|');
        Citation.Tier tier =
                fields.size() == CITATION_FIELDS ? tier(fields.get(1).text()) : null;
        if (tier == null) {
            draft.fault(said, "source-form", "text", said.text());
            return;
        }
        String rule = fields.get(0).text();
        Citation citation =
                new Citation(rule, tier, fields.get(2).text(), fields.get(3).text());
        if (draft.citations.put(rule, citation) != null) {
            draft.fault(said, "repeated-source", "rule", rule);
        }
    }

    private static Citation.@Nullable Tier tier(String word) {
        for (Citation.Tier each : Citation.Tier.values()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        return null;
    }

    /** Groups of signs: the first stands for all. */
    private void signs(Draft.Said said, boolean variant) {
        for (String group : said.text().split(" ")) {
            for (int i = 1; i < group.length(); i++) {
                Character before =
                        (variant ? draft.variants : draft.sounds).putIfAbsent(group.charAt(i), group.charAt(0));
                if (before != null && before != group.charAt(0)) {
                    draft.fault(said, "repeated-sign", "sign", String.valueOf(group.charAt(i)));
                }
            }
        }
    }

    private void set(Draft.Said said) {
        int equals = said.text().indexOf(" =");
        if (equals < 0) {
            draft.fault(said, "set-form", "text", said.text());
            return;
        }
        String name = said.text().substring(0, equals);
        String key = Compiler.shared(name) ? name : file + "/" + name;
        Draft.WordSet known = draft.sets.get(key);
        if (known != null && known.name().file().equals(file)) {
            draft.fault(said, "repeated-set", "set", name);
        }
        set = known == null
                ? new Draft.WordSet(new Draft.Said(file, said.line(), said.column(), name), new ArrayList<>())
                : known;
        draft.sets.put(key, set);
        words(set, after(said, equals + 2));
    }

    private void words(Draft.WordSet of, Draft.Said said) {
        for (Draft.Said word : split(said, '|')) {
            if (!word.text().isEmpty()) {
                of.words().add(word);
            }
        }
    }

    /** {@code KEY = CATEGORY deny CN-C-01 CN-C-02}. */
    private void entry(Draft.Said said) {
        List<String> words = new ArrayList<>(List.of(said.text().split(" ")));
        words.removeIf(String::isEmpty);
        entry = new Draft.RoughEntry(
                new Draft.Said(file, said.line(), said.column(), words.isEmpty() ? "" : words.get(0)));
        draft.entries.add(entry);
        Category category = words.size() > 2 ? Names.find(List.of(Category.values()), words.get(2)) : null;
        Severity severity = words.size() > 3 ? Names.find(List.of(Severity.values()), words.get(3)) : null;
        if (category == null
                || severity == null
                || words.size() < 5
                || !words.get(1).equals("=")) {
            draft.fault(said, "entry-form", "text", said.text());
            return;
        }
        entry.category = category;
        entry.severity = severity;
        entry.rules.addAll(words.subList(4, words.size()));
    }

    /** The parts between separators, each with its place and without the space around it. */
    static List<Draft.Said> split(Draft.Said said, char separator) {
        List<Draft.Said> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= said.text().length(); i++) {
            if (i == said.text().length() || said.text().charAt(i) == separator) {
                String part = said.text().substring(from, i);
                int lead = leading(part);
                parts.add(new Draft.Said(said.file(), said.line(), said.column() + from + lead, part.strip()));
                from = i + 1;
            }
        }
        return parts;
    }

    private static Draft.Said after(Draft.Said said, int count) {
        int from = Math.min(count, said.text().length());
        return new Draft.Said(
                said.file(), said.line(), said.column() + from, said.text().substring(from));
    }

    private static int leading(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
