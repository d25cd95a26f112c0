package org.lifang.server.strategy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.strategy.Fact;
import org.lifang.kernel.strategy.Facts;
import org.lifang.kernel.strategy.Vocabulary;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.springframework.stereotype.Service;

/** Asks a table about facts that a person typed, to see which rule fires. */
@Service
class Trials {

    private static final Vocabulary VOCABULARY = CollectionFacts.VOCABULARY;

    private final Messages messages;

    Trials(Messages messages) {
        this.messages = messages;
    }

    /** Which rule fired, what it proposes and why. */
    record Answer(String ruleId, Treatment treatment, int priority, String reason) {}

    Answer answer(PlaybookTable table, Map<String, @Nullable Object> typed, Locale locale) {
        Facts facts = VOCABULARY.blank();
        Map<String, Long> raw = new HashMap<>();
        typed.forEach((name, value) -> set(facts, raw, name, value));
        int rule = table.decide(facts);
        String sentence = table.sentence(table.ruleId(rule), raw, locale);
        return new Answer(
                table.ruleId(rule),
                table.treatment(rule),
                table.priority(rule),
                sentence == null ? messages.text("strategy.rule." + table.ruleId(rule), locale) : sentence);
    }

    private static void set(Facts facts, Map<String, Long> raw, String name, @Nullable Object value) {
        Integer slot = VOCABULARY.find(name);
        if (slot == null) {
            throw Refused.of(422, "PLAYBOOK_FACT_UNKNOWN", name);
        }
        if (value == null) {
            return;
        }
        Long read = read(slot, value);
        Fact fact = VOCABULARY.fact(slot);
        if (read == null || read < fact.min() || read > fact.max()) {
            throw Refused.of(422, "PLAYBOOK_FACT_VALUE", name);
        }
        facts.set(slot, read);
        raw.put(name, read);
    }

    private static @Nullable Long read(int slot, Object value) {
        return switch (VOCABULARY.fact(slot).type()) {
            case NUMBER -> value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : null;
            case FLAG -> value instanceof Boolean flag ? Long.valueOf(flag ? 1 : 0) : null;
            case TEXT -> {
                Integer code = value instanceof String word ? VOCABULARY.findCode(slot, word) : null;
                yield code == null ? null : code.longValue();
            }
            case DATE -> value instanceof String iso ? date(iso) : null;
        };
    }

    private static @Nullable Long date(String iso) {
        try {
            return LocalDate.parse(iso).toEpochDay();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
