package org.lifang.bench.days;

import java.util.ArrayList;
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

/** Our planner, OR-Tools and Timefold on the same made-up city days for the same time, counted by the same checker. */
public final class DaysBenchmark implements Benchmark {

    private static final double NANOS = 1e9;
    private static final double HOUR = 3_600;
    private static final int[][] SIZES = {{10, 100}, {20, 400}, {40, 900}, {60, 1_500}};
    private static final int WARM_UP_STEPS = 20_000;
    private static final int WARM_UP_SECONDS = 3;

    private static final List<Peer> PEERS =
            List.of(new Peer("OR-Tools", OrToolsDay::plan), new Peer("Timefold", TimefoldDay::plan));

    /** Another solver with a model of the same day. */
    private record Peer(String name, Planner planner) {}

    @FunctionalInterface
    private interface Planner {
        DayPlan plan(Day day, int seconds);
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public String summary() {
        return "city days of 10 to 60 crews: appointments, value and travel beside OR-Tools and Timefold in equal time";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("seconds", "10", "seconds for each day and side"),
                new Option("sizes", "4", "how many of the sizes 10×100, 20×400, 40×900, 60×1500"),
                new Option("days", "1", "days of each size"),
                new Option("seed", "1", "seed of the first day"),
                Spending.OPTION);
    }

    @Override
    public Report run(Options options) {
        Day first = CityDays.of(9, 10, 150);
        DayPlanner.plan(first, 1, 1, Budget.steps(WARM_UP_STEPS), better -> {});
        TimefoldDay.plan(first, WARM_UP_SECONDS);
        Report report = new Report();
        int seconds = options.count("seconds");
        for (int size = 0; size < Math.min(SIZES.length, options.count("sizes")); size++) {
            for (int i = 0; i < options.count("days"); i++) {
                int crews = SIZES[size][0];
                int visits = SIZES[size][1];
                Day day = CityDays.of(options.number("seed") + i, crews, visits);
                compare(report, crews + "×" + visits + " #" + (i + 1), day, seconds, Spending.of(options));
            }
        }
        return report;
    }

    /** On a busy machine the peers, who end by the wall's clock, say how much processor time we may have. */
    private static void compare(Report report, String label, Day day, int seconds, Spending spending) {
        List<PlanCheck.Worth> theirs = new ArrayList<>();
        double most = seconds;
        for (Peer peer : PEERS) {
            long begin = spending.clock().nanos();
            DayPlan plan = peer.planner().plan(day, seconds);
            most = spending.cpu() ? Math.min(most, (spending.clock().nanos() - begin) / NANOS) : most;
            theirs.add(PlanCheck.check(day, plan));
        }
        DayPlan plan = DayPlanner.plan(day, 1, 1, spending.seconds(most, 1), better -> {});
        PlanCheck.Worth ours = PlanCheck.check(day, plan);
        report.figure(label + ", seconds for each", most, "s");
        tell(report, label + ", ours", ours);
        for (int i = 0; i < PEERS.size(); i++) {
            tell(report, label + ", " + PEERS.get(i).name(), theirs.get(i));
            against(report, label, PEERS.get(i).name(), ours, theirs.get(i));
        }
    }

    /** Promises and musts come first: only where both keep as many must the value be as high; no plan has no travel. */
    private static void against(
            Report report, String label, String peer, PlanCheck.Worth ours, PlanCheck.Worth theirs) {
        int more = ours.promises() + ours.musts() - theirs.promises() - theirs.musts();
        double value = (double) ours.value() / Math.max(1, theirs.value());
        double travel = (double) ours.travel() / Math.max(1, theirs.travel());
        report.figure(label + ", promises and musts more than " + peer, more, "visits", Bar.atLeast(0));
        if (more > 0) {
            report.figure(label + ", value against " + peer, value, "×");
        } else {
            report.figure(label + ", value against " + peer, value, "×", Bar.atLeast(1));
        }
        if (theirs.travel() > 0) {
            report.figure(label + ", travel against " + peer, travel, "×", Bar.atMost(1));
        }
    }

    private static void tell(Report report, String side, PlanCheck.Worth worth) {
        report.figure(side + ", promises kept", worth.promises(), "visits");
        report.figure(side + ", other musts", worth.musts(), "visits");
        report.figure(side + ", value", (double) worth.value(), "points");
        report.figure(side + ", travel", worth.travel() / HOUR, "h");
    }
}
