package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may not be said: read from files, then asked about texts. */
public final class WordingRules {

    /** A file of rules. */
    public record Source(String name, String text) {}

    /** The rules, or every fault that stands in their way. */
    public record Read(@Nullable WordingRules rules, List<Fault> faults) {}

    /** An entry of the files: its name, what it finds, the rules it cites. */
    public record Listed(String key, Category category, Severity severity, List<String> rules) {}

    private final Map<String, Citation> citations;
    private final Words words;
    private final Plan plan;
    private final Index letters;
    private final Index sounds;
    private final Index innocent;
    private final Index companies;
    private final Map<String, Index> content = new LinkedHashMap<>();
    private final ContactRequests contactRequests;

    private WordingRules(Draft draft, Compiler compiler, List<Entry> entries, Map<String, List<Integer>> sets) {
        this.citations = Map.copyOf(draft.citations);
        this.words = compiler.words;
        Map<Cue, List<Integer>> cues = new EnumMap<>(Cue.class);
        List<Integer> spelled = new ArrayList<>();
        for (Cue cue : Cue.values()) {
            List<Integer> said = sets.getOrDefault(cue.set(), List.of());
            cues.put(cue, said);
            spelled.addAll(said);
        }
        List<Integer> heard = new ArrayList<>();
        for (Entry entry : entries) {
            entry.patterns()
                    .forEach(pattern -> pattern.parts().forEach(part -> {
                        for (int word : part) {
                            heard.add(word);
                        }
                    }));
        }
        spelled.addAll(heard);
        this.plan = new Plan(entries, words.count(), cues);
        this.letters = Index.byLetters(words, spelled.stream().distinct().toList());
        this.sounds = Index.bySound(words, heard.stream().distinct().toList());
        this.innocent = Index.byLetters(words, sets.getOrDefault("innocent", List.of()));
        this.companies = Index.byLetters(words, sets.getOrDefault("company", List.of()));
        sets.forEach((name, set) -> {
            if (name.startsWith("content.") || name.startsWith("contact.")) {
                content.put(name, Index.byLetters(words, set));
            }
        });
        this.contactRequests = new ContactRequests(words, sets);
    }

    /** Reads files together; every fault of every file is told. */
    public static Read read(List<Source> sources) {
        Draft draft = new Draft();
        for (Source each : sources) {
            new FileReader(draft, each.name()).read(each.text());
        }
        Compiler compiler = new Compiler(draft);
        List<Entry> entries = compiler.entries();
        Map<String, List<Integer>> sets = compiler.sharedSets();
        if (!draft.faults.isEmpty()) {
            return new Read(
                    null,
                    draft.faults.stream()
                            .distinct()
                            .sorted(Comparator.comparing(Fault::file)
                                    .thenComparingInt(Fault::line)
                                    .thenComparingInt(Fault::column))
                            .toList());
        }
        return new Read(new WordingRules(draft, compiler, entries, sets), List.of());
    }

    /** What stands against a text, in the order of the text; nothing is remembered between texts. */
    public List<Finding> check(String text, Context context) {
        return checked(text, context).findings();
    }

    /** Findings and the steps they took. */
    record Checked(List<Finding> findings, long steps) {}

    Checked checked(String text, Context context) {
        Units units = units(text, context);
        Search search = search(units);
        Excuses excuses = new Excuses(units, search.cues());
        List<Match> standing = new ArrayList<>();
        for (Match match : search.matches()) {
            if (match.entry().holds(context) && !excuses.excused(match)) {
                standing.add(match);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Match match : Overlaps.outermost(standing)) {
            findings.add(finding(match, units, text, context));
        }
        if (context.audience() == Audience.CONTACT_PERSON && context.medium() != Medium.RECORD) {
            findings.addAll(contactRequests.check(units, text));
        }
        findings.sort(Comparator.comparingInt(Finding::start)
                .thenComparingInt(Finding::end)
                .thenComparing(Finding::category)
                .thenComparing(Finding::entry));
        return new Checked(List.copyOf(findings), search.steps());
    }

    private Search search(Units units) {
        return new Search(plan, units, Innocent.in(units, innocent)).run(letters, sounds);
    }

    /** Every pattern found, excused or not. */
    List<Match> matches(Units units) {
        return search(units).matches();
    }

    private static Finding finding(Match match, Units units, String text, Context context) {
        Entry entry = match.entry();
        int start = units.start[match.start()];
        int end = units.end[match.end() - 1];
        Map<String, String> params = new LinkedHashMap<>();
        params.put("entry", entry.key());
        params.put("words", text.substring(start, end));
        params.put("cites", String.join(", ", entry.rules()));
        return new Finding(
                entry.rules().get(0),
                entry.category(),
                start,
                end,
                context.medium() == Medium.RECORD ? Severity.WARN : entry.severity(),
                entry.category().code(),
                params);
    }

    /** The units of a text with the names of its context recognised. */
    private Units units(String text, Context context) {
        Units units = Units.of(text, words.folding());
        units = named(units, context.institution(), VariableType.INSTITUTION);
        units = named(units, context.agency(), VariableType.AGENCY);
        for (String phone : context.phones()) {
            units = units.naming(Units.of(phone, words.folding()), VariableType.PHONE_OFFICIAL.mark());
        }
        return units;
    }

    /** A name is one only when it ends as companies' names do: no register makes a court of a lender. */
    private Units named(Units units, String name, VariableType type) {
        Units folded = Units.of(name, words.folding());
        boolean company = folded.size > 0 && companies.endsWith(folded);
        return company ? units.naming(folded, type.mark()) : units;
    }

    /** Whether a text says one of the words of a set that templates must speak of. */
    boolean says(String text, String set) {
        Index index = content.get(set);
        return index != null && index.anyIn(Units.of(text, words.folding()));
    }

    /** Where each rule comes from, by its id. */
    public Map<String, Citation> citations() {
        return citations;
    }

    /** Every entry, in the order of the files. */
    public List<Listed> entries() {
        return plan.entries().stream()
                .map(each -> new Listed(each.key(), each.category(), each.severity(), each.rules()))
                .toList();
    }

    Words words() {
        return words;
    }

    Plan plan() {
        return plan;
    }
}
