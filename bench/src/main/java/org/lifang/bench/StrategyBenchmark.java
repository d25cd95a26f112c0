package org.lifang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.dmn.api.core.DMNContext;
import org.lifang.kernel.strategy.CompiledTable;
import org.lifang.kernel.strategy.Facts;
import org.lifang.kernel.strategy.Tables;
import org.lifang.server.strategy.CollectionFacts;
import org.lifang.server.strategy.ShippedPlaybook;

/** The shipped playbooks, decided by our compiled tables and by a full DMN engine, on the same facts. */
public final class StrategyBenchmark implements Benchmark {

    private static final double BAR = 500;
    private static final int FACTS = 4096;
    private static final String OURS = "compiled tables";
    private static final String KIE = "Kie DMN";

    /** How often each side decides all facts in a round, so that a round of either lasts about a second. */
    private static final int OUR_PASSES = 8192;

    private static final int KIE_PASSES = 16;

    @Override
    public String name() {
        return "strategy";
    }

    @Override
    public String summary() {
        return "the five playbooks: compiled decision tables against Kie DMN, equal answers first";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("rounds", "5", "measured rounds per side"),
                new Option("compare", "20000", "facts per playbook whose full answers are compared"),
                new Option("seed", "20050930", "seed of the generated facts"));
    }

    @Override
    public Report run(Options options) throws Exception {
        Report report = new Report();
        for (ShippedPlaybook playbook : ShippedPlaybook.values()) {
            measure(playbook, options, report);
        }
        return report;
    }

    private static void measure(ShippedPlaybook playbook, Options options, Report report) throws Exception {
        CompiledTable ours = compiled(playbook);
        FullEngine kie = new FullEngine(playbook.dmn());
        FactMill mill = new FactMill(ours.table(), ours.vocabulary(), options.number("seed"));
        List<Facts> facts = new ArrayList<>();
        while (facts.size() < FACTS) {
            facts.add(mill.next());
        }
        compare(ours, kie, facts);
        List<Facts> more = mill.boundaries(20);
        while (more.size() < options.count("compare")) {
            more.add(mill.next());
        }
        compare(ours, kie, more);
        Measured measured = new Comparison<Long>()
                .side(OURS, () -> decideAll(ours, facts.toArray(Facts[]::new)))
                .side(KIE, answersOf(kie, facts))
                .run(2, options.count("rounds"));
        double our = measured.cpuSeconds(OURS) / ((double) FACTS * OUR_PASSES);
        double other = measured.cpuSeconds(KIE) / ((double) FACTS * KIE_PASSES);
        String key = playbook.key();
        report.figure(key + ", compiled tables", 1e-6 / our, "M decisions per CPU second")
                .figure(key + ", Kie DMN", 1e-6 / other, "M decisions per CPU second")
                .figure(key + ", compiled / Kie", other / our, "×", Bar.atLeast(BAR))
                .figure(key + ", equal answers", (double) FACTS + more.size(), "facts");
    }

    static CompiledTable compiled(ShippedPlaybook playbook) {
        return switch (Tables.read(playbook.dmn(), CollectionFacts.VOCABULARY)) {
            case Tables.Usable usable -> usable.table();
            case Tables.Refused refused ->
                throw new IllegalStateException(playbook.key() + " is refused: " + refused.findings());
        };
    }

    /** Compares all outputs of both sides, one set of facts after the other. */
    static void compare(CompiledTable ours, FullEngine kie, List<Facts> all) {
        for (Facts facts : all) {
            Object theirs = kie.answer(kie.context(facts));
            Map<String, Object> our = answer(ours, facts);
            if (!Objects.equals(theirs instanceof Map<?, ?> map ? FullEngine.sorted(map) : Map.of(), our)) {
                throw new AnswersDiffer("on %s ours is %s, Kie says %s".formatted(shown(facts), our, theirs));
            }
        }
    }

    private static Map<String, Object> answer(CompiledTable table, Facts facts) {
        int rule = table.decide(facts);
        Map<String, Object> outputs = new java.util.HashMap<>();
        for (int o = 0; rule >= 0 && o < table.table().outputs().size(); o++) {
            outputs.put(table.table().outputs().get(o).name(), FullEngine.comparable(table.output(rule, o)));
        }
        return FullEngine.sorted(outputs);
    }

    private static List<Object> shown(Facts facts) {
        List<Object> values = new ArrayList<>();
        for (int slot = 0; slot < facts.vocabulary().facts().size(); slot++) {
            values.add(facts.vocabulary().fact(slot).name() + "=" + facts.value(slot));
        }
        return values;
    }

    /** Decides all facts many times; the sum of what each rule proposes is the answer that is compared. */
    private static long decideAll(CompiledTable table, Facts[] facts) {
        long[] worth = new long[table.table().rules().size()];
        for (int rule = 0; rule < worth.length; rule++) {
            worth[rule] = worth(answerText(table, rule));
        }
        long sum = 0;
        for (int pass = 0; pass < OUR_PASSES; pass++) {
            long once = 0;
            for (Facts each : facts) {
                int rule = table.decide(each);
                once += rule < 0 ? rule : worth[rule];
            }
            if (pass > 0 && once != sum) {
                throw new IllegalStateException("the same facts were decided differently");
            }
            sum = once;
        }
        return sum;
    }

    private static String answerText(CompiledTable table, int rule) {
        Object text = FullEngine.comparable(table.output(rule, table.table().output("reasonZh")));
        return String.valueOf(text);
    }

    private static long worth(String reason) {
        return reason.hashCode();
    }

    private static Side<Long> answersOf(FullEngine kie, List<Facts> facts) {
        List<DMNContext> contexts = facts.stream().map(kie::context).toList();
        return () -> {
            long sum = 0;
            for (int pass = 0; pass < KIE_PASSES; pass++) {
                sum = 0;
                for (DMNContext context : contexts) {
                    Map<?, ?> answer = (Map<?, ?>) Objects.requireNonNull(kie.answer(context));
                    sum += worth(String.valueOf(answer.get("reasonZh")));
                }
            }
            return sum;
        };
    }
}
