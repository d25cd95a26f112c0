package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a draft into entries: words are folded and numbered, sets unfolded, patterns cut into parts. */
final class Compiler {

    /** Sets that every file may add to; code reads them by these names. */
    private static final List<String> SHARED = List.of("guard.", "contact.", "content.", "innocent", "company");

    private final Draft draft;
    final Words words;
    private final Set<String> used = new HashSet<>();

    Compiler(Draft draft) {
        this.draft = draft;
        this.words = new Words(new Folding(draft.variants, draft.sounds));
    }

    static boolean shared(String set) {
        return SHARED.stream().anyMatch(set::startsWith);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Draft.RoughEntry rough : draft.entries) {
            if (!keys.add(rough.key.text())) {
                draft.fault(rough.key, "repeated-entry", "entry", rough.key.text());
            }
            entries.add(entry(rough));
        }
        draft.sets.forEach((key, set) -> {
            if (!shared(set.name().text()) && !used.contains(key)) {
                draft.fault(set.name(), "unused-set", "set", set.name().text());
            }
        });
        return entries;
    }

    /** The words of each shared set, by its name. */
    Map<String, List<Integer>> sharedSets() {
        Map<String, List<Integer>> sets = new LinkedHashMap<>();
        draft.sets.forEach((key, set) -> {
            if (shared(key)) {
                Set<Integer> numbers = new LinkedHashSet<>();
                set.words().forEach(word -> alternative(word, numbers, new ArrayList<>(List.of(key))));
                sets.put(key, List.copyOf(numbers));
            }
        });
        return sets;
    }

    private Entry entry(Draft.RoughEntry rough) {
        for (String rule : rough.rules) {
            if (!draft.citations.containsKey(rule)) {
                draft.fault(rough.key, "unknown-rule", "rule", rule);
            }
        }
        Set<Audience> audiences = named(rough, "for", List.of(Audience.values()), EnumSet.allOf(Audience.class));
        Set<Condition> when = named(rough, "when", List.of(Condition.values()), EnumSet.noneOf(Condition.class));
        Set<Excuse> unless = named(rough, "unless", List.of(Excuse.values()), EnumSet.noneOf(Excuse.class));
        List<Pattern> patterns = new ArrayList<>();
        for (Draft.Said said : rough.patterns) {
            Pattern pattern = pattern(said);
            if (tooShort(pattern) && audiences.contains(Audience.DEBTOR)) {
                draft.fault(said, "too-short", "text", said.text());
            }
            patterns.add(pattern);
        }
        if (rough.patterns.isEmpty()) {
            draft.fault(rough.key, "no-pattern", "entry", rough.key.text());
        }
        return new Entry(
                rough.key.text(),
                List.copyOf(rough.rules),
                rough.category,
                rough.severity,
                audiences,
                when,
                unless,
                rough.inRecords,
                List.copyOf(patterns));
    }

    private <E extends Enum<E>> Set<E> named(
            Draft.RoughEntry rough, String clause, List<E> constants, EnumSet<E> otherwise) {
        Draft.Said said = rough.clauses.get(clause);
        if (said == null) {
            return otherwise;
        }
        EnumSet<E> chosen = EnumSet.copyOf(constants);
        chosen.clear();
        for (Draft.Said word : FileReader.split(said, ' ')) {
            E found = Names.find(constants, word.text());
            if (found == null) {
                draft.fault(word, "unknown-word", "clause", clause, "word", word.text());
            } else {
                chosen.add(found);
            }
        }
        return chosen;
    }

    /** One sign alone would be found everywhere. */
    private boolean tooShort(Pattern pattern) {
        if (pattern.parts().size() != 1) {
            return false;
        }
        for (int word : pattern.parts().get(0)) {
            if (words.signs(word).length < 2) {
                return true;
            }
        }
        return false;
    }

    private Pattern pattern(Draft.Said said) {
        List<int[]> parts = new ArrayList<>();
        List<Pattern.Link> links = new ArrayList<>();
        Pattern.Link link = new Pattern.Link(Pattern.Reach.ADJACENT, 0);
        StringBuilder part = new StringBuilder();
        int column = said.column();
        for (Draft.Said word : FileReader.split(said, ' ')) {
            Pattern.Link next = link(word);
            if (next == null) {
                column = part.isEmpty() ? word.column() : column;
                part.append(part.isEmpty() ? "" : " ").append(word.text());
            } else {
                parts.add(part(new Draft.Said(said.file(), said.line(), column, part.toString())));
                links.add(link);
                link = next;
                part.setLength(0);
            }
        }
        parts.add(part(new Draft.Said(said.file(), said.line(), column, part.toString())));
        links.add(link);
        if (parts.size() > Pattern.MOST_PARTS) {
            draft.fault(said, "too-many-parts", "most", String.valueOf(Pattern.MOST_PARTS));
        }
        return new Pattern(parts, links);
    }

    /** {@code +} adjacent, {@code ~} within the clause, {@code ~~} within the sentence; a number is the most units. */
    private Pattern.@Nullable Link link(Draft.Said word) {
        if (word.text().equals("+")) {
            return new Pattern.Link(Pattern.Reach.ADJACENT, 1);
        }
        if (!word.text().startsWith("~")) {
            return null;
        }
        boolean far = word.text().startsWith("~~");
        String number = word.text().substring(far ? 2 : 1);
        int gap = number.isEmpty() ? draft.gaps.getOrDefault(word.file(), 0) : Numbers.small(number);
        if (gap <= 0) {
            draft.fault(word, "gap", "text", word.text());
        }
        return new Pattern.Link(far ? Pattern.Reach.SENTENCE : Pattern.Reach.CLAUSE, gap);
    }

    private int[] part(Draft.Said said) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Draft.Said alternative : FileReader.split(said, '|')) {
            alternative(alternative, numbers, new ArrayList<>());
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void alternative(Draft.Said said, Set<Integer> numbers, List<String> within) {
        String text = said.text();
        if (text.startsWith("{") && text.endsWith("}")) {
            String name = text.substring(1, text.length() - 1);
            String key = shared(name) ? name : said.file() + "/" + name;
            Draft.WordSet set = draft.sets.get(key);
            used.add(key);
            if (set == null || within.contains(key)) {
                draft.fault(said, set == null ? "unknown-set" : "set-in-itself", "set", name);
                return;
            }
            within.add(key);
            set.words().forEach(word -> alternative(word, numbers, within));
            within.remove(key);
        } else if (text.startsWith("<") && text.endsWith(">")) {
            special(said, text.substring(1, text.length() - 1), numbers);
        } else {
            word(said, numbers);
        }
    }

    private void special(Draft.Said said, String name, Set<Integer> numbers) {
        VariableType type = Names.find(VariableType.all(), name);
        if (name.equals("number")) {
            numbers.add(Words.NUMBER);
        } else if (name.equals("figures")) {
            numbers.add(Words.FIGURES);
        } else if (type != null) {
            Units mark = new Units(1);
            mark.add(type.mark(), 0, 1, false);
            numbers.add(words.number(mark, false));
        } else {
            draft.fault(said, "unknown-special", "word", name);
        }
    }

    private void word(Draft.Said said, Set<Integer> numbers) {
        boolean stem = said.text().endsWith("*");
        String text = stem ? said.text().substring(0, said.text().length() - 1) : said.text();
        Units units = Units.of(text, words.folding());
        boolean broken = false;
        for (int i = 0; i < units.size; i++) {
            broken |= units.unit[i] == Units.SOFT || units.unit[i] == Units.BREAK;
        }
        if (broken || units.size == 0) {
            draft.fault(said, "word-form", "text", said.text());
            return;
        }
        numbers.add(words.number(units, stem));
    }
}
