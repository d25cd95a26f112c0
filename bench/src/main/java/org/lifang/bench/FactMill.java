package org.lifang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.lifang.kernel.strategy.DecisionTable;
import org.lifang.kernel.strategy.Fact;
import org.lifang.kernel.strategy.FactType;
import org.lifang.kernel.strategy.Facts;
import org.lifang.kernel.strategy.ValueSet;
import org.lifang.kernel.strategy.Vocabulary;

/** Makes facts from a seed, half of them lying on or beside a boundary of the table. */
final class FactMill {

    private static final long LARGEST_AMOUNT = 10_000_000;
    private static final int LARGEST_COUNT = 1200;

    private final Vocabulary vocabulary;
    private final List<List<Long>> edges = new ArrayList<>();
    private final Random random;

    FactMill(DecisionTable table, Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new Random(seed);
        for (int slot = 0; slot < vocabulary.facts().size(); slot++) {
            edges.add(edges(table, vocabulary.fact(slot)));
        }
    }

    /** Each boundary of the fact's columns with the values on both sides of it, as far as they can occur. */
    private static List<Long> edges(DecisionTable table, Fact fact) {
        TreeSet<Long> values = new TreeSet<>();
        values.add(fact.min());
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.columns().get(c).fact().equals(fact)) {
                for (DecisionTable.Rule rule : table.rules()) {
                    rule.passing().get(c).ranges().forEach(range -> around(values, fact, range));
                }
            }
        }
        if (fact.nullable()) {
            values.add(Facts.UNKNOWN);
        }
        return List.copyOf(values);
    }

    private static void around(Set<Long> values, Fact fact, ValueSet.Range range) {
        for (long edge : new long[] {range.low(), range.high()}) {
            for (long value : new long[] {edge - 1, edge, edge + 1}) {
                if (value >= fact.min() && value <= fact.max()) {
                    values.add(value);
                }
            }
        }
    }

    /** Random facts. */
    Facts next() {
        Facts facts = vocabulary.blank();
        for (int slot = 0; slot < edges.size(); slot++) {
            List<Long> near = edges.get(slot);
            boolean onEdge = random.nextBoolean();
            facts.set(slot, onEdge ? near.get(random.nextInt(near.size())) : anywhere(vocabulary.fact(slot)));
        }
        return facts;
    }

    private long anywhere(Fact fact) {
        if (fact.nullable() && random.nextInt(8) == 0) {
            return Facts.UNKNOWN;
        }
        if (fact.type() == FactType.NUMBER) {
            return fact.money() ? random.nextLong(LARGEST_AMOUNT) : random.nextInt(LARGEST_COUNT);
        }
        return fact.min() + random.nextLong(fact.max() - fact.min() + 1);
    }

    /** For each boundary value of each fact a few sets of facts that hold it. */
    List<Facts> boundaries(int each) {
        List<Facts> all = new ArrayList<>();
        for (int slot = 0; slot < edges.size(); slot++) {
            for (long value : edges.get(slot)) {
                for (int i = 0; i < each; i++) {
                    all.add(next().set(slot, value));
                }
            }
        }
        return all;
    }
}
