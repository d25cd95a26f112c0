package org.lifang.kernel.route.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;

/** A day on which three households were promised the same minute of the same crew, beside many that may be visited. */
final class LostPromiseStory {

    private static final int HOUR = 3_600;
    private static final int CREWS = 12;
    private static final int SPARE = 300;
    private static final int STEPS = 60_000;
    private static final Window SHIFT = new Window(9 * HOUR, 18 * HOUR);
    private static final Wishes HARDSHIP =
            new Wishes(null, false, Set.of("hardship"), null, false, Set.of(), Set.of(), null);

    private final SplittableRandom random = new SplittableRandom(5);
    private final DayTravel town = town();
    private final List<DayVisit> spare = spare();

    private DayTravel town() {
        int[] legs = new int[SPARE * SPARE];
        int[] x = new int[SPARE];
        int[] y = new int[SPARE];
        for (int place = 0; place < SPARE; place++) {
            x[place] = random.nextInt(2_000);
            y[place] = random.nextInt(2_000);
        }
        for (int one = 0; one < SPARE; one++) {
            for (int other = 0; other < SPARE; other++) {
                legs[one * SPARE + other] = Math.abs(x[one] - x[other]) + Math.abs(y[one] - y[other]);
            }
        }
        return DayTravel.of(Travel.of(SPARE, legs));
    }

    private List<DayVisit> spare() {
        List<DayVisit> visits = new ArrayList<>();
        for (int i = 0; i < SPARE; i++) {
            int service = random.nextInt(20, 51) * 60;
            visits.add(DayVisit.may("v" + i, i, new Window(9 * HOUR, 17 * HOUR), service, random.nextInt(1, 101)));
        }
        return visits;
    }

    private Day day(int promises) {
        List<DayCrew> crews = new ArrayList<>();
        for (int i = 0; i < CREWS; i++) {
            Set<String> skills = i == 0 ? Set.of("hardship") : Set.of();
            List<String> people = List.of("a" + i, "b" + i);
            crews.add(new DayCrew("c" + i, people, i, i, SHIFT, 0, null, 0, null, Set.of("zh"), skills, true));
        }
        List<DayVisit> visits = new ArrayList<>(spare);
        for (int i = 0; i < promises; i++) {
            Window at = new Window(11 * HOUR, 11 * HOUR);
            visits.add(new DayVisit("promised" + i, null, 40 + i, List.of(at), HOUR, 0, false, 0, HARDSHIP, at));
        }
        return new Day(crews, visits, town, DayRules.USUAL);
    }

    private static long lost(Day day) {
        DayPlan plan = DayPlanner.plan(day, 1, 1, Budget.steps(STEPS), better -> {});
        assertThat(DayCheck.faults(day, plan)).isEmpty();
        assertThat(plan.score().brokenPromises())
                .isEqualTo((int) day.visits().stream()
                                .filter(one -> one.promised() != null)
                                .count()
                        - 1);
        return plan.score().lostValue();
    }

    @Test
    void value_is_not_given_up_for_promises_that_nobody_can_keep() {
        long all = spare.stream().mapToLong(DayVisit::value).sum();
        assertThat(100 * (all - lost(day(3)))).isGreaterThan(97 * (all - lost(day(1))));
    }

    @Test
    void a_search_that_is_stopped_while_it_is_about_promises_leaves_no_crew_idle() {
        Day day = day(3);
        Budget stopped = steps -> steps < 600 ? 0.01 : 1;
        DayPlan plan = DayPlanner.plan(day, 1, 1, stopped, better -> {});
        assertThat(DayCheck.faults(day, plan)).isEmpty();
        assertThat(plan.routes())
                .hasSize(CREWS)
                .allSatisfy(route -> assertThat(route.stops()).hasSizeGreaterThan(5));
    }

    @Test
    void two_threads_keep_the_same_promises_and_value() {
        Day day = day(3);
        DayPlan plan = DayPlanner.plan(day, 1, 2, Budget.steps(STEPS), better -> {});
        assertThat(DayCheck.faults(day, plan)).isEmpty();
        assertThat(plan.score().brokenPromises()).isEqualTo(2);
        assertThat(plan.score().lostValue()).isLessThan(105 * lost(day) / 100);
        assertThat(DayPlanner.plan(day, 1, 2, Budget.steps(STEPS), better -> {}))
                .isEqualTo(plan);
    }
}
