package org.lifang.kernel.contact.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.kernel.ForAll.forAll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.Gate;
import org.lifang.kernel.contact.Packs;
import org.lifang.kernel.contact.Verdict;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.oracle.Histories.Asked;
import org.lifang.kernel.contact.oracle.Notes.Note;
import org.lifang.kernel.contact.oracle.Oracle.Said;
import org.lifang.kernel.contact.oracle.Oracle.Word;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.Rule;

/** The gate and the plain second writing of the table answer alike; {@code -Dlifang.histories=1000000} asks longer. */
class OracleTest {

    private static final int HISTORIES = Integer.getInteger("lifang.histories", 50_000);
    private static final int LONG = 500_000;
    private static final int ENOUGH_TO_CATCH = 40_000;
    private static final long SEED = 45_251_2025L;

    private static final List<List<Pack>> PACKS = Compositions.all();
    private static final List<Oracle> ORACLES = PACKS.stream().map(Oracle::new).toList();

    /** What both say in a form that can be compared: of each rule the strictest thing it does. */
    private record Answered(Word word, Map<String, Action> rules) {

        static Answered of(Said said) {
            Map<String, Action> rules = new TreeMap<>();
            for (Note each : said.notes()) {
                keep(rules, said.word(), each.rule(), each.action());
            }
            return new Answered(said.word(), rules);
        }

        static Answered of(Verdict verdict) {
            Word stops = verdict instanceof Verdict.Hold ? Word.HOLD : Word.DENY;
            Word word = verdict instanceof Verdict.Permit ? Word.PERMIT : stops;
            Map<String, Action> rules = new TreeMap<>();
            for (Finding each : verdict.findings()) {
                keep(rules, word, each.rule().id(), each.action());
            }
            return new Answered(word, rules);
        }

        /** Evidence is asked for with a permit only. */
        private static void keep(Map<String, Action> rules, Word word, String rule, Action action) {
            if (word == Word.PERMIT || action != Action.RECORD) {
                rules.merge(rule, action, (one, two) -> one.compareTo(two) > 0 ? one : two);
            }
        }
    }

    private static List<Gate> gates(List<List<Pack>> packs) {
        return packs.stream().map(each -> Packs.gate(each.toArray(Pack[]::new))).toList();
    }

    private static Answered oracle(Asked asked) {
        Snapshot question = asked.snapshot();
        return Answered.of(ORACLES.get(asked.packs()).ask(question.proposal(), question.facts()));
    }

    private static Answered gate(List<Gate> gates, Asked asked) {
        Snapshot question = asked.snapshot();
        return Answered.of(gates.get(asked.packs()).ask(question.proposal(), question.facts()));
    }

    private static void alike(Asked asked, Answered oracle, Answered gate) {
        if (!gate.equals(oracle)) {
            List<String> packs =
                    PACKS.get(asked.packs()).stream().map(Pack::reference).toList();
            assertThat(gate)
                    .as(Telling.of(asked.snapshot()) + " under " + packs)
                    .isEqualTo(oracle);
        }
    }

    @Test
    void gateAndOracleAnswerAlike() {
        List<Gate> gates = gates(PACKS);
        Map<Rule, int[]> spoke = new EnumMap<>(Rule.class);
        Map<Word, int[]> words = new EnumMap<>(Word.class);
        forAll(SEED, HISTORIES, draws -> Histories.any(draws, PACKS.size()), asked -> {
            Answered oracle = oracle(asked);
            Answered gate = gate(gates, asked);
            alike(asked, oracle, gate);
            words.computeIfAbsent(oracle.word(), word -> new int[1])[0]++;
            for (Rule rule : Rule.values()) {
                int[] sides = spoke.computeIfAbsent(rule, any -> new int[2]);
                sides[0] += oracle.rules().containsKey(rule.id()) ? 1 : 0;
                sides[1] += gate.rules().containsKey(rule.id()) ? 1 : 0;
            }
        });
        System.out.println(table(words, spoke));
        assertThat(words).hasSize(Word.values().length);
        Set<Rule> never = EnumSet.allOf(Rule.class);
        spoke.forEach((rule, sides) -> {
            assertThat(sides[1]).as(rule.id()).isEqualTo(sides[0]);
            if (sides[0] > 0) {
                never.remove(rule);
            }
        });
        if (HISTORIES >= LONG) {
            assertThat(never).as("rules that never spoke").isEmpty();
        }
    }

    private static String table(Map<Word, int[]> words, Map<Rule, int[]> spoke) {
        StringBuilder text = new StringBuilder("Gate and oracle alike on " + HISTORIES + " histories, seed " + SEED);
        words.forEach((word, count) -> text.append(' ').append(word).append(' ').append(count[0]));
        text.append(System.lineSeparator()).append("How often each rule spoke:");
        List<Rule> seldomFirst = new ArrayList<>(spoke.keySet());
        seldomFirst.sort(Comparator.comparingInt(rule -> rate(spoke, rule)));
        for (Rule rule : seldomFirst) {
            text.append(' ').append(rule.id()).append(' ').append(rate(spoke, rule));
        }
        return text.toString();
    }

    private static int rate(Map<Rule, int[]> spoke, Rule rule) {
        int[] sides = spoke.get(rule);
        return sides == null ? 0 : sides[0];
    }

    /** Each rule is taken out of the gate in turn and left in the oracle; the comparison has to notice. */
    @Test
    void aGateWithoutOneRuleIsCaughtForEachRule() {
        Map<Rule, List<Asked>> speaking = speaking();
        for (Rule rule : Rule.values()) {
            if (rule == Rule.LF_J_01) {
                continue;
            }
            List<Gate> mutants = gates(PACKS.stream()
                    .map(packs -> packs.stream()
                            .map(each -> Packs.without(each, rule))
                            .toList())
                    .toList());
            Consumer<Asked> comparison = asked -> alike(asked, oracle(asked), gate(mutants, asked));
            List<Asked> questions = speaking.getOrDefault(rule, List.of());
            assertThat(questions)
                    .as("questions on which " + rule.id() + " speaks")
                    .isNotEmpty();
            assertThatThrownBy(() -> questions.forEach(comparison))
                    .as(rule.id())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(rule.id());
        }
    }

    /** Of the questions drawn, a few on which each rule speaks. */
    private static Map<Rule, List<Asked>> speaking() {
        Map<Rule, List<Asked>> found = new EnumMap<>(Rule.class);
        forAll(SEED, ENOUGH_TO_CATCH, draws -> Histories.any(draws, PACKS.size()), asked -> {
            for (String id : oracle(asked).rules().keySet()) {
                Rule rule = Rule.valueOf(id.replace('-', '_'));
                List<Asked> some = found.computeIfAbsent(rule, any -> new ArrayList<>());
                if (some.size() < 3) {
                    some.add(asked);
                }
            }
        });
        return found;
    }

    @Test
    void thePacksShippedStandAloneAndTogetherAmongThoseAsked() {
        assertThat(PACKS).hasSizeGreaterThan(30);
        assertThat(PACKS).anySatisfy(packs -> assertThat(packs).hasSize(Pack.SHIPPED.size()));
        assertThat(gates(PACKS)).hasSameSizeAs(PACKS);
    }
}
