package org.lifang.kernel.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Up to 64 rules as bit sets, all columns in the same few arrays so that one short loop answers.
 *
 * <p>A column whose cuts lie close together is a direct table from value to bit set; one whose cuts lie far
 * apart, such as
 * an amount, counts the cuts at or below the value.
 */
final class Block {

    static final int MAX_RULES = 64;

    /** Up to this distance between the outermost cuts a column is a direct table: 8 KiB at most. */
    private static final int DIRECT = 1024;

    private final long everyRule;
    private final int[] slot;
    private final long[] base;
    private final long[][] cuts;
    private final long[][] masks;
    private final long[] unknown;

    private Block(int rules, List<Integer> slots, List<List<ValueSet>> columns) {
        everyRule = rules == MAX_RULES ? -1L : (1L << rules) - 1;
        slot = slots.stream().mapToInt(Integer::intValue).toArray();
        base = new long[slot.length];
        cuts = new long[slot.length][];
        masks = new long[slot.length][];
        unknown = new long[slot.length];
        for (int c = 0; c < slot.length; c++) {
            lay(c, columns.get(c));
        }
    }

    private void lay(int column, List<ValueSet> cells) {
        long[] edges = cuts(cells);
        boolean near = edges.length > 0
                && edges[edges.length - 1] - edges[0] <= DIRECT
                && Math.abs(edges[0]) < Integer.MAX_VALUE;
        long[] pieces = near ? direct(edges) : starts(edges);
        base[column] = pieces[0];
        cuts[column] = near ? new long[0] : edges;
        masks[column] = new long[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            masks[column][i] = passing(cells, pieces[i]);
        }
        unknown[column] = passing(cells, Facts.UNKNOWN);
    }

    static Block of(List<DecisionTable.Column> columns, List<DecisionTable.Rule> rules, Vocabulary vocabulary) {
        List<Integer> slots = new ArrayList<>();
        List<List<ValueSet>> asked = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            List<ValueSet> cells =
                    rules.stream().map(r -> r.passing().get(column)).toList();
            if (!cells.stream().allMatch(ValueSet.ALL::equals)) {
                slots.add(vocabulary.slot(columns.get(c).fact().name()));
                asked.add(cells);
            }
        }
        return new Block(rules.size(), slots, asked);
    }

    /** The values at which some cell begins or stops to pass, in rising order. */
    static long[] cuts(List<ValueSet> cells) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (ValueSet cell : cells) {
            for (ValueSet.Range range : cell.ranges()) {
                if (range.low() > ValueSet.LEAST) {
                    cuts.add(range.low());
                }
                if (range.high() < ValueSet.GREATEST) {
                    cuts.add(range.high() + 1);
                }
            }
        }
        return cuts.stream().mapToLong(Long::longValue).toArray();
    }

    /** Every value from just below the first cut to the last. */
    private static long[] direct(long[] cuts) {
        long[] values = new long[(int) (cuts[cuts.length - 1] - cuts[0]) + 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = cuts[0] - 1 + i;
        }
        return values;
    }

    /** One value of each piece. */
    static long[] starts(long[] cuts) {
        long[] values = new long[cuts.length + 1];
        values[0] = cuts.length == 0 ? 0 : cuts[0] - 1;
        System.arraycopy(cuts, 0, values, 1, cuts.length);
        return values;
    }

    private static long passing(List<ValueSet> cells, long value) {
        long mask = 0;
        for (int r = 0; r < cells.size(); r++) {
            if (cells.get(r).contains(value)) {
                mask |= 1L << r;
            }
        }
        return mask;
    }

    /** The rules that let all facts pass, one bit each. */
    long matching(long[] facts) {
        long mask = everyRule;
        for (int c = 0; c < slot.length; c++) {
            long value = facts[slot[c]];
            if (value == Facts.UNKNOWN) {
                mask &= unknown[c];
                continue;
            }
            long[] pieces = masks[c];
            long[] edges = cuts[c];
            int piece = edges.length == 0
                    ? (int) Math.max(0, Math.min(pieces.length - 1L, value - base[c]))
                    : atOrBelow(edges, value);
            mask &= pieces[piece];
        }
        return mask;
    }

    /** How many cuts lie at or below the value; counting them all is quicker than searching while they are few. */
    private static int atOrBelow(long[] cuts, long value) {
        int count = 0;
        for (long cut : cuts) {
            count += value >= cut ? 1 : 0;
        }
        return count;
    }
}
