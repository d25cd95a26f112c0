package org.lifang.kernel.strategy;

import java.util.ArrayList;
import java.util.List;

/** Writes small DMN texts for tests. */
final class Dmn {

    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            Fact.count("dpd"),
            Fact.fen("overdueFen"),
            Fact.count("lastPaymentDays").orUnknown(),
            Fact.flag("hold"),
            Fact.flag("contactable").orUnknown(),
            Fact.text("bucket", "M0", "M1", "M2", "M3").orUnknown(),
            Fact.date("asOf").orUnknown()));

    private final String policy;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();

    Dmn(String policy) {
        this.policy = policy;
    }

    Dmn input(String fact) {
        inputs.add("<input id=\"in" + inputs.size() + "\"><inputExpression><text>" + fact
                + "</text></inputExpression></input>");
        return this;
    }

    Dmn output(String name, String... allowed) {
        String values = allowed.length == 0
                ? ""
                : "<outputValues><text>" + escaped(String.join(",", allowed)) + "</text></outputValues>";
        outputs.add("<output name=\"" + name + "\">" + values + "</output>");
        return this;
    }

    /** Cells from the left, inputs first. */
    Dmn rule(String... cells) {
        StringBuilder row = new StringBuilder("<rule id=\"r" + (rules.size() + 1) + "\">");
        for (int i = 0; i < cells.length; i++) {
            String kind = i < inputs.size() ? "inputEntry" : "outputEntry";
            row.append('<' + kind + "><text>" + escaped(cells[i]) + "</text></" + kind + '>');
        }
        rules.add(row.append("</rule>").toString());
        return this;
    }

    String text() {
        return "<definitions xmlns=\"" + NAMESPACE + "\" id=\"d\" name=\"d\" namespace=\"lifang\">\n"
                + "<decision id=\"treat\" name=\"treat\">\n<decisionTable hitPolicy=\"" + policy + "\">\n"
                + String.join("\n", inputs) + "\n" + String.join("\n", outputs) + "\n" + String.join("\n", rules)
                + "\n</decisionTable>\n</decision>\n</definitions>\n";
    }

    CompiledTable compiled() {
        return switch (Tables.read(text(), VOCABULARY)) {
            case Tables.Usable usable -> usable.table();
            case Tables.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    List<Finding> warnings() {
        return switch (Tables.read(text(), VOCABULARY)) {
            case Tables.Usable usable -> usable.warnings();
            case Tables.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    static List<Finding> refusals(String xml) {
        return switch (Tables.read(xml, VOCABULARY)) {
            case Tables.Usable usable -> List.of();
            case Tables.Refused refused -> refused.findings();
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
