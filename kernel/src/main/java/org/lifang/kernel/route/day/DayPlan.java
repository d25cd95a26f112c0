package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who visits whom and when, keeping every hard rule.
 *
 * @param routes one for each crew of the day that has any visits, in the order of the crews
 * @param leftOut the ids of the visits that are not made, in the order of the visits
 */
public record DayPlan(List<DayRoute> routes, List<String> leftOut, DayScore score) implements Serializable {

    public DayPlan {
        routes = List.copyOf(routes);
        leftOut = List.copyOf(leftOut);
    }

    /** The route of a crew, if it has visits. */
    public Optional<DayRoute> route(String crew) {
        return routes.stream().filter(route -> route.crew().equals(crew)).findFirst();
    }

    /** The route that makes a visit. */
    public Optional<DayRoute> routeOf(String visit) {
        return routes.stream()
                .filter(route ->
                        route.stops().stream().anyMatch(stop -> stop.visit().equals(visit)))
                .findFirst();
    }

    /** The stop that makes a visit. */
    public Optional<DayStop> stop(String visit) {
        return routes.stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.visit().equals(visit))
                .findFirst();
    }

    /** The routes without a visit; times and score are those with it. */
    DayPlan without(String visit) {
        List<DayRoute> others = new ArrayList<>();
        for (DayRoute route : routes) {
            List<DayStop> stops = route.stops().stream()
                    .filter(stop -> !stop.visit().equals(visit))
                    .toList();
            others.add(new DayRoute(route.crew(), route.leave(), stops, route.meal(), route.back()));
        }
        return new DayPlan(others, leftOut, score);
    }
}
