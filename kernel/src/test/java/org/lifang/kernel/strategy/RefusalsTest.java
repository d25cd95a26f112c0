package org.lifang.kernel.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    private static final String GOOD = new Dmn("FIRST")
            .input("dpd")
            .output("treatment")
            .rule("> 5", "\"A\"")
            .text();

    private static void refused(String xml, String code) {
        assertThat(Dmn.refusals(xml)).extracting(Finding::code).as(xml).contains(code);
    }

    @Test
    void aGoodTableIsNotRefused() {
        assertThat(Dmn.refusals(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20191111", "20211108", "20230324"})
    void dmn13And14And15AreRead(String version) {
        assertThat(Dmn.refusals(GOOD.replace("20191111", version))).isEmpty();
    }

    @Test
    void aFindingNamesDecisionRuleColumnLineAndConstruct() {
        String xml = new Dmn("FIRST")
                .input("dpd")
                .output("treatment")
                .rule("> 5", "\"A\"")
                .rule("dpd * 2", "\"B\"")
                .text();
        assertThat(Dmn.refusals(xml)).singleElement().satisfies(f -> {
            assertThat(f.decision()).isEqualTo("treat");
            assertThat(f.rule()).isEqualTo("r2");
            assertThat(f.column()).isEqualTo("dpd");
            assertThat(f.line()).isEqualTo(7);
            assertThat(f.params()).isEqualTo(Map.of("text", "dpd * 2", "at", "1", "rest", "dpd * 2"));
        });
    }

    @Test
    void everyFaultOfATableIsReportedAtOnce() {
        String xml = new Dmn("FIRST")
                .input("dpd")
                .input("bucket")
                .output("treatment")
                .rule("x", "\"M9\"", "today()")
                .rule("1", "\"M1\"", "0.5")
                .text();
        assertThat(Dmn.refusals(xml))
                .extracting(Finding::code)
                .containsExactly(
                        "strategy.dmn.test-form",
                        "strategy.dmn.unknown-word",
                        "strategy.dmn.output-form",
                        "strategy.dmn.output-fraction");
    }

    @Test
    void nothingOutsideTheFileIsEverRead() {
        String doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        refused(doctype + GOOD.replace("&gt; 5", "&x;"), "strategy.dmn.doctype");
        refused(doctype + GOOD, "strategy.dmn.doctype");
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        refused(bomb + GOOD.replace("&gt; 5", "&b;"), "strategy.dmn.doctype");
    }

    @Test
    void whatIsNoDmnFileIsSaidSo() {
        refused("", "strategy.dmn.not-xml");
        refused("逾期", "strategy.dmn.not-xml");
        refused(GOOD.substring(0, GOOD.length() / 2), "strategy.dmn.not-xml");
        refused("<definitions/>", "strategy.dmn.namespace");
        refused(GOOD.replace("20191111", "20151101"), "strategy.dmn.namespace");
        refused("<a>".repeat(100) + "</a>".repeat(100), "strategy.dmn.too-deep");
        refused(" ".repeat(XmlTree.MAX_CHARS + 1), "strategy.dmn.too-large");
    }

    @Test
    void otherDecisionLogicIsRefusedByItsName() {
        refused(
                GOOD.replaceAll("(?s)<decisionTable.*</decisionTable>", "<literalExpression/>"),
                "strategy.dmn.construct");
        refused(GOOD.replaceAll("(?s)<decisionTable.*</decisionTable>", ""), "strategy.dmn.no-table");
        refused(GOOD.replace("<decision ", "<businessKnowledgeModel/><decision "), "strategy.dmn.construct");
        refused(GOOD.replace("<decision ", "<import/><decision "), "strategy.dmn.construct");
        refused(
                GOOD.replace(
                        "<decisionTable",
                        "<informationRequirement><requiredDecision href=\"#x\"/></informationRequirement>"
                                + "<decisionTable"),
                "strategy.dmn.construct");
        refused(
                GOOD.replace("</definitions>", "<decision id=\"e\" name=\"e\"/></definitions>"),
                "strategy.dmn.one-decision");
        refused(GOOD.replaceAll("(?s)<decision .*</decision>", ""), "strategy.dmn.one-decision");
    }

    @Test
    void policiesAndAggregationsThatAreNotAnsweredAreRefused() {
        refused(GOOD.replace("\"FIRST\"", "\"OUTPUT ORDER\""), "strategy.dmn.hit-policy");
        refused(GOOD.replace("\"FIRST\"", "\"COLLECT\" aggregation=\"SUM\""), "strategy.dmn.aggregation");
        refused(GOOD.replace("\"FIRST\"", "\"PRIORITY\""), "strategy.dmn.priority-values");
    }

    @Test
    void columnsThatAreNoPlainFactAreRefused() {
        refused(GOOD.replace("<text>dpd<", "<text>dpd + 1<"), "strategy.dmn.input-expression");
        refused(GOOD.replace("<text>dpd<", "<text>shoeSize<"), "strategy.dmn.unknown-fact");
        refused(GOOD.replace("<inputExpression>", "<inputExpression typeRef=\"string\">"), "strategy.dmn.input-type");
        refused(
                GOOD.replace("</input>", "<inputValues><text>[0..30]</text></inputValues></input>"),
                "strategy.dmn.input-values");
        refused(
                GOOD.replace("<inputExpression>", "<inputExpression expressionLanguage=\"js\">"),
                "strategy.dmn.language");
        refused(
                GOOD.replace("<decisionTable ", "<decisionTable expressionLanguage=\"juel\" "),
                "strategy.dmn.language");
    }

    @Test
    void aListOfAllowedInputsWithoutEffectIsLetIn() {
        String all = GOOD.replace("</input>", "<inputValues><text>&gt;= 0</text></inputValues></input>");
        assertThat(Dmn.refusals(all)).isEmpty();
    }

    @Test
    void outputsThatAreNoConstantOfTheirTypeAreRefused() {
        refused(GOOD.replace("\"A\"", "dpd + 1"), "strategy.dmn.output-form");
        refused(GOOD.replace("\"A\"", "\"A\" + \"B\""), "strategy.dmn.output-form");
        refused(GOOD.replace("\"A\"", "0.5"), "strategy.dmn.output-fraction");
        refused(
                GOOD.replace("name=\"treatment\"", "name=\"treatment\" typeRef=\"number\""),
                "strategy.dmn.output-type");
        refused(GOOD.replace("name=\"treatment\"", "name=\"t\" typeRef=\"tMine\""), "strategy.dmn.output-typeref");
        refused(
                GOOD.replace("</output>", "<outputValues><text>\"B\"</text></outputValues></output>"),
                "strategy.dmn.output-value");
        refused(
                GOOD.replace("</output>", "<defaultOutputEntry><text>\"B\"</text></defaultOutputEntry></output>"),
                "strategy.dmn.construct");
        refused(GOOD.replace("</output>", "</output><output name=\"treatment\"/>"), "strategy.dmn.output-name");
    }

    @Test
    void rowsOfTheWrongShapeAndRulesOfTheSameNameAreRefused() {
        refused(GOOD.replace("</rule>", "<outputEntry><text>1</text></outputEntry></rule>"), "strategy.dmn.row-shape");
        String twice = GOOD.replaceAll("(?s)(<rule .*</rule>)", "$1$1");
        refused(twice, "strategy.dmn.rule-id");
        refused(GOOD.replaceAll("(?s)<rule .*</rule>", ""), "strategy.dmn.table-size");
    }
}
