package org.lifang.bench.days;

import java.util.List;
import org.lifang.bench.Bar;
import org.lifang.bench.Benchmark;
import org.lifang.bench.Option;
import org.lifang.bench.Options;
import org.lifang.bench.Report;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;

/** Our planner and OR-Tools on the same made-up city days for the same time, counted by the same checker. */
public final class DaysBenchmark implements Benchmark {

    private static final double NANOS = 1e9;
    private static final double HOUR = 3_600;
    private static final int[][] SIZES = {{10, 100}, {20, 400}, {40, 900}, {60, 1_500}};
    private static final int WARM_UP_STEPS = 20_000;

    @Override
    public String name() {
        return "days";
    }

    @Override
    public String summary() {
        return "city days of 10 to 60 crews: appointments, value and travel, ours beside OR-Tools for the same time";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("seconds", "10", "seconds for each day and side"),
                new Option("sizes", "4", "how many of the sizes 10×100, 20×400, 40×900, 60×1500"),
                new Option("days", "1", "days of each size"),
                new Option("seed", "1", "seed of the first day"));
    }

    @Override
    public Report run(Options options) {
        DayPlanner.plan(CityDays.of(9, 10, 150), 1, 1, Budget.steps(WARM_UP_STEPS), better -> {});
        Report report = new Report();
        int seconds = options.count("seconds");
        for (int size = 0; size < Math.min(SIZES.length, options.count("sizes")); size++) {
            for (int i = 0; i < options.count("days"); i++) {
                int crews = SIZES[size][0];
                int visits = SIZES[size][1];
                Day day = CityDays.of(options.number("seed") + i, crews, visits);
                String label = crews + "×" + visits + " #" + (i + 1);
                PlanCheck.Worth ours = PlanCheck.check(day, ours(day, seconds));
                PlanCheck.Worth theirs = PlanCheck.check(day, OrToolsDay.plan(day, seconds));
                tell(report, label + ", ours", ours);
                tell(report, label + ", OR-Tools", theirs);
                report.figure(
                        label + ", promises and musts more than OR-Tools",
                        ours.promises() + ours.musts() - theirs.promises() - theirs.musts(),
                        "visits",
                        Bar.atLeast(0));
                report.figure(
                        label + ", value against OR-Tools",
                        (double) ours.value() / Math.max(1, theirs.value()),
                        "×",
                        Bar.atLeast(1));
            }
        }
        return report;
    }

    private static DayPlan ours(Day day, int seconds) {
        long begin = System.nanoTime();
        return DayPlanner.plan(
                day, 1, 1, steps -> Math.min(1, (System.nanoTime() - begin) / NANOS / seconds), better -> {});
    }

    private static void tell(Report report, String side, PlanCheck.Worth worth) {
        report.figure(side + ", promises kept", worth.promises(), "visits");
        report.figure(side + ", other musts", worth.musts(), "visits");
        report.figure(side + ", value", (double) worth.value(), "points");
        report.figure(side + ", travel", worth.travel() / HOUR, "h");
    }
}
