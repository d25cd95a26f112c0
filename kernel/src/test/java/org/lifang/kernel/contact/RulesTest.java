package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;

/** Every rule lets pass what it should, stops what it should, and is missed when it is switched off. */
class RulesTest {

    private static final Map<String, Gate> GATES = new HashMap<>();

    static List<RuleCase> cases() {
        List<RuleCase> all = new ArrayList<>(ChineseCases.all());
        all.addAll(ConductCases.all());
        all.addAll(ForeignCases.all());
        return all;
    }

    static Stream<RuleCase> each() {
        return cases().stream();
    }

    /** A city that opens from nine to six on weekdays; the pack that ships leaves cities open. */
    private static Pack pack(Rule rule) {
        Pack pack = Packs.shipped(Packs.home(rule));
        if (rule != Rule.CN_T_06) {
            return pack;
        }
        Pack city = Packs.number(pack, Param.CN_T_06_OPENS, 9 * 3600);
        return Packs.number(Packs.number(city, Param.CN_T_06_WEEKDAYS, 0b0011111), Param.CN_T_06_HOLIDAYS, 0);
    }

    private static Gate gate(Rule rule) {
        String name = rule == Rule.CN_T_06 ? rule.id() : Packs.home(rule);
        return GATES.computeIfAbsent(name, any -> Packs.gate(pack(rule)));
    }

    private static void letsPass(RuleCase each, Gate gate) {
        Scene scene = each.good().get();
        Judge judge = gate.judge();
        judge.ask(scene.proposal, scene.facts.build());
        Verdict verdict = judge.verdict();
        if (each.standing()) {
            assertThat(verdict).isInstanceOf(Verdict.Permit.class);
            assertThat(each.spoken(verdict)).as("asks for evidence: " + verdict).isTrue();
        } else {
            assertThat(each.silent(verdict)).as("silent: " + verdict).isTrue();
        }
        assertThat(judge.on(each.rule())).as("has a say").isTrue();
    }

    private static void stops(RuleCase each, Gate gate) {
        Scene scene = each.broken();
        Verdict verdict = scene.verdict(gate);
        if (each.standing()) {
            assertThat(each.spoken(verdict)).as("asks for nothing: " + verdict).isFalse();
            return;
        }
        assertThat(each.spoken(verdict)).as("speaks: " + verdict).isTrue();
        Action stated = gate.action(each.rule());
        Action does = stated.compareTo(each.code().most()) > 0 ? each.code().most() : stated;
        switch (does) {
            case DENY -> assertThat(verdict).isInstanceOf(Verdict.Deny.class);
            case HOLD -> assertThat(verdict).isNotInstanceOf(Verdict.Permit.class);
            case WARN, RECORD -> assertThat(verdict.findings()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void aRuleLetsPassWhatIsInOrder(RuleCase each) {
        letsPass(each, gate(each.rule()));
    }

    @ParameterizedTest
    @MethodSource("each")
    void aRuleStopsWhatIsNot(RuleCase each) {
        stops(each, gate(each.rule()));
    }

    @ParameterizedTest
    @MethodSource("each")
    void aGateWithoutTheRuleIsCaught(RuleCase each) {
        if (each.rule() == Rule.LF_J_01) {
            return;
        }
        Gate mutant = Packs.gate(Packs.without(pack(each.rule()), each.rule()));
        if (each.standing()) {
            assertThatThrownBy(() -> letsPass(each, mutant)).isInstanceOf(AssertionError.class);
        } else {
            assertThatThrownBy(() -> stops(each, mutant)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void everyRuleHasACaseAndAFunctionOfItsName() {
        Set<Rule> tested =
                cases().stream().map(RuleCase::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        assertThat(tested).containsExactlyInAnyOrder(Rule.values());
        Set<String> functions = new TreeSet<>();
        for (Class<?> room : List.of(
                HourRules.class,
                FrequencyRules.class,
                PeopleRules.class,
                VisitRules.class,
                WordRules.class,
                CrewRules.class,
                AgencyRules.class,
                DataRules.class,
                HoldRules.class,
                LawRules.class,
                AmericanRules.class,
                BritishRules.class,
                IndianRules.class,
                IrishRules.class)) {
            for (var method : room.getDeclaredMethods()) {
                functions.add(method.getName());
            }
        }
        for (Rule rule : Rule.values()) {
            String[] parts = rule.id().split("-");
            String name = parts[0].toLowerCase(Locale.ROOT) + parts[1] + parts[2];
            assertThat(functions.contains(name) || Standing.code(rule) != null)
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void everyCodeIsSaidInACase() {
        assertThat(cases().stream().map(RuleCase::code)).contains(Code.values());
    }

    @Test
    void anOrdinaryContactOnEveryChannelIsPermitted() {
        Gate gate = gate(Rule.CN_T_01);
        for (var channel : Channel.values()) {
            Scene scene = new Scene(Proposals.by(channel));
            Verdict verdict = scene.verdict(gate);
            assertThat(verdict).as(channel + " " + verdict).isInstanceOf(Verdict.Permit.class);
            assertThat(scene.verdict(gate)).as("the same permit again").isSameAs(verdict);
        }
    }

    @Test
    void findingsComeInTheOrderOfTheRulesWithTheirNumbers() {
        Scene scene =
                new Scene(Proposals.call()).at(23).yes(Fact.NO_CONTACT_ORDER).forget(Fact.SOURCE_PROVEN);
        Verdict verdict = scene.verdict(gate(Rule.CN_T_01));
        assertThat(verdict.findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.CN_T_01, Rule.CN_T_02, Rule.CN_W_12, Rule.CN_L_07);
        assertThat(verdict.findings().get(0).arguments())
                .containsExactly(
                        new Argument("opens", Argument.Kind.TIME, 8 * 3600),
                        new Argument("closes", Argument.Kind.TIME, 22 * 3600));
        assertThat(verdict.findings().get(3).arguments())
                .containsExactly(new Argument("NO_CONTACT_ORDER", Argument.Kind.FLAG, 1));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Deny.class, deny -> assertThat(deny.retryFrom()).isEqualTo(Finding.NEVER));
    }
}
