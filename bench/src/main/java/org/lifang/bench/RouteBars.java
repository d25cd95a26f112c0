package org.lifang.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifang.bench.RouteCase.Family;

/** The figures of each family of instances, with the bars that hold for the time, threads and objective of a run. */
final class RouteBars {

    private static final int SHORT_SECONDS = 10;
    private static final int LONG_SECONDS = 60;

    private final int seconds;
    private final int threads;
    private final boolean vehicles;
    private final Map<Family, List<Double>> gaps = new EnumMap<>(Family.class);
    private final Map<Family, List<Integer>> fleets = new EnumMap<>(Family.class);
    private final Map<Family, Integer> infeasible = new EnumMap<>(Family.class);

    RouteBars(int seconds, int threads, boolean vehicles) {
        this.seconds = seconds;
        this.threads = threads;
        this.vehicles = vehicles;
    }

    void gap(Family family, double gap) {
        gaps.computeIfAbsent(family, key -> new ArrayList<>()).add(gap);
        infeasible.putIfAbsent(family, 0);
    }

    void fleet(Family family, int more) {
        fleets.computeIfAbsent(family, key -> new ArrayList<>()).add(more);
    }

    void infeasible(Family family) {
        infeasible.merge(family, 1, Integer::sum);
    }

    void tell(Report report) {
        for (Map.Entry<Family, List<Double>> entry : gaps.entrySet()) {
            Family family = entry.getKey();
            List<Double> values = entry.getValue();
            double mean = values.stream().mapToDouble(gap -> gap).average().orElse(0);
            double worst = values.stream().mapToDouble(gap -> gap).max().orElse(0);
            report.figure(family.title + ", files", values.size(), "");
            tell(report, family.title + ", mean gap", mean, meanBar(family));
            tell(report, family.title + ", worst gap", worst, worstBar(family));
        }
        for (Map.Entry<Family, List<Integer>> entry : fleets.entrySet()) {
            List<Integer> values = entry.getValue();
            double near = 100.0 * values.stream().filter(more -> more <= 1).count() / values.size();
            double bar = vehicles && seconds >= LONG_SECONDS ? 90 : Double.NaN;
            String what = entry.getKey().title + ", vehicles at most one above best known";
            if (Double.isNaN(bar)) {
                report.figure(what, near, "% of files");
            } else {
                report.figure(what, near, "% of files", Bar.atLeast(bar));
            }
        }
        infeasible.forEach(
                (family, count) -> report.figure(family.title + ", infeasible", count, "files", Bar.atMost(0)));
    }

    private static void tell(Report report, String what, double value, double bar) {
        if (Double.isNaN(bar)) {
            report.figure(what, value, "%");
        } else {
            report.figure(what, value, "%", Bar.atMost(bar));
        }
    }

    /** The bar for a family's mean gap; NaN when none is promised for so little time. */
    private double meanBar(Family family) {
        if (vehicles || seconds < SHORT_SECONDS) {
            return Double.NaN;
        }
        boolean longer = seconds >= LONG_SECONDS;
        return switch (family) {
            case SOLOMON -> 0.2;
            case GEHRING_HOMBERGER -> longer ? 0.7 : threads > 1 ? 0.9 : 1.2;
            case PRIZE_COLLECTING, SITE_DEPENDENT -> longer ? 2.0 : Double.NaN;
        };
    }

    private double worstBar(Family family) {
        if (vehicles || seconds < SHORT_SECONDS || family != Family.GEHRING_HOMBERGER) {
            return Double.NaN;
        }
        return seconds >= LONG_SECONDS ? 2.0 : 3.0;
    }
}
