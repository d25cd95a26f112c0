package org.lifang.server.strategy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.strategy.CompiledTable;
import org.lifang.kernel.strategy.DecisionTable;
import org.lifang.kernel.strategy.Facts;
import org.lifang.kernel.strategy.Sentence;
import org.lifang.kernel.strategy.Value;

/** A playbook's table as the server asks it: facts in, rule, treatment, priority and sentence out. */
final class PlaybookTable {

    /** Stands where a rule's id would when no rule answered, or several did and none goes first. */
    static final String NO_RULE = "no-rule";

    static final String CONFLICT = "conflict";

    private final CompiledTable table;
    private final String[] ruleIds;
    private final Treatment[] treatments;
    private final int[] priorities;
    private final Map<String, Integer> ruleOf = new HashMap<>();

    PlaybookTable(CompiledTable table) {
        this.table = table;
        DecisionTable source = table.table();
        int rules = source.rules().size();
        ruleIds = new String[rules];
        treatments = new Treatment[rules];
        priorities = new int[rules];
        for (int rule = 0; rule < rules; rule++) {
            ruleIds[rule] = source.rules().get(rule).id();
            ruleOf.put(ruleIds[rule], rule);
            treatments[rule] = Treatment.valueOf(text(rule, "treatment"));
            Value priority = table.output(rule, source.output("priority"));
            priorities[rule] = priority instanceof Value.Whole(long number) ? (int) number : 1;
        }
    }

    CompiledTable compiled() {
        return table;
    }

    /** The rule that answers, or a negative number. */
    int decide(Facts facts) {
        return table.decide(facts);
    }

    String ruleId(int rule) {
        if (rule >= 0) {
            return ruleIds[rule];
        }
        return rule == CompiledTable.NONE ? NO_RULE : CONFLICT;
    }

    /** Without a rule nobody is treated: the borrower waits, at the top of the list, for a person to look. */
    Treatment treatment(int rule) {
        return rule >= 0 ? treatments[rule] : Treatment.WAIT;
    }

    int priority(int rule) {
        return rule >= 0 ? priorities[rule] : 1;
    }

    /** The facts the table asks about, as a JSON object of ids, numbers and codes. */
    String seen(Facts facts) {
        StringBuilder json = new StringBuilder("{");
        for (DecisionTable.Column column : table.table().columns()) {
            String name = column.fact().name();
            Object value = facts.value(facts.vocabulary().slot(name));
            json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":");
            json.append(value instanceof Number || value instanceof Boolean || value == null ? value : quoted(value));
        }
        return json.append('}').toString();
    }

    private static String quoted(Object code) {
        return "\"" + code + "\"";
    }

    /** Why a rule answered, null when this table has no such rule. */
    @Nullable
    String sentence(String ruleId, Map<String, Long> seen, Locale locale) {
        Integer rule = ruleOf.get(ruleId);
        if (rule == null) {
            return null;
        }
        String output = locale.getLanguage().equals("en") ? "reasonEn" : "reasonZh";
        return Sentence.fill(text(rule, output), seen, table.vocabulary());
    }

    private String text(int rule, String output) {
        Value value = table.output(rule, table.table().output(output));
        return value instanceof Value.Text(String text) ? text : "";
    }
}
