package org.lifang.kernel.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static Facts facts(long dpd, long overdueFen, boolean hold) {
        return Dmn.VOCABULARY
                .blank()
                .number("dpd", dpd)
                .number("overdueFen", overdueFen)
                .flag("hold", hold);
    }

    private static Dmn threeSteps(String policy) {
        return new Dmn(policy)
                .input("dpd")
                .input("overdueFen")
                .output("treatment")
                .rule("> 90", ">= 500000", "\"VISIT\"")
                .rule("> 90", "-", "\"CALL\"")
                .rule("-", "-", "\"REMIND\"");
    }

    @Test
    void theUppermostMatchingRuleAnswersUnderFirst() {
        CompiledTable table = threeSteps("FIRST").compiled();
        assertThat(table.decide(facts(91, 500_000, false))).isEqualTo(0);
        assertThat(table.decide(facts(91, 499_999, false))).isEqualTo(1);
        assertThat(table.decide(facts(90, 9_000_000, false))).isEqualTo(2);
        assertThat(table.output(0, 0)).isEqualTo(new Value.Text("VISIT"));
    }

    @Test
    void twoMatchingRulesAreAConflictUnderUnique() {
        CompiledTable table = threeSteps("UNIQUE").compiled();
        assertThat(table.decide(facts(91, 500_000, false))).isEqualTo(CompiledTable.CONFLICT);
        assertThat(table.decide(facts(1, 500_000, false))).isEqualTo(2);
    }

    @Test
    void rulesThatAgreeAreNoConflictUnderAny() {
        CompiledTable table = new Dmn("ANY")
                .input("dpd")
                .output("treatment")
                .rule("> 10", "\"CALL\"")
                .rule("> 20", "\"CALL\"")
                .rule("> 30", "\"VISIT\"")
                .compiled();
        assertThat(table.decide(facts(25, 0, false))).isEqualTo(0);
        assertThat(table.decide(facts(31, 0, false))).isEqualTo(CompiledTable.CONFLICT);
        assertThat(table.decide(facts(5, 0, false))).isEqualTo(CompiledTable.NONE);
    }

    @Test
    void theOrderOfAllowedOutputValuesDecidesUnderPriority() {
        CompiledTable table = new Dmn("PRIORITY")
                .input("dpd")
                .output("treatment", "\"CARE\"", "\"VISIT\"", "\"CALL\"")
                .rule("> 10", "\"CALL\"")
                .rule("> 20", "\"VISIT\"")
                .rule("> 30", "\"CARE\"")
                .compiled();
        assertThat(table.decide(facts(15, 0, false))).isEqualTo(0);
        assertThat(table.decide(facts(25, 0, false))).isEqualTo(1);
        assertThat(table.decide(facts(35, 0, false))).isEqualTo(2);
    }

    @Test
    void allMatchingRulesAreListedFromTheTop() {
        assertThat(threeSteps("RULE ORDER").compiled().matching(facts(91, 500_000, false)))
                .containsExactly(0, 1, 2);
        assertThat(threeSteps("COLLECT").compiled().matching(facts(91, 0, false)))
                .containsExactly(1, 2);
    }

    @Test
    void aTableOfMoreThanSixtyFourRulesAnswersToo() {
        Dmn dmn = new Dmn("UNIQUE").input("dpd").output("treatment");
        for (int i = 0; i < 200; i++) {
            dmn.rule(String.valueOf(i * 100), "\"T" + i + "\"");
        }
        CompiledTable table = dmn.compiled();
        for (int i = 0; i < 200; i++) {
            assertThat(table.decide(facts(i * 100L, 0, false))).isEqualTo(i);
        }
        assertThat(table.decide(facts(101, 0, false))).isEqualTo(CompiledTable.NONE);
        assertThat(dmn.rule("[150..250]", "\"X\"").compiled().decide(facts(200, 0, false)))
                .isEqualTo(CompiledTable.CONFLICT);
    }

    @Test
    void aTableThatAnswersEverythingOnceHasNoWarnings() {
        assertThat(threeSteps("FIRST").warnings()).isEmpty();
    }

    @Test
    void gapsOverlapsAndIdleRulesAreReportedWithExampleFacts() {
        List<Finding> gaps = new Dmn("UNIQUE")
                .input("dpd")
                .output("treatment")
                .rule("[1..30]", "\"A\"")
                .rule("[30..60]", "\"B\"")
                .rule("> 60", "\"C\"")
                .warnings();
        assertThat(gaps)
                .extracting(Finding::code, f -> f.params().get("example"), Finding::rule)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("strategy.dmn.gap", "dpd=0", ""),
                        org.assertj.core.groups.Tuple.tuple("strategy.dmn.overlap", "dpd=30", "r1"));
        List<Finding> idle = new Dmn("FIRST")
                .input("dpd")
                .input("hold")
                .output("treatment")
                .rule("> 5", "-", "\"A\"")
                .rule("-", "-", "\"B\"")
                .rule("> 9", "true", "\"C\"")
                .warnings();
        assertThat(idle)
                .extracting(Finding::code, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("strategy.dmn.never-answers", "r3"));
    }

    @Test
    void anUnknownFactIsPartOfTheWholeOnlyWhereItCanOccur() {
        Dmn known = new Dmn("UNIQUE").input("dpd").output("t").rule(">= 0", "\"A\"");
        assertThat(known.warnings()).isEmpty();
        Dmn unknown = new Dmn("UNIQUE").input("lastPaymentDays").output("t").rule(">= 0", "\"A\"");
        assertThat(unknown.warnings())
                .singleElement()
                .extracting(f -> f.params().get("example"))
                .isEqualTo("lastPaymentDays=null");
    }

    @Test
    void aWideTableIsLookedAtWithoutVisitingEveryCombination() {
        Dmn dmn = new Dmn("FIRST");
        Dmn.VOCABULARY.facts().forEach(f -> dmn.input(f.name()));
        dmn.output("t");
        for (int i = 0; i < 60; i++) {
            dmn.rule("> " + i, "< " + i * 1000, "-", "-", "-", "-", "-", "\"T" + i + "\"");
        }
        assertThat(dmn.rule("-", "-", "-", "-", "-", "-", "-", "\"rest\"").warnings())
                .extracting(Finding::code)
                .doesNotContain("strategy.dmn.coverage-cut");
    }

    @Test
    void aSentenceIsFilledWithFactsAndYuan() {
        String text = "逾期 {dpd} 天、金额 {overdueFen} 元,上次还款 {lastPaymentDays} 天前";
        assertThat(Sentence.names(text)).containsExactly("dpd", "overdueFen", "lastPaymentDays");
        assertThat(Sentence.fill(text, Map.of("dpd", 45L, "overdueFen", 320_000L), Dmn.VOCABULARY))
                .isEqualTo("逾期 45 天、金额 3,200.00 元,上次还款 — 天前");
        assertThat(Sentence.yuan(123_456_789_05L)).isEqualTo("123,456,789.05");
        assertThat(Sentence.yuan(-5)).isEqualTo("-0.05");
    }
}
