package org.lifang.bench.days;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lifang.bench.Bar;
import org.lifang.bench.Benchmark;
import org.lifang.bench.Option;
import org.lifang.bench.Options;
import org.lifang.bench.Report;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;

/** How close a short run comes to a long one on the largest day there is, and in how much memory. */
public final class ScaleBenchmark implements Benchmark {

    private static final double NANOS = 1e9;
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
                new Option("seconds", "20", "seconds of the short run"),
                new Option("long", "600", "seconds of the long run"),
                new Option("threads", "1", "threads"));
    }

    @Override
    public Report run(Options options) {
        Day day = CityDays.of(3, options.count("crews"), options.count("visits"));
        long all = day.visits().stream()
                .filter(visit -> !visit.must() && visit.promised() == null)
                .mapToLong(visit -> visit.value())
                .sum();
        AtomicLong most = new AtomicLong();
        DayPlan brief = plan(day, options.count("seconds"), options.count("threads"), most);
        DayPlan lasting = plan(day, options.count("long"), options.count("threads"), new AtomicLong());
        PlanCheck.check(day, brief);
        PlanCheck.check(day, lasting);
        double shortly = all - brief.score().lostValue();
        double longly = all - lasting.score().lostValue();
        return new Report()
                .figure("broken promises and missed musts, short run", missed(brief), "visits")
                .figure("broken promises and missed musts, long run", missed(lasting), "visits")
                .figure("value, short run", shortly, "points")
                .figure("value, long run", longly, "points")
                .figure("travel, short run", brief.score().travel() / 3_600.0, "h")
                .figure("travel, long run", lasting.score().travel() / 3_600.0, "h")
                .figure("value short of the long run", 100 * (1 - shortly / longly), "%", Bar.atMost(MOST_GAP))
                .figure("memory in use at most", (double) most.get() / MEGABYTE, "MB", Bar.atMost(MOST_MEGABYTES));
    }

    private static int missed(DayPlan plan) {
        return plan.score().brokenPromises() + plan.score().missedMusts();
    }

    private static DayPlan plan(Day day, int seconds, int threads, AtomicLong most) {
        long begin = System.nanoTime();
        return DayPlanner.plan(
                day,
                1,
                threads,
                steps -> Math.min(1, (System.nanoTime() - begin) / NANOS / seconds),
                better -> most.accumulateAndGet(used(), Math::max));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
