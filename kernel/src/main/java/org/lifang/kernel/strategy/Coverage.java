package org.lifang.kernel.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks at a whole table before it is used: facts that no rule answers, facts that several rules answer under
 * UNIQUE, and
 * rules that never answer, each with example facts.
 *
 * <p>Every combination of pieces of all columns is visited, but two ways to the same set of rules that are still
 * possible
 * are followed only once. Combinations that cannot occur in life (such as no days overdue with an overdue amount) are
 * visited too, so a finding is a warning.
 */
final class Coverage {

    static final int MAX_VISITS = 200_000;
    static final int MAX_FINDINGS = 20;

    private final DecisionTable table;
    private final int[] order;
    private final boolean firstWins;
    private final List<Axis> axes;
    private final List<Set<BitSet>> visited = new ArrayList<>();
    private final List<BitSet> certain = new ArrayList<>();
    private final BitSet answering = new BitSet();
    private final Map<String, Finding> gaps = new LinkedHashMap<>();
    private final Map<String, Finding> overlaps = new LinkedHashMap<>();
    private int visits;

    /** The values of one fact, cut into pieces that the rules do not tell apart. */
    private record Axis(Fact fact, Map<BitSet, Long> pieces) {}

    private Coverage(DecisionTable table, Vocabulary vocabulary) {
        this.table = table;
        this.order = Priorities.order(table);
        this.firstWins = table.hitPolicy() == HitPolicy.FIRST || table.hitPolicy() == HitPolicy.PRIORITY;
        this.axes = axes(vocabulary);
        for (int depth = 0; depth <= axes.size(); depth++) {
            visited.add(new HashSet<>());
            BitSet rest = all();
            for (Axis axis : axes.subList(depth, axes.size())) {
                axis.pieces().keySet().forEach(rest::and);
            }
            certain.add(rest);
        }
    }

    static Coverage of(DecisionTable table, Vocabulary vocabulary) {
        Coverage coverage = new Coverage(table, vocabulary);
        coverage.walk(0, coverage.all(), new long[coverage.axes.size()]);
        return coverage;
    }

    List<Finding> findings() {
        if (visits > MAX_VISITS) {
            return List.of(warning("strategy.dmn.coverage-cut", 0, "", Map.of("visits", String.valueOf(MAX_VISITS))));
        }
        List<Finding> findings = new ArrayList<>(gaps.values());
        findings.addAll(overlaps.values());
        for (int place = 0; place < order.length; place++) {
            DecisionTable.Rule rule = table.rules().get(order[place]);
            if (!answering.get(place)) {
                findings.add(warning("strategy.dmn.never-answers", rule.line(), rule.id(), Map.of()));
            }
        }
        return findings;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, order.length);
        return all;
    }

    private List<Axis> axes(Vocabulary vocabulary) {
        Map<Integer, List<Integer>> columnsOf = new TreeMap<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int slot = vocabulary.slot(table.columns().get(c).fact().name());
            columnsOf.computeIfAbsent(slot, s -> new ArrayList<>()).add(c);
        }
        List<Axis> result = new ArrayList<>();
        columnsOf.forEach((slot, columns) -> result.add(axis(vocabulary.fact(slot), columns)));
        return result;
    }

    private Axis axis(Fact fact, List<Integer> columns) {
        List<ValueSet> cells = new ArrayList<>();
        for (DecisionTable.Rule rule : table.rules()) {
            columns.forEach(c -> cells.add(rule.passing().get(c)));
        }
        Map<BitSet, Long> pieces = new LinkedHashMap<>();
        pieces.put(passing(columns, fact.min()), fact.min());
        for (long cut : Block.cuts(cells)) {
            if (cut > fact.min() && cut <= fact.max()) {
                pieces.putIfAbsent(passing(columns, cut), cut);
            }
        }
        if (fact.nullable()) {
            pieces.putIfAbsent(passing(columns, Facts.UNKNOWN), Facts.UNKNOWN);
        }
        return new Axis(fact, pieces);
    }

    private BitSet passing(List<Integer> columns, long value) {
        BitSet rules = new BitSet();
        for (int place = 0; place < order.length; place++) {
            DecisionTable.Rule rule = table.rules().get(order[place]);
            if (columns.stream().allMatch(c -> rule.passing().get(c).contains(value))) {
                rules.set(place);
            }
        }
        return rules;
    }

    private void walk(int depth, BitSet possible, long[] path) {
        if (firstWins) {
            BitSet sure = (BitSet) certain.get(depth).clone();
            sure.and(possible);
            int first = sure.nextSetBit(0);
            if (first >= 0) {
                possible.clear(first + 1, order.length);
            }
        }
        if (visits > MAX_VISITS || !visited.get(depth).add(possible)) {
            return;
        }
        visits++;
        if (possible.isEmpty() || depth == axes.size()) {
            reached(depth, possible, path);
            return;
        }
        axes.get(depth).pieces().forEach((rules, example) -> {
            BitSet next = (BitSet) possible.clone();
            next.and(rules);
            path[depth] = example;
            walk(depth + 1, next, path);
        });
    }

    private void reached(int depth, BitSet matching, long[] path) {
        if (matching.isEmpty()) {
            String example = example(depth, path);
            if (gaps.size() < MAX_FINDINGS) {
                gaps.put(example, warning("strategy.dmn.gap", 0, "", Map.of("example", example)));
            }
            return;
        }
        int first = matching.nextSetBit(0);
        if (firstWins) {
            answering.set(first);
            return;
        }
        answering.or(matching);
        int second = matching.nextSetBit(first + 1);
        if (table.hitPolicy() == HitPolicy.UNIQUE && second > 0 && overlaps.size() < MAX_FINDINGS) {
            DecisionTable.Rule rule = table.rules().get(order[first]);
            String other = table.rules().get(order[second]).id();
            Map<String, String> params = Map.of("other", other, "example", example(depth, path));
            overlaps.putIfAbsent(
                    rule.id() + " " + other, warning("strategy.dmn.overlap", rule.line(), rule.id(), params));
        }
    }

    private String example(int depth, long[] path) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            Fact fact = axes.get(i).fact();
            parts.add(fact.name() + "=" + shown(fact, path[i]));
        }
        return String.join(", ", parts);
    }

    private static String shown(Fact fact, long raw) {
        if (raw == Facts.UNKNOWN) {
            return "null";
        }
        return switch (fact.type()) {
            case NUMBER -> String.valueOf(raw);
            case FLAG -> String.valueOf(raw != 0);
            case TEXT -> '"' + fact.words().get((int) raw) + '"';
            case DATE -> LocalDate.ofEpochDay(raw).toString();
        };
    }

    private Finding warning(String code, int line, String rule, Map<String, String> params) {
        return new Finding(Finding.Severity.WARNING, code, line, table.name(), rule, "", params);
    }
}
