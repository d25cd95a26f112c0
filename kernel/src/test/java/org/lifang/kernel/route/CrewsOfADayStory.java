package org.lifang.kernel.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.route.Course.Goal;

/** A day's visits along one road: a minute a kilometre, the branch at its beginning. */
final class CrewsOfADayStory {

    private static final int KILOMETRES = 60;
    private static final Window DAY = new Window(0, 480);
    private static final Travel ROAD = road();

    private final List<Stop> stops = new ArrayList<>();
    private final List<Crew> crews = new ArrayList<>(List.of(Crew.from(0, DAY, 10)));

    @Test
    void a_crew_goes_out_and_visits_what_lies_on_its_way() {
        stops.add(Stop.must(20, DAY, 30, 1));
        stops.add(Stop.must(10, DAY, 30, 1));
        assertThat(planned().score()).isEqualTo(new Score(0, 0, 40));
    }

    @Test
    void a_spare_visit_is_made_when_its_prize_pays_for_the_way() {
        stops.add(Stop.may(10, DAY, 30, 1, 21));
        stops.add(Stop.may(50, DAY, 30, 1, 79));
        Solution plan = planned();
        assertThat(plan.routes()).containsExactly(new Route(0, List.of(0)));
        assertThat(plan.leftOut()).containsExactly(1);
    }

    @Test
    void somebody_who_is_home_at_noon_or_at_night_is_met_when_the_crew_can_come() {
        stops.add(new Stop(10, List.of(new Window(0, 5), new Window(200, 210)), 30, 1, true, 0, null));
        stops.add(Stop.must(50, new Window(50, 60), 30, 1));
        assertThat(planned().routes()).containsExactly(new Route(0, List.of(1, 0)));
    }

    @Test
    void a_visit_for_a_certain_crew_is_left_to_that_crew() {
        crews.add(Crew.from(0, DAY, 10));
        stops.add(new Stop(10, List.of(DAY), 30, 1, true, 0, List.of(1)));
        assertThat(planned().routes()).containsExactly(new Route(1, List.of(0)));
    }

    @Test
    void a_crew_is_not_out_for_longer_than_it_may_be() {
        crews.set(0, new Crew(0, 0, DAY, 10, 89, 0, 0));
        stops.add(Stop.must(10, new Window(50, 60), 30, 1));
        stops.add(Stop.must(10, new Window(100, 110), 30, 1));
        assertThat(planned().score().missedMusts()).isEqualTo(1);
        crews.set(0, new Crew(0, 0, DAY, 10, 90, 0, 0));
        assertThat(planned().score().missedMusts()).isZero();
    }

    @Test
    void visits_that_pay_only_together_are_found_where_somebody_goes_for_the_first_of_them() {
        for (int visit = 0; visit < 8; visit++) {
            stops.add(Stop.may(40 + visit, DAY, 10, 1, 14));
        }
        stops.add(Stop.may(5, DAY, 10, 1, 11));
        assertThat(planned().leftOut()).isEmpty();
    }

    @Test
    void a_search_for_few_crews_begins_with_nobody_left_out() {
        crews.clear();
        for (int visit = 1; visit < KILOMETRES; visit++) {
            crews.add(Crew.from(0, DAY, 10));
            stops.add(Stop.must(visit, DAY, 30, 6));
        }
        for (int seed = 1; seed <= 20; seed++) {
            Course course = new Course(seed, 1, Goal.FEWEST_CREWS);
            Solution begun = new Search(problem(), course).best();
            assertThat(begun.score().missedMusts()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void when_crews_are_dear_one_goes_where_two_would_drive_less() {
        crews.set(0, new Crew(1, 1, DAY, 10, Crew.AS_LONG_AS_THE_SHIFT, 0, 0));
        crews.add(new Crew(50, 50, DAY, 10, Crew.AS_LONG_AS_THE_SHIFT, 0, 0));
        stops.add(Stop.must(2, DAY, 30, 1));
        stops.add(Stop.must(49, DAY, 30, 1));
        assertThat(planned().routes()).hasSize(2);
        Course course = new Course(1, 1, Goal.FEWEST_CREWS);
        assertThat(new Search(problem(), course).run(Budget.steps(20_000)).routes())
                .hasSize(1);
    }

    @Test
    void a_day_without_visits_sends_nobody() {
        assertThat(planned()).isEqualTo(new Solution(List.of(), List.of(), new Score(0, 0, 0)));
    }

    private Problem problem() {
        return new Problem(stops, crews, ROAD);
    }

    private Solution planned() {
        Solution solution = new Search(problem(), Course.of(1)).run(Budget.steps(5_000));
        assertThat(Checked.of(problem(), solution)).isEqualTo(new Checked(solution.score(), List.of()));
        return solution;
    }

    private static Travel road() {
        int[] legs = new int[KILOMETRES * KILOMETRES];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = Math.abs(i / KILOMETRES - i % KILOMETRES);
        }
        return Travel.of(KILOMETRES, legs);
    }
}
