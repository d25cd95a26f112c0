package org.lifang.kernel.strategy;

import java.util.List;

/**
 * A decision table as its author wrote it, checked.
 *
 * @param id id of the decision in the file
 * @param name name of the decision
 * @param hitPolicy how several matching rules are answered
 * @param columns input columns, from the left
 * @param outputs output columns, from the left
 * @param rules rules, from the top
 */
public record DecisionTable(
        String id, String name, HitPolicy hitPolicy, List<Column> columns, List<Output> outputs, List<Rule> rules) {

    public DecisionTable {
        columns = List.copyOf(columns);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /**
     * An input column.
     *
     * @param label what people read above it
     * @param fact the fact it asks about
     */
    public record Column(String label, Fact fact) {}

    /**
     * An output column.
     *
     * @param label what people read above it
     * @param name the name of the output, empty when it is the only one and has none
     * @param typeRef the declared type, {@code Any} when none is declared
     * @param allowed the declared list of values in order of priority, empty when none is declared
     */
    public record Output(String label, String name, String typeRef, List<Value> allowed) {
        public Output {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * One row.
     *
     * @param id id of the rule in the file
     * @param line line of the file, from 1
     * @param tests the input cells as written
     * @param passing the values each input cell lets pass
     * @param outputs the output cells
     * @param annotation what its author noted beside it
     */
    public record Rule(
            String id, int line, List<String> tests, List<ValueSet> passing, List<Value> outputs, String annotation) {
        public Rule {
            tests = List.copyOf(tests);
            passing = List.copyOf(passing);
            outputs = List.copyOf(outputs);
        }
    }

    /** The place of an output column by its name, -1 when there is none. */
    public int output(String name) {
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
