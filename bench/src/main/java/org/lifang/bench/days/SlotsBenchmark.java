package org.lifang.bench.days;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lifang.bench.AnswersDiffer;
import org.lifang.bench.Bar;
import org.lifang.bench.Benchmark;
import org.lifang.bench.CpuClock;
import org.lifang.bench.Option;
import org.lifang.bench.Options;
import org.lifang.bench.Report;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Offer;
import org.lifang.kernel.route.day.Slots;

/** How long it takes to offer times that fit a large plan, and whether what is offered can be accepted. */
public final class SlotsBenchmark implements Benchmark {

    private static final double MOST_MILLIS = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int WARM_UP = 20;
    private static final int HOUR = 3_600;

    @Override
    public String name() {
        return "slots";
    }

    @Override
    public String summary() {
        return "times offered to a borrower beside 2,000 planned visits: 99 of 100 requests, and acceptance of each";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("crews", "230", "crews"),
                new Option("visits", "2700", "visits to plan"),
                new Option("requests", "200", "borrowers who ask"),
                new Option("steps", "2000", "steps of the first plan"),
                Spending.OPTION);
    }

    @Override
    public Report run(Options options) {
        Day day = CityDays.of(1, options.count("crews"), options.count("visits"));
        DayPlan plan = DayPlanner.plan(day, 1, 1, Budget.steps(options.number("steps")), better -> {});
        int planned = day.visits().size() - plan.leftOut().size();
        int requests = options.count("requests");
        long[] nanos = new long[requests];
        int offered = 0;
        SplittableRandom random = new SplittableRandom(7);
        CpuClock clock = Spending.of(options).clock();
        for (int i = -WARM_UP; i < requests; i++) {
            DayVisit asking = day.visits().get(random.nextInt(day.visits().size()));
            long begin = clock.nanos();
            List<Offer> offers = Slots.offers(day, plan, asking, hours(), 6, Slots.Room.BY_MOVING_ONE);
            nanos[Math.max(0, i)] = clock.nanos() - begin;
            offered += offers.isEmpty() ? 0 : 1;
            if (!offers.isEmpty()) {
                Window window = offers.get(random.nextInt(offers.size())).window();
                Optional<Slots.Accepted> taken = Slots.accept(day, plan, asking, window, Slots.Room.BY_MOVING_ONE);
                Slots.Accepted accepted =
                        taken.orElseThrow(() -> new AnswersDiffer("what was offered could not be accepted"));
                PlanCheck.check(accepted.day(), accepted.plan());
                day = accepted.day();
                plan = accepted.plan();
            }
        }
        Arrays.sort(nanos);
        return new Report()
                .figure("planned visits", planned, "")
                .figure("requests with an offer", 100.0 * offered / (requests + WARM_UP), "%")
                .figure("offer, half of the requests", nanos[requests / 2] / NANOS_PER_MILLI, "ms")
                .figure(
                        "offer, 99 of 100 requests",
                        nanos[requests * 99 / 100] / NANOS_PER_MILLI,
                        "ms",
                        Bar.atMost(MOST_MILLIS));
    }

    private static List<Window> hours() {
        List<Window> hours = new ArrayList<>();
        for (int hour = 9; hour < 18; hour++) {
            hours.add(new Window(hour * HOUR, hour * HOUR + HOUR));
        }
        return hours;
    }
}
