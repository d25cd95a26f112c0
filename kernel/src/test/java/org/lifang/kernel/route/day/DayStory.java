package org.lifang.kernel.route.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;

/** A collection day along one road: a minute a kilometre, the branch at its beginning. */
final class DayStory {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int ROAD = 200;
    private static final Window SHIFT = new Window(9 * HOUR, 18 * HOUR);
    private static final Lunch NOON = new Lunch(new Window(12 * HOUR, 13 * HOUR), HOUR);

    private final List<DayCrew> crews =
            new ArrayList<>(List.of(DayCrew.from("one", List.of("anna", "bo"), 0, SHIFT, NOON)));
    private final List<DayVisit> visits = new ArrayList<>();
    private DayRules rules = new DayRules(2 * HOUR, new Window(8 * HOUR, 17 * HOUR), HOUR, 20, 10, 200);

    private static DayTravel road() {
        int[] legs = new int[ROAD * ROAD];
        for (int one = 0; one < ROAD; one++) {
            for (int other = 0; other < ROAD; other++) {
                legs[one * ROAD + other] = Math.abs(one - other) * MINUTE;
            }
        }
        return DayTravel.of(Travel.of(ROAD, legs));
    }

    private Day day() {
        return new Day(crews, visits, road(), rules);
    }

    private DayPlan planned() {
        DayPlan plan = DayPlanner.plan(day(), 1, 1, Budget.steps(3_000), better -> {});
        assertThat(DayCheck.faults(day(), plan)).isEmpty();
        return plan;
    }

    private static DayVisit visit(String id, int kilometre) {
        return new DayVisit(id, null, kilometre, List.of(SHIFT), HOUR, 600, false, 10, Wishes.NONE, null);
    }

    private static int begin(DayPlan plan, String visit) {
        return plan.stop(visit).orElseThrow().begin();
    }

    @Test
    void lunch_is_had_where_the_crew_is() {
        visits.add(visit("a", 10));
        visits.add(visit("b", 20).promised(new Window(14 * HOUR, 14 * HOUR)));
        DayRoute route = planned().routes().getFirst();
        Meal meal = route.meal();
        assertThat(meal).isNotNull();
        assertThat(route.stops()).extracting(DayStop::visit).containsExactly("a", "b");
        assertThat(meal == null ? -1 : meal.begin()).isBetween(12 * HOUR, 13 * HOUR);
    }

    @Test
    void a_promise_comes_before_a_must_and_a_must_before_what_is_worth_much() {
        DayVisit dear = new DayVisit(
                "dear", null, 1, List.of(new Window(9 * HOUR, 10 * HOUR)), HOUR, 0, false, 900, Wishes.NONE, null);
        visits.add(dear);
        visits.add(new DayVisit(
                "must", null, 50, List.of(new Window(9 * HOUR, 10 * HOUR)), HOUR, 0, true, 0, Wishes.NONE, null));
        assertThat(planned().leftOut()).containsExactly("dear");
        visits.add(visit("promised", 100).promised(new Window(10 * HOUR + 2_400, 10 * HOUR + 2_400)));
        assertThat(planned().leftOut()).containsExactly("dear", "must");
    }

    @Test
    void two_at_one_address_are_kept_two_hours_apart_whoever_comes() {
        crews.add(DayCrew.from("two", List.of("chen", "deng"), 0, SHIFT, NOON));
        visits.add(at("a", "door", 9, 10));
        visits.add(at("b", "door", 9, 14));
        DayPlan plan = planned();
        assertThat(plan.leftOut()).isEmpty();
        assertThat(Math.abs(begin(plan, "a") - begin(plan, "b"))).isGreaterThanOrEqualTo(3 * HOUR);
        visits.set(1, at("b", "door", 9, 11));
        assertThat(planned().leftOut()).hasSize(1);
    }

    private static DayVisit at(String id, String address, int from, int to) {
        return new DayVisit(
                id, address, 5, List.of(new Window(from * HOUR, to * HOUR)), HOUR, 0, true, 0, Wishes.NONE, null);
    }

    @Test
    void an_address_that_needs_daylight_is_left_before_sunset() {
        Wishes daylight = new Wishes(null, false, Set.of(), null, true, Set.of(), Set.of(), null);
        visits.add(visit("a", 5).at(List.of(new Window(15 * HOUR, 17 * HOUR))).wishing(daylight));
        assertThat(begin(planned(), "a")).isLessThanOrEqualTo(16 * HOUR);
        visits.set(
                0,
                visit("a", 5).at(List.of(new Window(16 * HOUR + 1, 17 * HOUR))).wishing(daylight));
        assertThat(planned().leftOut()).containsExactly("a");
    }

    @Test
    void work_is_shared_out_before_ways_are_saved() {
        crews.add(DayCrew.from("two", List.of("chen", "deng"), 0, SHIFT, NOON));
        for (int i = 0; i < 6; i++) {
            visits.add(visit("v" + i, 10 + i));
        }
        assertThat(planned().routes())
                .hasSize(2)
                .allMatch(route -> route.stops().size() >= 2);
        rules = new DayRules(0, null, HOUR, 0, 10, 0);
        assertThat(planned().routes()).hasSize(1);
    }

    @Test
    void in_the_rush_hour_a_way_takes_longer_and_who_leaves_later_never_arrives_earlier() {
        Speeds rush = new Speeds(List.of(new Window(8 * HOUR, 10 * HOUR)), List.of(500));
        DayTravel slow = DayTravel.of(road().table(), List.of(rush));
        assertThat(slow.arrive(0, 0, 30, 9 * HOUR)).isEqualTo(10 * HOUR);
        assertThat(slow.arrive(0, 0, 60, 9 * HOUR)).isEqualTo(10 * HOUR + 1_800);
        for (int leave = 7 * HOUR; leave < 11 * HOUR; leave += 7) {
            int arrive = slow.arrive(0, 0, 45, leave);
            assertThat(slow.arrive(0, 0, 45, leave + 1)).isGreaterThanOrEqualTo(arrive);
            assertThat(slow.depart(0, 0, 45, arrive)).isGreaterThanOrEqualTo(leave);
            assertThat(slow.arrive(0, 0, 45, slow.depart(0, 0, 45, arrive))).isLessThanOrEqualTo(arrive);
        }
    }

    @Test
    void every_stop_says_why_there_and_why_then_and_why_not_with_others() {
        crews.add(DayCrew.from("two", List.of("chen", "deng"), 199, SHIFT, NOON));
        Wishes notChen = new Wishes(null, false, Set.of(), null, false, Set.of("chen"), Set.of(), null);
        visits.add(visit("a", 10));
        visits.add(visit("b", 20).wishing(notChen).promised(new Window(14 * HOUR, 15 * HOUR)));
        DayPlan plan = planned();
        Reasons reasons = Reasons.of(day(), plan);
        StopReason a = reasons.stop("a").orElseThrow();
        assertThat(a.crew()).isEqualTo("one");
        assertThat(a.next()).isNotNull();
        assertThat(a.next() == null ? "" : a.next().crew()).isEqualTo("two");
        assertThat(a.next() == null ? 0 : a.next().dearer()).isEqualTo(2 * 189 * 60);
        StopReason b = reasons.stop("b").orElseThrow();
        assertThat(b.then()).isEqualTo(StopReason.Then.PROMISED);
        assertThat(b.others()).containsExactly(new LeftReason.CrewReason("two", Exclusion.FORBIDDEN_PERSON));
        assertThat(b.next()).isNull();
        assertThat(reasons.stop("nobody")).isEmpty();
    }

    @Test
    void what_is_left_out_says_what_would_let_it_in() {
        visits.add(visit("early", 10).promised(new Window(9 * HOUR + 600, 9 * HOUR + 600)));
        visits.add(visit("far", 100).at(List.of(new Window(9 * HOUR, 9 * HOUR + 600))));
        visits.add(visit("same", 11).at(List.of(new Window(9 * HOUR + 660, 10 * HOUR))));
        Wishes yue = new Wishes("yue", false, Set.of(), null, false, Set.of(), Set.of(), null);
        visits.add(visit("yue", 12).wishing(yue));
        DayPlan plan = planned();
        assertThat(plan.leftOut()).containsExactly("far", "same", "yue");
        Reasons reasons = Reasons.of(day(), plan);
        LeftReason same = reasons.leftOut("same").orElseThrow();
        assertThat(same.crews()).containsExactly(new LeftReason.CrewReason("one", Exclusion.NO_TIME));
        assertThat(same.relaxations())
                .contains(
                        new Relaxation(Relaxation.Kind.ONE_MORE_CREW, 0, "one", null, null),
                        new Relaxation(Relaxation.Kind.WIDER_WINDOW, 900, null, null, null));
        LeftReason far = reasons.leftOut("far").orElseThrow();
        assertThat(far.crews()).containsExactly(new LeftReason.CrewReason("one", Exclusion.OUT_OF_REACH));
        assertThat(far.relaxations()).extracting(Relaxation::kind).containsExactly(Relaxation.Kind.WIDER_WINDOW);
        assertThat(reasons.leftOut("yue").orElseThrow().relaxations())
                .containsExactly(new Relaxation(Relaxation.Kind.WITHOUT_WISH, 0, "one", null, Exclusion.LANGUAGE));
        assertThat(reasons.leftOut()).hasSize(3);
    }

    @Test
    void one_click_tells_what_one_more_crew_would_do() {
        visits.add(visit("a", 10).at(List.of(new Window(9 * HOUR, 10 * HOUR))));
        visits.add(visit("b", 10).at(List.of(new Window(9 * HOUR, 10 * HOUR))));
        DayPlan plan = planned();
        assertThat(plan.leftOut()).hasSize(1);
        DayCrew more = crews.getFirst().named("two", List.of("chen", "deng"));
        WhatIf.Outcome outcome = WhatIf.plan(plan, WhatIf.addCrew(day(), more), 1, 1, Budget.steps(1_000));
        assertThat(outcome.plan().leftOut()).isEmpty();
        assertThat(outcome.difference().visits(Change.Kind.ADDED)).hasSize(1);
        assertThat(outcome.plan().score()).isLessThan(outcome.before());
        Day pinned = WhatIf.pin(day(), "a", "nobody");
        assertThat(WhatIf.plan(plan, pinned, 1, 1, Budget.steps(1_000)).plan().leftOut())
                .containsExactly("a");
    }

    @Test
    void the_chance_of_an_appointment_is_told_and_room_is_left_for_it_when_asked() {
        visits.add(visit("a", 10).at(List.of(new Window(9 * HOUR, 16 * HOUR))));
        visits.add(visit("tight", 20).promised(new Window(10 * HOUR + 1_200, 10 * HOUR + 1_500)));
        DayPlan plan = planned();
        assertThat(begin(plan, "a")).isLessThan(begin(plan, "tight"));
        StopChance tight = chance(Robust.simulate(day(), plan, 1, 1_000), "tight");
        assertThat(tight.perMille()).isLessThan(800);
        assertThat(Robust.simulate(day(), plan, 1, 1_000)).isEqualTo(Robust.simulate(day(), plan, 1, 1_000));
        Robust.Level level = Robust.plan(day(), 950, 1, 1, Budget.steps(8_000), 1_000);
        assertThat(DayCheck.faults(day(), level.plan())).isEmpty();
        assertThat(level.below()).isZero();
        assertThat(level.plan().leftOut()).isEmpty();
        assertThat(chance(level.chances(), "tight").perMille()).isGreaterThanOrEqualTo(950);
    }

    private static StopChance chance(List<StopChance> chances, String visit) {
        return chances.stream()
                .filter(one -> one.visit().equals(visit))
                .findFirst()
                .orElseThrow();
    }
}
