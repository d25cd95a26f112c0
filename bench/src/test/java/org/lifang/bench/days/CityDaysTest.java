package org.lifang.bench.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.bench.AnswersDiffer;
import org.lifang.bench.Benchmark;
import org.lifang.bench.Options;
import org.lifang.bench.Report;
import org.lifang.bench.Result;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;
import org.lifang.kernel.route.day.DayRoute;
import org.lifang.kernel.route.day.DayStop;

final class CityDaysTest {

    private static final Day DAY = CityDays.of(4, 6, 60);

    private static DayPlan planned() {
        return DayPlanner.plan(DAY, 1, 1, Budget.steps(2_000), better -> {});
    }

    @Test
    void the_same_seed_gives_the_same_day_and_the_checker_counts_what_the_plan_says() {
        assertThat(CityDays.of(4, 6, 60).visits()).isEqualTo(DAY.visits());
        DayPlan plan = planned();
        PlanCheck.Worth worth = PlanCheck.check(DAY, plan);
        assertThat(worth.travel()).isEqualTo(plan.score().travel());
        long promises =
                DAY.visits().stream().filter(visit -> visit.promised() != null).count();
        assertThat(worth.promises()).isEqualTo(promises - plan.score().brokenPromises());
    }

    @Test
    void the_checker_finds_a_stop_that_cannot_be_reached_and_a_visit_made_twice() {
        DayPlan plan = planned();
        DayRoute route = plan.routes().getFirst();
        List<DayStop> early = new ArrayList<>(route.stops());
        DayStop last = early.removeLast();
        early.add(new DayStop(last.visit(), last.arrive(), last.begin() - 3_600, last.end() - 3_600));
        assertThatThrownBy(() -> PlanCheck.check(DAY, with(plan, route, early))).isInstanceOf(AnswersDiffer.class);
        List<DayStop> twice = new ArrayList<>(route.stops());
        twice.add(last);
        assertThatThrownBy(() -> PlanCheck.check(DAY, with(plan, route, twice))).isInstanceOf(AnswersDiffer.class);
    }

    private static DayPlan with(DayPlan plan, DayRoute route, List<DayStop> stops) {
        DayRoute other = new DayRoute(route.crew(), route.leave(), stops, route.meal(), route.back());
        return new DayPlan(List.of(other), plan.leftOut(), plan.score());
    }

    @Test
    void every_benchmark_of_days_tells_its_figures() throws Exception {
        assertThat(run(new DaysBenchmark(), "--seconds", "1", "--sizes", "1"))
                .contains("10×100 #1, ours, value", "10×100 #1, OR-Tools, value", "10×100 #1, Timefold, value");
        assertThat(run(new SlotsBenchmark(), "--crews", "6", "--visits", "60", "--requests", "5", "--steps", "200"))
                .contains("offer, 99 of 100 requests");
        assertThat(run(new ReplanBenchmark(), "--crews", "6", "--visits", "60", "--times", "3", "--mending", "200"))
                .contains("99 of 100 times");
        assertThat(run(new ScaleBenchmark(), "--crews", "6", "--visits", "60", "--seconds", "1", "--long", "1"))
                .contains("day 1, value short of the long run");
    }

    private static List<String> run(Benchmark benchmark, String... arguments) throws Exception {
        Report report = benchmark.run(Options.parse(benchmark.options(), List.of(arguments)));
        return report.results().stream().map(Result::what).toList();
    }
}
