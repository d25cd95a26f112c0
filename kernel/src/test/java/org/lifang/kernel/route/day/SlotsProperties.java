package org.lifang.kernel.route.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.Slots.Accepted;
import org.lifang.kernel.route.day.Slots.Room;

/** Whatever the borrowers choose: what is offered can be accepted, and after it the plan keeps every rule. */
final class SlotsProperties {

    /** {@code -Dlifang.acceptances=100000} for the long run. */
    private static final int ACCEPTANCES = Integer.getInteger("lifang.acceptances", 1_000);

    @Test
    void everyAcceptanceLeavesAPlanThatKeepsEveryRuleAndEveryPromise() {
        AtomicInteger accepted = new AtomicInteger();
        for (int seed = 0; accepted.get() < ACCEPTANCES; seed++) {
            forAll(seed, 1, Booking::of, booking -> accepted.addAndGet(booking.all()));
        }
    }

    /** A day, its plan, and what borrowers ask for and choose one after the other. */
    private record Booking(Day day, List<DayVisit> asking, List<Integer> choices, Room room) {

        static Booking of(Draws draws) {
            Day whole = RandomDays.any(draws, 30, 6);
            int planned = draws.below(whole.visits().size() + 1);
            List<Integer> choices = new ArrayList<>();
            for (int i = 0; i < whole.visits().size(); i++) {
                choices.add(draws.below(8));
            }
            Day day = whole.withVisits(whole.visits().subList(0, planned));
            return new Booking(day, whole.visits(), choices, draws.oneOf(List.of(Room.values())));
        }

        int all() {
            int accepted = 0;
            Day today = day;
            DayPlan plan = DayPlanner.plan(today, 5, 1, Budget.steps(400), better -> {});
            for (int i = 0; i < asking.size(); i++) {
                DayVisit visit = asking.get(i);
                List<Offer> offers = Slots.offers(today, plan, visit, hours(), 8, room);
                if (!offers.isEmpty()) {
                    Offer chosen = offers.get(choices.get(i) % offers.size());
                    Optional<Accepted> taken = Slots.accept(today, plan, visit, chosen.window(), room);
                    assertThat(taken).isPresent();
                    promisesAreKept(plan, taken.orElseThrow());
                    today = taken.orElseThrow().day();
                    plan = taken.orElseThrow().plan();
                    accepted++;
                }
            }
            return accepted;
        }

        private static void promisesAreKept(DayPlan before, Accepted accepted) {
            assertThat(DayCheck.faults(accepted.day(), accepted.plan())).isEmpty();
            DayStop stop = accepted.plan().stop(idOf(accepted)).orElseThrow();
            Window window = accepted.offer().window();
            assertThat(stop.begin()).isBetween(window.from(), window.to());
            assertThat(accepted.plan().score().brokenPromises())
                    .isLessThanOrEqualTo(before.score().brokenPromises());
            List<String> lost = new ArrayList<>(accepted.plan().leftOut());
            lost.removeAll(before.leftOut());
            assertThat(accepted.offer().leavesOut()).containsAll(lost);
        }

        private static String idOf(Accepted accepted) {
            return accepted.day().visits().stream()
                    .filter(visit -> accepted.offer().window().equals(visit.promised()))
                    .filter(visit -> accepted.plan()
                            .stop(visit.id())
                            .filter(stop -> stop.begin() == accepted.offer().begin())
                            .isPresent())
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        private static List<Window> hours() {
            List<Window> hours = new ArrayList<>();
            for (int hour = 8; hour < 20; hour++) {
                hours.add(new Window(hour * 3_600, hour * 3_600 + 3_599));
            }
            return hours;
        }
    }
}
