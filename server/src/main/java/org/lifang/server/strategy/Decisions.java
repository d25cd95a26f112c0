package org.lifang.server.strategy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.strategy.Fact;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was decided about borrowers and why, in a sentence. */
@Service
public final class Decisions {

    private final DecisionStore store;
    private final PlaybookStore playbooks;
    private final CompiledPlaybooks compiled;
    private final Messages messages;
    private final JsonMapper json = JsonMapper.builder().build();

    Decisions(DecisionStore store, PlaybookStore playbooks, CompiledPlaybooks compiled, Messages messages) {
        this.store = store;
        this.playbooks = playbooks;
        this.compiled = compiled;
        this.messages = messages;
    }

    /**
     * A decision a person can contest.
     *
     * @param ruleId the rule that fired
     * @param reason the sentence of that rule, filled with the facts it saw on the day
     * @param facts those facts: numbers, codes, yes or no
     */
    public record Decision(
            LocalDate decidedOn,
            @Nullable LocalDate supersededOn,
            String playbook,
            int version,
            String ruleId,
            Treatment treatment,
            int priority,
            String reason,
            Map<String, Object> facts) {}

    /** All decisions about a borrower, the latest first. */
    public List<Decision> history(long borrower, Locale locale) {
        Map<String, PlaybookTable> tables = new HashMap<>();
        return store.history(borrower).stream()
                .map(row -> explained(row, tables, locale))
                .toList();
    }

    /** The decisions that stand, by borrower; a borrower without one was never overdue. */
    public Map<Long, Decision> current(Collection<Long> borrowers, Locale locale) {
        Map<String, PlaybookTable> tables = new HashMap<>();
        Map<Long, Decision> current = new HashMap<>();
        store.current(borrowers).forEach((id, row) -> current.put(id, explained(row, tables, locale)));
        return current;
    }

    private Decision explained(DecisionStore.Row row, Map<String, PlaybookTable> tables, Locale locale) {
        PlaybookTable table = tables.computeIfAbsent(row.playbook() + "/" + row.version(), k -> table(row));
        Map<String, Long> raw = new HashMap<>();
        Map<String, Object> shown = new LinkedHashMap<>();
        read(row.facts(), raw, shown);
        String sentence = table.sentence(row.ruleId(), raw, locale);
        return new Decision(
                row.decidedOn(),
                row.supersededOn(),
                row.playbook(),
                row.version(),
                row.ruleId(),
                Treatment.valueOf(row.treatment()),
                row.priority(),
                sentence == null ? messages.text("strategy.rule." + row.ruleId(), locale) : sentence,
                shown);
    }

    private PlaybookTable table(DecisionStore.Row row) {
        PlaybookStore.Version version = playbooks.version(row.playbook(), row.version());
        if (version == null) {
            throw new IllegalStateException("a decision without its version: " + row.playbook() + " " + row.version());
        }
        return compiled.of(version.dmn());
    }

    private void read(String facts, Map<String, Long> raw, Map<String, Object> shown) {
        for (Map.Entry<String, JsonNode> entry : json.readTree(facts).properties()) {
            Integer slot = CollectionFacts.VOCABULARY.find(entry.getKey());
            JsonNode node = entry.getValue();
            if (slot == null || node.isNull()) {
                continue;
            }
            Fact fact = CollectionFacts.VOCABULARY.fact(slot);
            switch (fact.type()) {
                case NUMBER, DATE -> put(raw, shown, fact.name(), node.asLong(), node.asLong());
                case FLAG -> put(raw, shown, fact.name(), node.asBoolean() ? 1L : 0L, node.asBoolean());
                case TEXT -> {
                    Integer code = CollectionFacts.VOCABULARY.findCode(slot, node.asString());
                    put(raw, shown, fact.name(), code == null ? 0L : code, node.asString());
                }
            }
        }
    }

    private static void put(Map<String, Long> raw, Map<String, Object> shown, String name, long value, Object asShown) {
        raw.put(name, value);
        shown.put(name, asShown);
    }

    /** How many borrowers each rule of a playbook decides now. */
    Map<String, Integer> standing(String playbook) {
        return store.standing(playbook);
    }

    /** The codes of all treatments with their titles. */
    public Map<String, String> treatmentTitles(Locale locale) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Treatment treatment : List.of(Treatment.values())) {
            titles.put(treatment.name(), messages.text("strategy.treatment." + treatment.name(), locale));
        }
        return titles;
    }
}
