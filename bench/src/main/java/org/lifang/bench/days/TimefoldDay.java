package org.lifang.bench.days;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayRoute;
import org.lifang.kernel.route.day.DayScore;
import org.lifang.kernel.route.day.DayStop;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Lunch;
import org.lifang.kernel.route.day.Meal;
import org.lifang.kernel.route.day.Wishes;

/** The same day as a model of Timefold, community edition as it comes: every rule a constraint. */
final class TimefoldDay {

    private static final long MUST = 10_000_000;
    private static final long PROMISE = 1_000 * MUST;
    private static final DayScore NONE = new DayScore(0, 0, 0, 0, 0, 0, 0, 0);

    private final Day day;

    private TimefoldDay(Day day) {
        this.day = day;
        if (day.rules().gap() != TimefoldRules.GAP) {
            throw new IllegalArgumentException("the model knows one gap: " + TimefoldRules.GAP);
        }
    }

    /** The best plan that Timefold finds in so many seconds; empty routes when that one still breaks a rule. */
    static DayPlan plan(Day day, int seconds) {
        SolverConfig config = new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(1L)
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldCrew.class, TimefoldVisit.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        TimefoldDay it = new TimefoldDay(day);
        TimefoldPlan plan =
                SolverFactory.<TimefoldPlan>create(config).buildSolver().solve(it.problem());
        HardMediumSoftScore score = plan.score();
        if (score == null || !score.isFeasible()) {
            return new DayPlan(List.of(), List.of(), NONE);
        }
        return it.read(plan);
    }

    private TimefoldPlan problem() {
        List<TimefoldCrew> crews = day.crews().stream()
                .map(crew -> new TimefoldCrew(
                        crew, (one, other) -> day.travel().table().time(crew.mode(), one, other)))
                .toList();
        List<TimefoldVisit> visits = day.visits().stream()
                .map(visit -> new TimefoldVisit(visit, weight(visit), open(visit), crews(visit)))
                .toList();
        return new TimefoldPlan(crews, visits);
    }

    private static long weight(DayVisit visit) {
        return visit.promised() != null ? PROMISE : visit.must() ? MUST : visit.value();
    }

    private List<Window> open(DayVisit visit) {
        Window light = day.rules().daylight();
        if (!visit.wishes().daylight() || light == null) {
            return visit.begins();
        }
        List<Window> open = new ArrayList<>();
        for (Window window : visit.begins()) {
            int from = Math.max(window.from(), light.from());
            int to = Math.min(window.to(), light.to() - visit.service());
            if (from <= to) {
                open.add(new Window(from, to));
            }
        }
        return open;
    }

    private Set<String> crews(DayVisit visit) {
        Wishes wishes = visit.wishes();
        return day.crews().stream()
                .filter(crew -> wishes.language() == null || crew.languages().contains(wishes.language()))
                .filter(crew -> !wishes.woman() || crew.woman())
                .filter(crew -> crew.skills().containsAll(wishes.skills()))
                .map(DayCrew::id)
                .collect(Collectors.toSet());
    }

    private DayPlan read(TimefoldPlan plan) {
        List<DayRoute> routes = new ArrayList<>();
        for (TimefoldCrew crew : plan.crews()) {
            if (!crew.visits().isEmpty()) {
                routes.add(route(crew));
            }
        }
        List<String> leftOut = plan.visits().stream()
                .filter(TimefoldVisit::leftOut)
                .map(TimefoldVisit::id)
                .toList();
        return new DayPlan(routes, leftOut, NONE);
    }

    private static DayRoute route(TimefoldCrew crew) {
        List<DayStop> stops = crew.visits().stream()
                .map(visit -> new DayStop(visit.id(), visit.begin(), visit.begin(), visit.end()))
                .toList();
        TimefoldVisit last = crew.visits().getLast();
        return new DayRoute(crew.id(), crew.from(), stops, meal(crew, last.lastMeal(), stops), last.back());
    }

    private static @Nullable Meal meal(TimefoldCrew crew, @Nullable Integer begin, List<DayStop> stops) {
        Lunch lunch = crew.lunch();
        if (lunch == null || begin == null) {
            return null;
        }
        int after = (int) stops.stream().filter(stop -> stop.end() <= begin).count();
        return new Meal(after, -1, begin, begin + lunch.seconds());
    }
}
