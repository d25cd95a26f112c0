package org.lifang.kernel.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a table, cell by cell; what it refuses goes to the findings. */
final class RowReader {

    private final Vocabulary vocabulary;
    private final String decision;
    private final List<DecisionTable.Column> columns;
    private final List<DecisionTable.Output> outputs;
    private final List<Finding> findings;
    private String rule = "";

    RowReader(
            Vocabulary vocabulary,
            String decision,
            List<DecisionTable.Column> columns,
            List<DecisionTable.Output> outputs,
            List<Finding> findings) {
        this.vocabulary = vocabulary;
        this.decision = decision;
        this.columns = columns;
        this.outputs = outputs;
        this.findings = findings;
    }

    DecisionTable.Rule read(XmlTree.Node row, int number) {
        String id = row.attribute("id");
        rule = id.isEmpty() ? "row-" + number : id;
        List<XmlTree.Node> ins = row.all("inputEntry").toList();
        List<XmlTree.Node> outs = row.all("outputEntry").toList();
        List<String> tests = new ArrayList<>();
        List<ValueSet> passing = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        if (ins.size() != columns.size() || outs.size() != outputs.size()) {
            refuse("strategy.dmn.row-shape", row.line, "", Map.of("cells", String.valueOf(ins.size() + outs.size())));
        } else {
            for (int i = 0; i < ins.size(); i++) {
                tests.add(ins.get(i).textOf("text"));
                passing.add(test(ins.get(i), columns.get(i)));
            }
            for (int i = 0; i < outs.size(); i++) {
                values.add(value(outs.get(i), outputs.get(i)));
            }
        }
        String note = String.join(
                " ", row.all("annotationEntry").map(n -> n.textOf("text")).toList());
        return new DecisionTable.Rule(rule, row.line, tests, passing, values, note.strip());
    }

    private ValueSet test(XmlTree.Node cell, DecisionTable.Column column) {
        language(cell, column.label());
        UnaryTests.Parsed parsed = UnaryTests.parse(
                cell.textOf("text"), vocabulary, vocabulary.slot(column.fact().name()));
        report(parsed.scanner().problem(), cell, column.label());
        return parsed.passing();
    }

    private Value value(XmlTree.Node cell, DecisionTable.Output output) {
        language(cell, output.label());
        String text = cell.textOf("text");
        if (text.isEmpty()) {
            return new Value.Nothing();
        }
        Constants.Parsed parsed = Constants.parse(text);
        report(parsed.scanner().problem(), cell, output.label());
        if (!parsed.scanner().failed()) {
            checkValue(parsed.value(), cell, output, text);
        }
        return parsed.value();
    }

    private void checkValue(Value value, XmlTree.Node cell, DecisionTable.Output output, String text) {
        if (!fits(value, output.typeRef())) {
            refuse(
                    "strategy.dmn.output-type",
                    cell.line,
                    output.label(),
                    Map.of("type", output.typeRef(), "text", text));
        }
        if (!output.allowed().isEmpty() && !output.allowed().contains(value)) {
            refuse("strategy.dmn.output-value", cell.line, output.label(), Map.of("text", text));
        }
    }

    private static boolean fits(Value value, String typeRef) {
        return switch (value) {
            case Value.Nothing nothing -> true;
            case Value.Text text -> typeRef.equals("string") || typeRef.equals("Any");
            case Value.Whole number -> typeRef.equals("number") || typeRef.equals("Any");
            case Value.Flag flag -> typeRef.equals("boolean") || typeRef.equals("Any");
            case Value.Date date -> typeRef.equals("date") || typeRef.equals("Any");
        };
    }

    private void language(XmlTree.Node cell, String column) {
        String language = cell.attribute("expressionLanguage");
        if (!language.isEmpty() && !language.toLowerCase(Locale.ROOT).contains("feel")) {
            refuse("strategy.dmn.language", cell.line, column, Map.of("language", language));
        }
    }

    private void report(Scanner.@Nullable Problem problem, XmlTree.Node cell, String column) {
        if (problem != null) {
            refuse(problem.code(), cell.line, column, problem.params());
        }
    }

    private void refuse(String code, int line, String column, Map<String, String> params) {
        findings.add(new Finding(Finding.Severity.ERROR, code, line, decision, rule, column, params));
    }
}
