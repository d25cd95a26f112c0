package org.lifang.kernel.strategy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns one DMN file into one checked decision table, or into findings that name decision, rule, column and construct.
 *
 * <p>A file holds exactly one decision, decided by one table over plain input data. Everything else a DMN file
 * may hold
 * (diagrams, labels, descriptions, annotations) is left alone.
 */
final class DmnReader {

    static final int MAX_RULES = 1024;
    static final int MAX_COLUMNS = 64;

    private static final Set<String> NAMESPACES = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private static final Set<String> LOGIC = Set.of(
            "literalExpression",
            "context",
            "invocation",
            "relation",
            "list",
            "functionDefinition",
            "conditional",
            "filter",
            "for",
            "every",
            "some");

    private final Vocabulary vocabulary;
    private final List<Finding> findings = new ArrayList<>();
    private String decision = "";

    private DmnReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What came of reading: a table exactly when there are no findings. */
    record Outcome(@Nullable DecisionTable table, List<Finding> findings) {}

    static Outcome read(String xml, Vocabulary vocabulary) {
        XmlTree.Outcome tree = XmlTree.read(xml);
        DmnReader reader = new DmnReader(vocabulary);
        if (tree.refusal() != null) {
            reader.findings.add(tree.refusal());
        }
        DecisionTable table = tree.root() == null ? null : reader.definitions(tree.root());
        return new Outcome(reader.findings.isEmpty() ? table : null, List.copyOf(reader.findings));
    }

    private @Nullable DecisionTable definitions(XmlTree.Node root) {
        if (!root.name.equals("definitions") || !NAMESPACES.contains(root.namespace)) {
            refuse("strategy.dmn.namespace", root.line, Map.of("found", root.namespace + root.name));
            return null;
        }
        language(root, root.line);
        for (String foreign : List.of("import", "businessKnowledgeModel", "decisionService")) {
            root.all(foreign).forEach(n -> refuse("strategy.dmn.construct", n.line, Map.of("construct", foreign)));
        }
        List<XmlTree.Node> decisions = root.all("decision").toList();
        if (decisions.size() != 1) {
            refuse("strategy.dmn.one-decision", root.line, Map.of("count", String.valueOf(decisions.size())));
            return null;
        }
        return decision(decisions.getFirst());
    }

    private @Nullable DecisionTable decision(XmlTree.Node node) {
        decision = node.attribute("name");
        for (String call : List.of("requiredDecision", "requiredKnowledge")) {
            node.children.stream()
                    .flatMap(c -> c.all(call))
                    .forEach(n -> refuse("strategy.dmn.construct", n.line, Map.of("construct", call)));
        }
        node.children.stream()
                .filter(c -> LOGIC.contains(c.name))
                .forEach(c -> refuse("strategy.dmn.construct", c.line, Map.of("construct", c.name)));
        XmlTree.Node table = node.first("decisionTable");
        if (table == null) {
            refuse("strategy.dmn.no-table", node.line, Map.of());
            return null;
        }
        return table(node.attribute("id"), table);
    }

    private @Nullable DecisionTable table(String id, XmlTree.Node node) {
        language(node, node.line);
        HitPolicy policy = policy(node);
        List<XmlTree.Node> inputs = node.all("input").toList();
        List<XmlTree.Node> outputNodes = node.all("output").toList();
        List<XmlTree.Node> rows = node.all("rule").toList();
        limit("rules", rows.size(), MAX_RULES, node.line);
        limit("inputs", inputs.size(), MAX_COLUMNS, node.line);
        limit("outputs", outputNodes.size(), MAX_COLUMNS, node.line);
        if (!findings.isEmpty()) {
            return null;
        }
        List<DecisionTable.Column> columns =
                inputs.stream().flatMap(this::column).toList();
        List<DecisionTable.Output> outputs = outputs(outputNodes);
        if (columns.size() < inputs.size()) {
            return null;
        }
        Set<String> ids = new HashSet<>();
        List<DecisionTable.Rule> rules = new ArrayList<>();
        for (XmlTree.Node row : rows) {
            rules.add(new RowReader(vocabulary, decision, columns, outputs, findings).read(row, rules.size() + 1));
            if (!ids.add(rules.getLast().id())) {
                refuse(
                        "strategy.dmn.rule-id",
                        row.line,
                        Map.of("id", rules.getLast().id()));
            }
        }
        DecisionTable table = new DecisionTable(id, decision, policy, columns, outputs, rules);
        if (policy == HitPolicy.PRIORITY
                && outputs.stream().allMatch(o -> o.allowed().isEmpty())) {
            refuse("strategy.dmn.priority-values", node.line, Map.of());
        }
        return table;
    }

    private void limit(String what, int count, int most, int line) {
        if (count < 1 || count > most) {
            refuse(
                    "strategy.dmn.table-size",
                    line,
                    Map.of("what", what, "count", String.valueOf(count), "limit", String.valueOf(most)));
        }
    }

    private HitPolicy policy(XmlTree.Node node) {
        String written = node.attributes.getOrDefault("hitPolicy", "UNIQUE");
        if (!node.attribute("aggregation").isEmpty()) {
            refuse("strategy.dmn.aggregation", node.line, Map.of("aggregation", node.attribute("aggregation")));
        }
        for (HitPolicy policy : HitPolicy.values()) {
            if (policy.name().equals(written.replace(' ', '_'))) {
                return policy;
            }
        }
        refuse("strategy.dmn.hit-policy", node.line, Map.of("policy", written));
        return HitPolicy.UNIQUE;
    }

    private Stream<DecisionTable.Column> column(XmlTree.Node input) {
        XmlTree.Node expression = input.first("inputExpression");
        String written = expression == null ? "" : expression.textOf("text");
        String label = input.attributes.getOrDefault("label", written);
        Integer slot = vocabulary.find(written);
        if (expression == null || slot == null) {
            boolean name = written.matches("[A-Za-z][A-Za-z0-9]*");
            refuseColumn(
                    name ? "strategy.dmn.unknown-fact" : "strategy.dmn.input-expression",
                    input.line,
                    label,
                    Map.of("text", written));
            return Stream.empty();
        }
        language(expression, expression.line);
        Fact fact = vocabulary.fact(slot);
        String declared = expression.attribute("typeRef");
        if (!declared.isEmpty()
                && !declared.equals("Any")
                && !declared.equals(fact.type().typeRef())) {
            refuseColumn(
                    "strategy.dmn.input-type",
                    expression.line,
                    label,
                    Map.of("declared", declared, "type", fact.type().typeRef()));
        }
        XmlTree.Node allowed = input.first("inputValues");
        // an engine answers nothing at all for a value outside such a list, so only a list without effect is let in
        if (allowed != null && !everything(allowed.textOf("text"), slot)) {
            refuseColumn("strategy.dmn.input-values", allowed.line, label, Map.of("text", allowed.textOf("text")));
        }
        return Stream.of(new DecisionTable.Column(label, fact));
    }

    private boolean everything(String text, int slot) {
        Fact fact = vocabulary.fact(slot);
        UnaryTests.Parsed parsed = UnaryTests.parse(text, vocabulary, slot);
        return !parsed.scanner().failed()
                && (!fact.nullable() || parsed.passing().unknown())
                && parsed.passing().ranges().stream().anyMatch(r -> r.low() <= fact.min() && r.high() >= fact.max());
    }

    private List<DecisionTable.Output> outputs(List<XmlTree.Node> nodes) {
        List<DecisionTable.Output> outputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (XmlTree.Node node : nodes) {
            String name = node.attribute("name");
            String label = node.attributes.getOrDefault("label", name);
            if ((nodes.size() > 1 && name.isEmpty()) || !names.add(name)) {
                refuseColumn("strategy.dmn.output-name", node.line, label, Map.of("name", name));
            }
            if (node.first("defaultOutputEntry") != null) {
                refuseColumn("strategy.dmn.construct", node.line, label, Map.of("construct", "defaultOutputEntry"));
            }
            String type = node.attributes.getOrDefault("typeRef", "Any");
            if (!Set.of("Any", "string", "number", "boolean", "date").contains(type)) {
                refuseColumn("strategy.dmn.output-typeref", node.line, label, Map.of("type", type));
            }
            outputs.add(new DecisionTable.Output(label, name, type, allowed(node, label)));
        }
        return outputs;
    }

    private List<Value> allowed(XmlTree.Node output, String label) {
        XmlTree.Node node = output.first("outputValues");
        if (node == null || node.textOf("text").isEmpty()) {
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        Scanner scanner = Constants.list(node.textOf("text"), values);
        Scanner.Problem problem = scanner.problem();
        if (problem != null) {
            refuseColumn(problem.code(), node.line, label, problem.params());
        }
        return values;
    }

    private void language(XmlTree.Node node, int line) {
        String language = node.attribute("expressionLanguage");
        if (!language.isEmpty() && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
            refuse("strategy.dmn.language", line, Map.of("language", language));
        }
    }

    private void refuse(String code, int line, Map<String, String> params) {
        refuseColumn(code, line, "", params);
    }

    private void refuseColumn(String code, int line, String column, Map<String, String> params) {
        findings.add(new Finding(Finding.Severity.ERROR, code, line, decision, "", column, params));
    }
}
