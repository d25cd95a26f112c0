package org.lifang.kernel.aging;

import java.util.Arrays;

/** Packs the standing of a replayed loan. */
final class Positions {

    private static final Component[] KEPT = {Component.PRINCIPAL, Component.INTEREST, Component.FEE};

    private Positions() {}

    static OpenItems of(Standing standing) {
        int size = standing.items.size();
        long[][] left = new long[KEPT.length][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < KEPT.length; k++) {
                left[k][i] = standing.items.get(i).left(KEPT[k]);
            }
        }
        if (standing.creditFen > 0) {
            spendCredit(standing, left);
        }
        return pack(standing, left);
    }

    private static OpenItems pack(Standing standing, long[][] left) {
        int[] due = new int[left[0].length];
        int size = 0;
        int firstCalled = -1;
        for (int i = 0; i < due.length; i++) {
            if ((left[0][i] | left[1][i] | left[2][i]) != 0) {
                due[size] = standing.items.get(i).dueDay;
                firstCalled = firstCalled < 0 && standing.items.get(i).called ? size : firstCalled;
                for (long[] column : left) {
                    column[size] = column[i];
                }
                size++;
            }
        }
        return new OpenItems(
                OpenItems.flags(standing.terms),
                standing.terms.graceDays(),
                firstCalled < 0 ? size : firstCalled,
                size == 0 ? Pauses.NONE : standing.pauses.endingAfter(due[0]),
                Arrays.copyOf(due, size),
                Arrays.copyOf(left[0], size),
                Arrays.copyOf(left[1], size),
                Arrays.copyOf(left[2], size));
    }

    /** A credit balance will pay the coming instalments on their due days, when no charge has grown on them yet. */
    private static void spendCredit(Standing standing, long[][] left) {
        long credit = standing.creditFen;
        int from = standing.due().size();
        while (credit > 0 && from < left[0].length) {
            int dueDay = standing.items.get(from).dueDay;
            int to = from;
            while (to < left[0].length && standing.items.get(to).dueDay == dueDay) {
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
                    credit = take(left, i, component, credit);
                }
            }
            return credit;
        }
        for (Component component : order.order()) {
            for (int i = from; i < to; i++) {
                credit = take(left, i, component, credit);
            }
        }
        return credit;
    }

    private static long take(long[][] left, int i, Component component, long fen) {
        for (int k = 0; k < KEPT.length; k++) {
            if (KEPT[k] == component) {
                long taken = Math.min(left[k][i], fen);
                left[k][i] -= taken;
                return fen - taken;
            }
        }
        return fen;
    }
}
