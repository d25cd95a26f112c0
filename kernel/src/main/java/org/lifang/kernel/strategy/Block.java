package org.lifang.kernel.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Up to 64 rules as bit sets, the pieces of all columns one after the other in one array. A column's first piece is for
 * the unknown value.
 *
 * <p>A column whose cuts lie close together is a direct table from value to bit set; one whose cuts lie far apart, such
 * as an amount, counts the cuts at or below the value. Neither way branches on a value: facts of one borrower say
 * nothing about the next one's, and a wrong guess of the processor costs more than the whole look-up.
 */
final class Block {

    static final int MAX_RULES = 64;

    /** Up to this distance between the outermost cuts a column is a direct table: 8 KiB at most. */
    private static final int DIRECT = 1024;

    private final long everyRule;
    private final int[] directSlot;
    private final int[] directAt;
    private final long[] least;
    private final long[] greatest;
    private final int[] countedSlot;
    private final int[] countedAt;
    private final long[][] cuts;
    private final long[] pieces;

    private Block(int rules, List<Integer> slots, List<List<ValueSet>> columns) {
        everyRule = rules == MAX_RULES ? -1L : (1L << rules) - 1;
        List<long[]> edges = columns.stream().map(Block::cuts).toList();
        int[] near =
                IntStream.range(0, slots.size()).filter(c -> near(edges.get(c))).toArray();
        int[] far = IntStream.range(0, slots.size())
                .filter(c -> !near(edges.get(c)))
                .toArray();
        LongStream.Builder masks = LongStream.builder();
        directSlot = slots(near, slots);
        directAt = new int[near.length];
        least = new long[near.length];
        greatest = new long[near.length];
        int at = 0;
        for (int i = 0; i < near.length; i++) {
            long[] values = direct(edges.get(near[i]));
            least[i] = values[0];
            greatest[i] = values[values.length - 1];
            directAt[i] = at;
            at += lay(columns.get(near[i]), values, masks);
        }
        countedSlot = slots(far, slots);
        countedAt = new int[far.length];
        cuts = new long[far.length][];
        for (int i = 0; i < far.length; i++) {
            cuts[i] = edges.get(far[i]);
            countedAt[i] = at;
            at += lay(columns.get(far[i]), starts(cuts[i]), masks);
        }
        pieces = masks.build().toArray();
    }

    private static boolean near(long[] cuts) {
        return cuts.length > 0 && Math.abs(cuts[0]) < Integer.MAX_VALUE && cuts[cuts.length - 1] - cuts[0] <= DIRECT;
    }

    private static int[] slots(int[] columns, List<Integer> slots) {
        return IntStream.of(columns).map(slots::get).toArray();
    }

    /** Adds a column's pieces, the one for the unknown value first; how many they are. */
    private static int lay(List<ValueSet> cells, long[] values, LongStream.Builder masks) {
        masks.add(passing(cells, Facts.UNKNOWN));
        for (long value : values) {
            masks.add(passing(cells, value));
        }
        return values.length + 1;
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
        for (int c = 0; c < directSlot.length; c++) {
            long value = facts[directSlot[c]];
            int piece = 1 + (int) (Math.min(Math.max(value, least[c]), greatest[c]) - least[c]);
            mask &= pieces[directAt[c] + (value == Facts.UNKNOWN ? 0 : piece)];
        }
        for (int c = 0; c < countedSlot.length; c++) {
            long value = facts[countedSlot[c]];
            int piece = 1 + atOrBelow(cuts[c], value);
            mask &= pieces[countedAt[c] + (value == Facts.UNKNOWN ? 0 : piece)];
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
