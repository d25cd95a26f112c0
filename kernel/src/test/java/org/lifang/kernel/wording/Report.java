package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts how often the lint is right, by category, on one part of the labelled sentences. */
final class Report {

    /** Right, wrongly found, missed. */
    static final class Count {
        int right;
        int wrong;
        int missed;

        /** Of what was found, how much was right, in hundredths; −1 when nothing was found. */
        int precision() {
            return share(right, right + wrong);
        }

        /** Of what was there, how much was found, in hundredths; −1 when nothing was there. */
        int recall() {
            return share(right, right + missed);
        }

        private static int share(int part, int whole) {
            return whole == 0 ? -1 : part * 100 / whole;
        }

        @Override
        public String toString() {
            return shown(precision()) + " | " + shown(recall());
        }

        private static String shown(int hundredths) {
            return hundredths < 0 ? "–" : String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
        }
    }

    final Map<Category, Count> byCategory = new EnumMap<>(Category.class);
    final Count overall = new Count();
    final Count sentences = new Count();
    int size;
    int clean;

    Report(String part, WordingRules rules) {
        for (Labelled each : Labelled.all()) {
            if (each.part().equals(part)) {
                add(each, rules);
            }
        }
    }

    private void add(Labelled labelled, WordingRules rules) {
        var found = labelled.found(rules);
        for (Category category : Category.values()) {
            boolean there = labelled.expected().contains(category);
            count(byCategory.computeIfAbsent(category, c -> new Count()), found.contains(category), there);
            count(overall, found.contains(category), there);
        }
        count(sentences, !found.isEmpty(), !labelled.expected().isEmpty());
        size++;
        clean += labelled.expected().isEmpty() ? 1 : 0;
    }

    private static void count(Count count, boolean found, boolean there) {
        count.right += found && there ? 1 : 0;
        count.wrong += found && !there ? 1 : 0;
        count.missed += !found && there ? 1 : 0;
    }

    /** The table of the page about wording. */
    static List<String> table(WordingRules rules) {
        List<Report> parts =
                List.of(new Report("tune", rules), new Report("held-out", rules), new Report("other-words", rules));
        List<String> lines = new ArrayList<>(List.of(
                "| category | rules | tune: precision | recall | held-out: precision | recall "
                        + "| other words: precision | recall |",
                "| --- | --- | --- | --- | --- | --- | --- | --- |"));
        for (Category category : Category.values()) {
            if (category == Category.CONTENT || category == Category.VARIABLE) {
                continue;
            }
            lines.add(line(
                    Names.kebab(category),
                    cited(category, rules),
                    parts.stream()
                            .map(part -> part.byCategory.getOrDefault(category, new Count()))
                            .toList()));
        }
        lines.add(line(
                "all findings", "", parts.stream().map(part -> part.overall).toList()));
        lines.add(
                line("sentences", "", parts.stream().map(part -> part.sentences).toList()));
        String sizes = String.join(
                "; ",
                parts.stream()
                        .map(part -> part.size + " sentences, " + part.clean + " innocent")
                        .toList());
        lines.add("");
        lines.add("Sizes, in the same order: " + sizes + ".");
        return lines;
    }

    private static String line(String name, String rules, List<Count> counts) {
        return "| " + name + " | " + rules + " | "
                + String.join(" | ", counts.stream().map(Count::toString).toList()) + " |";
    }

    private static String cited(Category category, WordingRules rules) {
        if (category == Category.OTHER_REQUEST) {
            return ContactRequests.RULE;
        }
        return String.join(
                ", ",
                rules.entries().stream()
                        .filter(entry -> entry.category() == category)
                        .flatMap(entry -> entry.rules().stream())
                        .distinct()
                        .toList());
    }
}
