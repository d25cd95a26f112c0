package org.lifang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The figures of one run, in the order in which they were told. */
public final class Report {

    private final List<Result> results = new ArrayList<>();

    /** Tells a figure. */
    public Report figure(String what, double value, String unit) {
        results.add(new Result(what, value, unit, null));
        return this;
    }

    /** Tells a figure that must keep its bar. */
    public Report figure(String what, double value, String unit, Bar bar) {
        results.add(new Result(what, value, unit, bar));
        return this;
    }

    /** Tells the median wall time and CPU time of every side. */
    public Report costs(Measured measured) {
        for (String side : measured.sides()) {
            figure(side + ", CPU", measured.cpuSeconds(side), "s");
            figure(side + ", wall", measured.wallSeconds(side), "s");
        }
        return figure("rounds per side", measured.rounds(), "");
    }

    public List<Result> results() {
        return Collections.unmodifiableList(results);
    }

    /** Whether every bar holds. */
    public boolean holds() {
        return results.stream().allMatch(Result::holds);
    }
}
