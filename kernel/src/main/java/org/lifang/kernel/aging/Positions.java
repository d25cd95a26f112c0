package org.lifang.kernel.aging;

import java.util.ArrayList;
import java.util.List;

/** Packs the standing of a replayed loan. */
final class Positions {

    private static final Component[] KEPT = {Component.PRINCIPAL, Component.INTEREST, Component.FEE};

    private Positions() {}

    static OpenItems of(Standing standing) {
        long[][] left = new long[standing.items.size()][];
        for (int i = 0; i < left.length; i++) {
            left[i] = new long[Component.COUNT];
            for (Component component : KEPT) {
                left[i][component.slot] = standing.items.get(i).left(component);
            }
        }
        spendCredit(standing, left);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            if (sum(left[i]) > 0) {
                open.add(i);
            }
        }
        return pack(standing, left, open);
    }

    private static OpenItems pack(Standing standing, long[][] left, List<Integer> open) {
        int size = open.size();
        int firstCalled = size;
        int[] due = new int[size];
        long[][] kept = new long[KEPT.length][size];
        for (int at = 0; at < size; at++) {
            Item item = standing.items.get(open.get(at));
            due[at] = item.dueDay;
            if (item.called && firstCalled == size) {
                firstCalled = at;
            }
            for (int k = 0; k < KEPT.length; k++) {
                kept[k][at] = left[open.get(at)][KEPT[k].slot];
            }
        }
        Pauses pauses = size == 0 ? Pauses.NONE : standing.pauses.endingAfter(due[0]);
        return new OpenItems(
                OpenItems.flags(standing.terms),
                standing.terms.graceDays(),
                firstCalled,
                pauses,
                due,
                kept[0],
                kept[1],
                kept[2]);
    }

    /** A credit balance will pay the coming instalments on their due days, when no charge has grown on them yet. */
    private static void spendCredit(Standing standing, long[][] left) {
        long credit = standing.creditFen;
        int from = standing.due().size();
        while (credit > 0 && from < left.length) {
            int dueDay = standing.items.get(from).dueDay;
            int to = from;
            while (to < left.length && standing.items.get(to).dueDay == dueDay) {
                to++;
            }
            credit = spend(standing.terms.allocation(), credit, left, from, to);
            from = to;
        }
    }

    private static long spend(AllocationOrder order, long fen, long[][] left, int from, int to) {
        long credit = fen;
        if (order.byInstalment()) {
            for (int i = from; i < to; i++) {
                for (Component component : order.order()) {
                    credit = take(left[i], component, credit);
                }
            }
            return credit;
        }
        for (Component component : order.order()) {
            for (int i = from; i < to; i++) {
                credit = take(left[i], component, credit);
            }
        }
        return credit;
    }

    private static long take(long[] left, Component component, long fen) {
        long taken = Math.min(left[component.slot], fen);
        left[component.slot] -= taken;
        return fen - taken;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
