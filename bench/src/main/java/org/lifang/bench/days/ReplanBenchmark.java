package org.lifang.bench.days;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lifang.bench.Bar;
import org.lifang.bench.Benchmark;
import org.lifang.bench.CpuClock;
import org.lifang.bench.Option;
import org.lifang.bench.Options;
import org.lifang.bench.Report;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Happening;
import org.lifang.kernel.route.day.Replan;

/** How long it takes to mend a large plan in the middle of the day, and how much of it stays. */
public final class ReplanBenchmark implements Benchmark {

    private static final double MOST_SECONDS = 2;
    private static final double NANOS = 1e9;
    private static final int HOUR = 3_600;

    @Override
    public String name() {
        return "replan";
    }

    @Override
    public String summary() {
        return "a day of 60 crews mended after refusals, no-shows, overruns, sickness and new visits: 99 of 100 times";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("crews", "60", "crews"),
                new Option("visits", "900", "visits to plan"),
                new Option("times", "20", "how often it is mended"),
                new Option("steps", "6000", "steps of the first plan"),
                new Option("mending", "8000", "steps of each mending"),
                Spending.OPTION);
    }

    @Override
    public Report run(Options options) {
        Day day = CityDays.of(2, options.count("crews"), options.count("visits"));
        DayPlan plan = DayPlanner.plan(day, 1, 1, Budget.steps(options.number("steps")), better -> {});
        int times = options.count("times");
        long[] nanos = new long[times];
        long changed = 0;
        long broken = 0;
        SplittableRandom random = new SplittableRandom(11);
        CpuClock clock = Spending.of(options).clock();
        for (int i = -2; i < times; i++) {
            int time = random.nextInt(9 * HOUR, 13 * HOUR);
            List<Happening> happenings = happenings(day, random, time);
            long begin = clock.nanos();
            Replan.Rest rest = Replan.plan(
                    day,
                    plan,
                    time,
                    Replan.asPlanned(day, plan, time),
                    happenings,
                    i,
                    1,
                    Budget.steps(options.number("mending")));
            nanos[Math.max(0, i)] = clock.nanos() - begin;
            PlanCheck.check(rest.day(), rest.plan());
            changed += rest.difference().changes().size();
            broken += rest.plan().score().brokenPromises();
        }
        Arrays.sort(nanos);
        return new Report()
                .figure("changes a time", (double) changed / (times + 2), "visits")
                .figure("promises broken before", plan.score().brokenPromises(), "visits")
                .figure("promises broken after, a time", (double) broken / (times + 2), "visits")
                .figure("half of the times", nanos[times / 2] / NANOS, "s")
                .figure("99 of 100 times", nanos[times * 99 / 100] / NANOS, "s", Bar.atMost(MOST_SECONDS));
    }

    private static List<Happening> happenings(Day day, SplittableRandom random, int time) {
        List<Happening> happenings = new ArrayList<>();
        String crew = day.crews().get(random.nextInt(day.crews().size())).id();
        happenings.add(new Happening.Overrun(crew, time + HOUR));
        happenings.add(new Happening.Refused(any(day, random).id()));
        happenings.add(new Happening.NoShow(any(day, random).id(), time + 600));
        happenings.add(new Happening.Sick("p" + random.nextInt(2 * day.crews().size())));
        return happenings;
    }

    private static DayVisit any(Day day, SplittableRandom random) {
        return day.visits().get(random.nextInt(day.visits().size()));
    }
}
