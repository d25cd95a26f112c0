package org.lifang.kernel.route.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.route.Budget;

/** Whatever the day: plans that keep every rule by a checker that shares no code with the planner. */
final class DayProperties {

    /** {@code -Dlifang.days=10000} for the long run. */
    private static final int DAYS = Integer.getInteger("lifang.days", 200);

    @Test
    void noPlanBreaksARule() {
        forAll(1, DAYS, draws -> RandomDays.any(draws, 25, 5), day -> {
            DayPlan plan = DayPlanner.plan(day, 7, 1, Budget.steps(1_500), better -> {});
            assertThat(DayCheck.faults(day, plan)).isEmpty();
        });
    }

    @Test
    void everyBetterPlanOnTheWayKeepsTheRulesToo() {
        forAll(5_000, 30, draws -> RandomDays.any(draws, 25, 5), day -> {
            DayScore[] last = new DayScore[1];
            DayPlanner.plan(day, 3, 1, Budget.steps(1_500), better -> {
                assertThat(DayCheck.faults(day, better)).isEmpty();
                assertThat(last[0] == null || better.score().compareTo(last[0]) < 0)
                        .isTrue();
                last[0] = better.score();
            });
        });
    }

    @Test
    void theSameSeedStepsAndThreadsGiveTheSamePlan() {
        forAll(9_000, 20, draws -> RandomDays.any(draws, 25, 5), day -> {
            for (int threads = 1; threads < 4; threads += 2) {
                DayPlan once = DayPlanner.plan(day, 11, threads, Budget.steps(12_000), better -> {});
                DayPlan again = DayPlanner.plan(day, 11, threads, Budget.steps(12_000), better -> {});
                assertThat(again).isEqualTo(once);
                assertThat(DayCheck.faults(day, once)).isEmpty();
            }
        });
    }

    @Test
    void aHandfulOfVisitsIsPlannedInTheBestOfAllWays() {
        AtomicInteger best = new AtomicInteger();
        int runs = 150;
        forAll(20_000, runs, draws -> withoutGaps(RandomDays.any(draws, 5, 2)), day -> {
            DayScore found = DayPlanner.plan(day, 3, 1, Budget.steps(2_000), better -> {})
                    .score();
            long[] least = EveryDay.best(day);
            long[] told = {found.brokenPromises(), found.missedMusts(), found.lostValue(), found.cost()};
            assertThat(Arrays.compare(told, least)).isNotNegative();
            best.addAndGet(Arrays.equals(told, least) ? 1 : 0);
        });
        assertThat(best.get()).isGreaterThan(runs * 97 / 100);
    }

    private static Day withoutGaps(Day day) {
        DayRules none = new DayRules(
                0,
                day.rules().daylight(),
                day.rules().tolerance(),
                day.rules().unfairPrice(),
                day.rules().overtimePrice(),
                0);
        List<DayVisit> visits = day.visits().stream()
                .map(visit -> new DayVisit(
                        visit.id(),
                        null,
                        visit.place(),
                        visit.windows(),
                        visit.service(),
                        0,
                        visit.must(),
                        visit.value(),
                        visit.wishes(),
                        visit.promised()))
                .toList();
        return new Day(day.crews(), visits, day.travel(), none);
    }
}
