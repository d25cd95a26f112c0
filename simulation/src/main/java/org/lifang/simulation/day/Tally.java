package org.lifang.simulation.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happened, by name, in all and day by day. */
public final class Tally {

    private final Map<String, Integer> sum = new TreeMap<>();
    private final List<Map<String, Integer>> days = new ArrayList<>();

    void begin() {
        days.add(new TreeMap<>());
    }

    void count(String what) {
        sum.merge(what, 1, Integer::sum);
        if (!days.isEmpty()) {
            days.getLast().merge(what, 1, Integer::sum);
        }
    }

    public Map<String, Integer> sum() {
        return sum;
    }

    public List<Map<String, Integer>> days() {
        return days;
    }
}
