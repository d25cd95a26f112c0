package org.lifang.kernel.strategy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order the rules of a table are asked: from the top, or under PRIORITY by the lists of allowed output
 * values.
 */
final class Priorities {

    private Priorities() {}

    static int[] order(DecisionTable table) {
        IntStream fromTop = IntStream.range(0, table.rules().size());
        if (table.hitPolicy() != HitPolicy.PRIORITY) {
            return fromTop.toArray();
        }
        Comparator<Integer> byOutputs = (a, b) -> compare(table, a, b);
        return fromTop.boxed().sorted(byOutputs).mapToInt(Integer::intValue).toArray();
    }

    private static int compare(DecisionTable table, int a, int b) {
        for (int o = 0; o < table.outputs().size(); o++) {
            List<Value> allowed = table.outputs().get(o).allowed();
            int rank = Integer.compare(
                    allowed.indexOf(table.rules().get(a).outputs().get(o)),
                    allowed.indexOf(table.rules().get(b).outputs().get(o)));
            if (!allowed.isEmpty() && rank != 0) {
                return rank;
            }
        }
        return 0;
    }
}
