package org.lifang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The costs of all rounds of all sides, told as medians. */
public final class Measured {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    void add(String side, Cost cost) {
        costs.computeIfAbsent(side, _ -> new ArrayList<>()).add(cost);
    }

    public Set<String> sides() {
        return Collections.unmodifiableSet(costs.keySet());
    }

    /** How often each side was measured. */
    public int rounds() {
        return costs.values().stream().mapToInt(List::size).min().orElse(0);
    }

    /** Median CPU time of a side: this process, its children and the database's processes. */
    public double cpuSeconds(String side) {
        return median(side, Cost::cpuNanos) / NANOS_PER_SECOND;
    }

    /** Median wall time of a side. */
    public double wallSeconds(String side) {
        return median(side, Cost::wallNanos) / NANOS_PER_SECOND;
    }

    /** How much CPU the one side needs per CPU of the other. */
    public double cpuRatio(String side, String other) {
        return cpuSeconds(side) / cpuSeconds(other);
    }

    /** How much time the one side needs per time of the other. */
    public double wallRatio(String side, String other) {
        return wallSeconds(side) / wallSeconds(other);
    }

    private double median(String side, ToLongFunction<Cost> part) {
        List<Cost> all = costs.get(side);
        if (all == null) {
            throw new IllegalArgumentException("no side is called " + side);
        }
        return Median.of(all.stream().mapToLong(part).toArray());
    }
}
