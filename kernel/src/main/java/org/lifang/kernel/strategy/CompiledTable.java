package org.lifang.kernel.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision table made ready to answer millions of times a second: for each column the values are cut where any rule
 * changes its mind, each piece keeps a bit set of the rules it lets pass, and the answer is what is left when the
 * bit sets
 * of all columns are laid over each other.
 */
public final class CompiledTable {

    /** No rule matched. */
    public static final int NONE = -1;

    /** Several rules matched and the hit policy does not say which of them answers. */
    public static final int CONFLICT = -2;

    private final DecisionTable table;
    private final Vocabulary vocabulary;
    private final Block[] blocks;
    private final int[] order;
    private final int[] answer;
    private final boolean firstAnswers;

    private CompiledTable(
            DecisionTable table,
            Vocabulary vocabulary,
            Block[] blocks,
            int[] order,
            int[] answer,
            boolean firstAnswers) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.blocks = blocks;
        this.order = order;
        this.answer = answer;
        this.firstAnswers = firstAnswers;
    }

    static CompiledTable of(DecisionTable table, Vocabulary vocabulary) {
        int[] order = Priorities.order(table);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < order.length; from += Block.MAX_RULES) {
            int to = Math.min(order.length, from + Block.MAX_RULES);
            List<DecisionTable.Rule> rules = new ArrayList<>();
            for (int i = from; i < to; i++) {
                rules.add(table.rules().get(order[i]));
            }
            blocks.add(Block.of(table.columns(), rules, vocabulary));
        }
        boolean mayClash = table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.ANY;
        return new CompiledTable(table, vocabulary, blocks.toArray(Block[]::new), order, answers(table), !mayClash);
    }

    /** Rules with the same number give the same answer, so their matching together is no conflict. */
    private static int[] answers(DecisionTable table) {
        int[] answers = new int[table.rules().size()];
        Map<List<Value>, Integer> seen = new HashMap<>();
        for (int i = 0; i < answers.length; i++) {
            List<Value> outputs = table.rules().get(i).outputs();
            answers[i] = table.hitPolicy() == HitPolicy.ANY ? seen.computeIfAbsent(outputs, o -> seen.size()) : i;
        }
        return answers;
    }

    /** The table this was made from. */
    public DecisionTable table() {
        return table;
    }

    /** The facts it reads. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The rule that answers.
     *
     * @param facts facts of the same vocabulary
     * @return index of the rule from 0, {@link #NONE} or {@link #CONFLICT}; for a policy with several answers the
     * first
     */
    public int decide(Facts facts) {
        int found = NONE;
        for (int b = 0; b < blocks.length; b++) {
            long matching = blocks[b].matching(facts.slots);
            if (matching == 0) {
                continue;
            }
            int rule = order[b * Block.MAX_RULES + Long.numberOfTrailingZeros(matching)];
            if (firstAnswers) {
                return rule;
            }
            found = found == NONE ? rule : found;
            if (clashes(b, matching, found)) {
                return CONFLICT;
            }
        }
        return found;
    }

    private boolean clashes(int block, long matching, int found) {
        for (long rest = matching; rest != 0; rest &= rest - 1) {
            int rule = order[block * Block.MAX_RULES + Long.numberOfTrailingZeros(rest)];
            if (answer[rule] != answer[found]) {
                return true;
            }
        }
        return false;
    }

    /** All rules that match, from the top, whatever the hit policy. */
    public List<Integer> matching(Facts facts) {
        List<Integer> rules = new ArrayList<>();
        for (int b = 0; b < blocks.length; b++) {
            for (long rest = blocks[b].matching(facts.slots); rest != 0; rest &= rest - 1) {
                rules.add(order[b * Block.MAX_RULES + Long.numberOfTrailingZeros(rest)]);
            }
        }
        rules.sort(null);
        return rules;
    }

    /** The constant that a rule gives in an output column. */
    public Value output(int rule, int column) {
        return table.rules().get(rule).outputs().get(column);
    }
}
