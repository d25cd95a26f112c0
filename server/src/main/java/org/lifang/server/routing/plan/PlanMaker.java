package org.lifang.server.routing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayRoute;
import org.lifang.kernel.route.day.DayScore;
import org.lifang.kernel.route.day.DayStop;
import org.lifang.kernel.route.day.Meal;
import org.lifang.kernel.route.day.Robust;

/** Between a plan as the kernel makes it and as it is kept. */
final class PlanMaker {

    private static final int SIMULATED_DAYS = 200;

    private PlanMaker() {}

    /**
     * What a version is made of beside its routes.
     *
     * @param refused what the gate said no to
     * @param pinned those a planner put where they are
     */
    record Making(
            UUID id,
            LocalDate day,
            int version,
            Plan.Cause cause,
            @Nullable UUID basedOn,
            long seed,
            Instant at,
            UUID by,
            List<Plan.LeftOut> refused,
            Set<UUID> pinned) {}

    static Plan keep(Making making, DayTable table, DayPlan plan) {
        List<Plan.Route> routes = new ArrayList<>();
        Map<String, Integer> chances = new HashMap<>();
        Robust.simulate(table.day(), plan, making.seed(), SIMULATED_DAYS)
                .forEach(chance -> chances.put(chance.visit(), chance.perMille()));
        Map<String, DayRoute> byCrew = new HashMap<>();
        plan.routes().forEach(route -> byCrew.put(route.crew(), route));
        int number = 0;
        for (Crew crew : table.crews()) {
            routes.add(route(number++, crew, byCrew.get(crew.key()), table, making, chances));
        }
        List<Plan.LeftOut> left = new ArrayList<>(making.refused());
        Set<Long> visited = new HashSet<>();
        routes.forEach(route -> route.stops().forEach(stop -> visited.add(stop.borrower())));
        left.removeIf(each -> visited.contains(each.borrower()));
        Set<UUID> named = new HashSet<>();
        left.forEach(each -> named.add(each.visit()));
        for (String key : plan.leftOut()) {
            Visit visit = Objects.requireNonNull(table.visit(key));
            if (named.add(visit.id())) {
                left.add(Solving.left(visit, table.crews().isEmpty() ? "NO_CREWS" : "NO_TIME", List.of()));
            }
        }
        return new Plan(
                making.id(),
                making.day(),
                making.version(),
                Plan.State.DRAFT,
                making.cause(),
                making.basedOn(),
                making.seed(),
                score(plan.score(), routes, left),
                table.source(),
                making.at(),
                making.by(),
                null,
                null,
                routes,
                left);
    }

    static Plan.Score score(DayScore kernel, List<Plan.Route> routes, List<Plan.LeftOut> left) {
        List<Plan.Stop> stops =
                routes.stream().flatMap(route -> route.stops().stream()).toList();
        return new Plan.Score(
                kernel.brokenPromises(),
                stops.size(),
                (int) stops.stream().filter(Plan.Stop::promised).count(),
                stops.stream().mapToLong(Plan.Stop::value).sum(),
                left.stream().mapToLong(Plan.LeftOut::value).sum(),
                kernel.unfair(),
                routes.stream().mapToLong(Plan.Route::travelSeconds).sum(),
                left.size(),
                (int) left.stream()
                        .filter(each -> each.code().startsWith("GATE"))
                        .count());
    }

    private static Plan.Route route(
            int number,
            Crew crew,
            @Nullable DayRoute route,
            DayTable table,
            Making making,
            Map<String, Integer> chances) {
        if (route == null) {
            int at = crew.shift().from();
            return new Plan.Route(number, crew.people(), crew.mode(), at, at, null, null, 0, List.of());
        }
        List<Plan.Stop> stops = new ArrayList<>();
        int busy = 0;
        Meal meal = route.meal();
        for (int i = 0; i < route.stops().size(); i++) {
            DayStop stop = route.stops().get(i);
            stops.add(stop(stop, table, making, chances.get(stop.visit())));
            busy += stop.end() - stop.arrive();
        }
        int eaten = meal == null ? 0 : onTheWay(meal, route.stops());
        return new Plan.Route(
                number,
                crew.people(),
                crew.mode(),
                route.leave(),
                route.back(),
                meal == null ? null : meal.begin(),
                meal == null ? null : meal.end(),
                Math.max(0, route.back() - route.leave() - busy - eaten),
                stops);
    }

    /** Lunch that is not taken while waiting for a visit to begin. */
    private static int onTheWay(Meal meal, List<DayStop> stops) {
        int waiting = stops.stream()
                .mapToInt(
                        stop -> Math.max(0, Math.min(meal.end(), stop.begin()) - Math.max(meal.begin(), stop.arrive())))
                .sum();
        return meal.end() - meal.begin() - waiting;
    }

    private static Plan.Stop stop(DayStop stop, DayTable table, Making making, @Nullable Integer chance) {
        Visit visit = Objects.requireNonNull(table.visit(stop.visit()));
        Window window = visit.promised() != null ? visit.promised() : around(visit.windows(), stop.begin());
        return new Plan.Stop(
                visit.id(),
                visit.borrower(),
                visit.appointment(),
                visit.spot().place(),
                visit.spot().point(),
                stop.arrive(),
                stop.begin(),
                stop.end(),
                window.from(),
                window.to(),
                visit.promised() != null,
                making.pinned().contains(visit.id()),
                visit.value(),
                chance,
                null);
    }

    private static Window around(List<Window> windows, int begin) {
        return windows.stream()
                .filter(window -> window.from() <= begin && begin <= window.to())
                .findFirst()
                .orElse(new Window(begin, begin));
    }

    /** The kernel's plan behind one that is kept, for those visits and crews that are still there. */
    static DayPlan kernel(Plan plan, DayTable table) {
        Map<String, DayRoute> routes = new TreeMap<>();
        Set<String> made = new HashSet<>();
        for (Plan.Route route : plan.routes()) {
            String key = Crew.key(route.people());
            Crew crew = table.crew(key);
            List<DayStop> stops = route.stops().stream()
                    .filter(stop -> table.visit(stop.visit().toString()) != null)
                    .map(stop -> new DayStop(stop.visit().toString(), stop.arrives(), stop.begins(), stop.ends()))
                    .toList();
            if (crew != null && !stops.isEmpty()) {
                routes.put(key, new DayRoute(key, route.starts(), stops, null, route.ends()));
                stops.forEach(stop -> made.add(stop.visit()));
            }
        }
        List<DayRoute> ordered = table.crews().stream()
                .map(crew -> routes.get(crew.key()))
                .filter(Objects::nonNull)
                .toList();
        List<String> left = table.visits().stream()
                .map(Visit::key)
                .filter(key -> !made.contains(key))
                .toList();
        return new DayPlan(ordered, left, new DayScore(0, 0, 0, 0, 0, 0, 0, 0));
    }
}
