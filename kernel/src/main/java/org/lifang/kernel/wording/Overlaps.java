package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves of the matches of one entry those that lie in no other. */
final class Overlaps {

    private Overlaps() {}

    static List<Match> outermost(List<Match> matches) {
        List<Match> ordered = new ArrayList<>(matches);
        ordered.sort(Comparator.comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder()));
        Map<String, Integer> reached = new HashMap<>();
        List<Match> outermost = new ArrayList<>();
        for (Match match : ordered) {
            int end = reached.getOrDefault(match.entry().key(), -1);
            if (match.end() > end) {
                reached.put(match.entry().key(), match.end());
                outermost.add(match);
            }
        }
        return outermost;
    }
}
