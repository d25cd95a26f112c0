package org.lifang.server.payments.receipt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals out a list so that what has anything in common stays together, in its order. */
final class Apart {

    private Apart() {}

    /**
     * The places of a list in so many shares of about the same length; some may be empty.
     *
     * @param marks what each place of the list may have in common with another
     */
    static List<List<Integer>> dealt(List<? extends Collection<?>> marks, int shares) {
        int[] leader = leaders(marks);
        List<List<Integer>> dealt = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            dealt.add(new ArrayList<>());
        }
        Map<Integer, List<Integer>> families = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            families.computeIfAbsent(leader(leader, i), none -> new ArrayList<>())
                    .add(i);
        }
        for (int i = 0; i < leader.length; i++) {
            List<Integer> family = families.get(i);
            if (family != null) {
                shortest(dealt).addAll(family);
            }
        }
        dealt.forEach(share -> share.sort(null));
        return dealt;
    }

    private static int[] leaders(List<? extends Collection<?>> marks) {
        int[] leader = new int[marks.size()];
        Map<Object, Integer> first = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            for (Object mark : marks.get(i)) {
                Integer before = first.putIfAbsent(mark, i);
                if (before != null) {
                    join(leader, before, i);
                }
            }
        }
        return leader;
    }

    private static List<Integer> shortest(List<List<Integer>> dealt) {
        List<Integer> shortest = dealt.getFirst();
        for (List<Integer> share : dealt) {
            if (share.size() < shortest.size()) {
                shortest = share;
            }
        }
        return shortest;
    }

    /** The first of a family leads it. */
    private static void join(int[] leader, int one, int other) {
        int a = leader(leader, one);
        int b = leader(leader, other);
        leader[Math.max(a, b)] = Math.min(a, b);
    }

    private static int leader(int[] leader, int of) {
        int at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
