package org.lifang.server.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifang.kernel.strategy.DecisionTable;
import org.lifang.kernel.strategy.Finding;
import org.lifang.kernel.strategy.Sentence;
import org.lifang.kernel.strategy.Tables;
import org.lifang.kernel.strategy.Value;

/**
 * Reads a DMN text as a playbook: on top of what any table needs, each rule names a treatment, its priority and why.
 */
final class PlaybookCheck {

    static final int LOWEST_PRIORITY = 99;

    private static final Set<String> TREATMENTS =
            Arrays.stream(Treatment.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final DecisionTable table;
    private final List<Finding> findings = new ArrayList<>();

    private PlaybookCheck(DecisionTable table) {
        this.table = table;
    }

    static Tables.Reading read(String dmn) {
        return switch (Tables.read(dmn, CollectionFacts.VOCABULARY)) {
            case Tables.Refused refused -> refused;
            case Tables.Usable usable -> {
                List<Finding> findings = new PlaybookCheck(usable.table().table()).check();
                yield findings.isEmpty() ? usable : new Tables.Refused(findings);
            }
        };
    }

    private List<Finding> check() {
        if (!table.hitPolicy().single()) {
            refuse(
                    "strategy.playbook.one-answer",
                    0,
                    "",
                    "",
                    Map.of("policy", table.hitPolicy().name()));
        }
        for (String name : List.of("treatment", "priority", "reasonZh", "reasonEn")) {
            if (table.output(name) < 0) {
                refuse("strategy.playbook.output-missing", 0, "", name, Map.of("output", name));
            }
        }
        if (findings.isEmpty()) {
            table.rules().forEach(this::check);
        }
        return findings;
    }

    private void check(DecisionTable.Rule rule) {
        Value treatment = rule.outputs().get(table.output("treatment"));
        if (!(treatment instanceof Value.Text(String code)) || !TREATMENTS.contains(code)) {
            String known = TREATMENTS.stream().sorted().collect(Collectors.joining(", "));
            refuse("strategy.playbook.treatment", rule.line(), rule.id(), "treatment", Map.of("known", known));
        }
        Value priority = rule.outputs().get(table.output("priority"));
        if (!(priority instanceof Value.Whole(long number)) || number < 1 || number > LOWEST_PRIORITY) {
            refuse(
                    "strategy.playbook.priority",
                    rule.line(),
                    rule.id(),
                    "priority",
                    Map.of("lowest", String.valueOf(LOWEST_PRIORITY)));
        }
        checkReason(rule, "reasonZh");
        checkReason(rule, "reasonEn");
    }

    private void checkReason(DecisionTable.Rule rule, String output) {
        Value reason = rule.outputs().get(table.output(output));
        if (!(reason instanceof Value.Text(String sentence)) || sentence.isBlank()) {
            refuse("strategy.playbook.reason", rule.line(), rule.id(), output, Map.of());
            return;
        }
        for (String name : Sentence.names(sentence)) {
            boolean asked =
                    table.columns().stream().anyMatch(c -> c.fact().name().equals(name));
            if (!asked) {
                refuse("strategy.playbook.reason-fact", rule.line(), rule.id(), output, Map.of("fact", name));
            }
        }
    }

    private void refuse(String code, int line, String rule, String column, Map<String, String> params) {
        findings.add(new Finding(Finding.Severity.ERROR, code, line, table.name(), rule, column, params));
    }
}
