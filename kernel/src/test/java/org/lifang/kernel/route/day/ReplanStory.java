package org.lifang.kernel.route.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Window;

/** The plan is mended while the day runs. */
final class ReplanStory {

    private static final int HOUR = 3_600;

    /** A day in the middle of which something happens. */
    private record Midday(Day day, DayPlan plan, int time, List<Happening> happenings) {

        static Midday of(Draws draws, int visits, int crews) {
            Day day = withoutGaps(RandomDays.any(draws, visits, crews));
            DayPlan plan = DayPlanner.plan(day, 5, 1, Budget.steps(600), better -> {});
            List<Happening> happenings = new ArrayList<>();
            int count = draws.between(1, 3);
            for (int i = 0; i < count; i++) {
                happenings.add(happening(draws, day, i));
            }
            return new Midday(day, plan, draws.between(8, 15) * HOUR, happenings);
        }

        private static Happening happening(Draws draws, Day day, int number) {
            DayVisit visit = draws.oneOf(day.visits());
            return switch (draws.below(6)) {
                case 0 -> new Happening.Refused(visit.id());
                case 1 -> new Happening.NoShow(visit.id(), draws.between(9, 15) * HOUR);
                case 2 -> new Happening.Overrun(draws.oneOf(day.crews()).id(), draws.between(9, 16) * HOUR);
                case 3 -> new Happening.Sick(draws.oneOf(day.crews()).people().getFirst());
                case 4 -> new Happening.RoadClosed(DayTravel.of(day.travel().table()));
                default ->
                    new Happening.NewVisit(new DayVisit(
                            "new" + number,
                            null,
                            visit.place(),
                            visit.windows(),
                            1_800,
                            0,
                            true,
                            0,
                            Wishes.NONE,
                            null));
            };
        }

        private static Day withoutGaps(Day day) {
            return new Day(day.crews(), day.visits(), day.travel(), day.rules(), List.of());
        }

        Replan.Rest mended(int steps) {
            List<CrewNow> now = Replan.asPlanned(day, plan, time);
            return Replan.plan(day, plan, time, now, happenings, 3, 1, Budget.steps(steps));
        }
    }

    @Test
    void whatever_happens_the_rest_of_the_day_keeps_every_rule_and_the_difference_is_true() {
        forAll(1, 200, draws -> Midday.of(draws, 20, 5), midday -> {
            Replan.Rest rest = midday.mended(600);
            assertThat(DayCheck.faults(rest.day(), rest.plan())).isEmpty();
            Set<String> added = Set.copyOf(rest.difference().visits(Change.Kind.ADDED));
            assertThat(added).allMatch(id -> midday.plan().stop(id).isEmpty());
            assertThat(rest.difference().visits(Change.Kind.DROPPED))
                    .allMatch(id -> rest.plan().leftOut().contains(id));
            for (DayVisit visit : rest.day().visits()) {
                boolean before = midday.plan().stop(visit.id()).isPresent();
                boolean after = rest.plan().stop(visit.id()).isPresent();
                assertThat(added.contains(visit.id())).isEqualTo(!before && after);
            }
        });
    }

    @Test
    void promises_are_kept_whenever_any_plan_can_keep_them() {
        AtomicInteger broken = new AtomicInteger();
        forAll(10_000, 120, draws -> Midday.of(draws, 7, 2), midday -> {
            Replan.Rest rest = midday.mended(1_500);
            Day promised = new Day(
                    rest.day().crews(),
                    rest.day().visits().stream()
                            .filter(visit -> visit.promised() != null)
                            .map(ReplanStory::withoutAddress)
                            .toList(),
                    rest.day().travel(),
                    rest.day().rules());
            long least = EveryDay.best(promised)[0];
            broken.addAndGet((int) least);
            boolean gaps =
                    rest.day().visits().stream().anyMatch(visit -> visit.promised() != null && visit.address() != null);
            if (!gaps) {
                assertThat((long) rest.plan().score().brokenPromises()).isEqualTo(least);
            }
        });
        assertThat(broken.get()).isPositive();
    }

    private static DayVisit withoutAddress(DayVisit visit) {
        return new DayVisit(
                visit.id(),
                null,
                visit.place(),
                visit.windows(),
                visit.service(),
                0,
                visit.must(),
                visit.value(),
                visit.wishes(),
                visit.promised());
    }

    @Test
    void when_nothing_happens_nothing_changes() {
        forAll(20_000, 60, draws -> Midday.of(draws, 15, 4), midday -> {
            Replan.Rest rest = new Midday(midday.day(), midday.plan(), midday.time(), List.of()).mended(400);
            assertThat(rest.plan().score().brokenPromises())
                    .isLessThanOrEqualTo(midday.plan().score().brokenPromises());
        });
    }

    @Test
    void what_nobody_has_a_reason_to_change_stays_with_its_crew() {
        forAll(30_000, 60, draws -> Midday.of(draws, 15, 4), midday -> {
            Replan.Rest rest = new Midday(midday.day(), midday.plan(), midday.time(), List.of()).mended(0);
            assertThat(rest.difference().visits(Change.Kind.TAKEN_OVER)).isEmpty();
            assertThat(rest.difference().visits(Change.Kind.DROPPED)).isEmpty();
        });
    }

    @Test
    void a_visit_of_a_sick_collector_is_taken_over_at_the_time_that_was_promised() {
        Window shift = new Window(9 * HOUR, 18 * HOUR);
        DayTravel near = DayTravel.of(org.lifang.kernel.route.Travel.of(1, new int[] {0}));
        List<DayCrew> crews = List.of(
                DayCrew.from("one", List.of("anna", "bo"), 0, shift, null),
                DayCrew.from("two", List.of("chen", "deng"), 0, shift, null));
        DayVisit late = DayVisit.may("late", 0, shift, HOUR, 5)
                .promised(new Window(15 * HOUR, 15 * HOUR))
                .wishing(Wishes.NONE);
        DayVisit other = DayVisit.may("other", 0, shift, HOUR, 5).promised(new Window(10 * HOUR, 10 * HOUR));
        Day day = new Day(crews, List.of(late, other), near, new DayRules(0, null, 0, 0, 0, 0));
        DayPlan plan = DayPlanner.plan(day, 1, 1, Budget.steps(500), better -> {});
        String crew = plan.routeOf("late").orElseThrow().crew();
        String person = crew.equals("one") ? "bo" : "deng";
        Replan.Rest rest = Replan.plan(
                day,
                plan,
                12 * HOUR,
                Replan.asPlanned(day, plan, 12 * HOUR),
                List.of(new Happening.Sick(person)),
                1,
                1,
                Budget.steps(500));
        String taker = crew.equals("one") ? "two" : "one";
        assertThat(rest.difference().changes())
                .containsExactly(new Change("late", Change.Kind.TAKEN_OVER, crew, 15 * HOUR, taker, 15 * HOUR));
    }
}
