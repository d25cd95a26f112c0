package org.lifang.bench.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.bench.AnswersDiffer;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayRoute;
import org.lifang.kernel.route.day.DayStop;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Lunch;
import org.lifang.kernel.route.day.Meal;
import org.lifang.kernel.route.day.Wishes;

/** One checker for the answers of all sides: every rule, by the records alone, for ways that are the same all day. */
final class PlanCheck {

    private final Day day;
    private final Map<String, DayVisit> visits = new HashMap<>();
    private final Map<String, DayCrew> crews = new HashMap<>();

    private PlanCheck(Day day) {
        this.day = day;
        day.visits().forEach(visit -> visits.put(visit.id(), visit));
        day.crews().forEach(crew -> crews.put(crew.id(), crew));
    }

    /** What a plan is worth, as counted by the checker. */
    record Worth(int promises, int musts, long value, long travel) {}

    /** Counts a plan; throws when it breaks a rule. */
    static Worth check(Day day, DayPlan plan) {
        return new PlanCheck(day).plan(plan);
    }

    private Worth plan(DayPlan plan) {
        Set<String> made = new HashSet<>();
        Map<String, List<DayStop>> atAddress = new HashMap<>();
        long travel = 0;
        for (DayRoute route : plan.routes()) {
            DayCrew crew = Objects.requireNonNull(crews.get(route.crew()));
            travel += route(crew, route);
            for (DayStop stop : route.stops()) {
                require(made.add(stop.visit()), stop.visit() + " is made twice");
                String address = of(stop).address();
                if (address != null) {
                    atAddress.computeIfAbsent(address, key -> new ArrayList<>()).add(stop);
                }
            }
        }
        atAddress.values().forEach(this::apart);
        int promises = 0;
        int musts = 0;
        long value = 0;
        for (String id : made) {
            DayVisit visit = Objects.requireNonNull(visits.get(id));
            promises += visit.promised() != null ? 1 : 0;
            musts += visit.promised() == null && visit.must() ? 1 : 0;
            value += visit.promised() == null && !visit.must() ? visit.value() : 0;
        }
        return new Worth(promises, musts, value, travel);
    }

    private DayVisit of(DayStop stop) {
        return Objects.requireNonNull(visits.get(stop.visit()));
    }

    private long route(DayCrew crew, DayRoute route) {
        int at = crew.start();
        int free = Math.max(route.leave(), crew.shift().from());
        boolean eaten = crew.lunch() == null;
        long travel = 0;
        Meal meal = route.meal();
        require(route.leave() >= crew.shift().from(), crew.id() + " leaves too early");
        for (int i = 0; i < route.stops().size(); i++) {
            DayStop stop = route.stops().get(i);
            DayVisit visit = of(stop);
            int way = day.travel().table().time(crew.mode(), at, visit.place());
            travel += day.travel().table().cost(crew.mode(), at, visit.place());
            int ready = free + way;
            if (meal != null && meal.after() == i && !(i == 0 && meal.begin() < route.leave())) {
                ready += eat(crew, meal);
                require(meal.begin() >= free, crew.id() + " eats before it is free");
                require(stop.begin() >= meal.end(), stop + " begins during lunch");
            }
            eaten |= meal != null && meal.after() == i;
            require(stop.begin() >= ready, stop + " cannot be reached by " + stop.begin());
            visit(crew, visit, stop);
            at = visit.place();
            free = stop.begin() + visit.service();
        }
        int way = day.travel().table().time(crew.mode(), at, crew.end());
        if (!eaten) {
            require(meal != null, crew.id() + " has no lunch");
            free = meal != null && meal.begin() < free + way ? free + eat(crew, meal) : free;
        }
        require(free + way <= crew.latest(), crew.id() + " is back too late");
        return travel + day.travel().table().cost(crew.mode(), at, crew.end());
    }

    private static int eat(DayCrew crew, @Nullable Meal meal) {
        Lunch lunch = crew.lunch();
        require(lunch != null && meal != null, crew.id() + " has no lunch to have");
        if (lunch == null || meal == null) {
            return 0;
        }
        Window begin = lunch.begin();
        require(begin.from() <= meal.begin() && meal.begin() <= begin.to(), crew.id() + " eats at " + meal.begin());
        return lunch.seconds();
    }

    private void visit(DayCrew crew, DayVisit visit, DayStop stop) {
        List<Window> windows = visit.begins();
        int begin = stop.begin();
        require(windows.stream().anyMatch(one -> one.from() <= begin && begin <= one.to()), stop + " out of window");
        Wishes wishes = visit.wishes();
        Window light = day.rules().daylight();
        boolean dark = light != null && (begin < light.from() || begin + visit.service() > light.to());
        require(!wishes.daylight() || !dark, stop + " is in the dark");
        require(wishes.language() == null || crew.languages().contains(wishes.language()), stop + " language");
        require(!wishes.woman() || crew.woman(), stop + " woman");
        require(crew.skills().containsAll(wishes.skills()), stop + " skills");
        require(wishes.crew() == null || wishes.crew().equals(crew.id()), stop + " pinned elsewhere");
        require(crew.people().stream().noneMatch(wishes.notPeople()::contains), stop + " forbidden people");
    }

    private void apart(List<DayStop> stops) {
        List<DayStop> sorted =
                stops.stream().sorted(Comparator.comparingInt(DayStop::begin)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            int end = sorted.get(i - 1).begin() + of(sorted.get(i - 1)).service();
            require(sorted.get(i).begin() - end >= day.rules().gap(), "two too close: " + sorted);
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new AnswersDiffer(fault);
        }
    }
}
