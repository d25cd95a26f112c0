package org.lifang.bench.days;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lifang.bench.Bar;
import org.lifang.bench.Benchmark;
import org.lifang.bench.Option;
import org.lifang.bench.Options;
import org.lifang.bench.Report;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;

/** How close a short run comes to a long one on the largest day there is, and in how much memory. */
public final class ScaleBenchmark implements Benchmark {

    private static final double HOUR = 3_600;
    private static final int FIRST = 3;
    private static final double MOST_GAP = 1;
    private static final double MOST_MEGABYTES = 512;
    private static final long MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String summary() {
        return "1,500 visits and 60 crews: value served in a short run against a long one, and the memory it takes";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("crews", "60", "crews"),
                new Option("visits", "1500", "visits"),
                new Option("days", "1", "how many days, each with both runs"),
                new Option("seconds", "20", "seconds of the short run"),
                new Option("long", "600", "seconds of the long run"),
                new Option("threads", "1", "threads"),
                Spending.OPTION);
    }

    @Override
    public Report run(Options options) {
        Report report = new Report();
        AtomicLong most = new AtomicLong();
        for (int i = 0; i < options.count("days"); i++) {
            Day day = CityDays.of(FIRST + i, options.count("crews"), options.count("visits"));
            PlanCheck.Worth brief = PlanCheck.check(day, plan(day, "seconds", options, most));
            PlanCheck.Worth lasting = PlanCheck.check(day, plan(day, "long", options, new AtomicLong()));
            compare(report, "day " + (i + 1), brief, lasting);
        }
        return report.figure("memory in use at most", (double) most.get() / MEGABYTE, "MB", Bar.atMost(MOST_MEGABYTES));
    }

    /** Promises and musts come first: a short run that keeps fewer is behind, whatever its value. */
    private static void compare(Report report, String day, PlanCheck.Worth brief, PlanCheck.Worth lasting) {
        int fewer = lasting.promises() + lasting.musts() - brief.promises() - brief.musts();
        report.figure(day + ", promises and musts fewer than in the long run", fewer, "visits", Bar.atMost(0))
                .figure(day + ", value, short run", (double) brief.value(), "points")
                .figure(day + ", value, long run", (double) lasting.value(), "points")
                .figure(day + ", travel, short run", brief.travel() / HOUR, "h")
                .figure(day + ", travel, long run", lasting.travel() / HOUR, "h")
                .figure(
                        day + ", value short of the long run",
                        100 * (1 - (double) brief.value() / lasting.value()),
                        "%",
                        Bar.atMost(MOST_GAP));
    }

    private static DayPlan plan(Day day, String seconds, Options options, AtomicLong most) {
        int threads = options.count("threads");
        Budget budget = Spending.of(options).seconds(options.count(seconds), threads);
        return DayPlanner.plan(day, 1, threads, budget, better -> most.accumulateAndGet(used(), Math::max));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
