package org.lifang.server.routing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Ways;

/** A version of a day's plan as it is kept; it never changes but in its state. */
public record Plan(
        UUID id,
        LocalDate day,
        int version,
        State state,
        Cause cause,
        @Nullable UUID basedOn,
        long seed,
        Score score,
        Ways.Source travel,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant publishedAt,
        @Nullable UUID publishedBy,
        List<Route> routes,
        List<LeftOut> leftOut) {

    public enum State {
        DRAFT,
        PUBLISHED,
        SUPERSEDED,
        DISCARDED
    }

    /** What it came from. */
    public enum Cause {
        SOLVED,
        KEPT,
        RELEASED,
        REPLANNED,
        CHANGED
    }

    /** How good it is; what comes first counts first. */
    public record Score(
            int brokenPromises,
            int visits,
            int appointments,
            long value,
            long lostValue,
            long unfairSeconds,
            long travelSeconds,
            int leftOut,
            int refusedByTheGate) {}

    /** What a crew does; times are seconds of the day. */
    public record Route(
            int crew,
            List<UUID> people,
            Mode mode,
            int starts,
            int ends,
            @Nullable Integer lunchFrom,
            @Nullable Integer lunchTo,
            int travelSeconds,
            List<Stop> stops) {

        public Route {
            people = List.copyOf(people);
            stops = List.copyOf(stops);
        }

        Route with(List<Stop> others) {
            return new Route(crew, people, mode, starts, ends, lunchFrom, lunchTo, travelSeconds, others);
        }
    }

    /** A visit in a route. */
    public record Stop(
            UUID visit,
            long borrower,
            @Nullable UUID appointment,
            String place,
            @Nullable Long point,
            int arrives,
            int begins,
            int ends,
            int windowFrom,
            int windowTo,
            boolean promised,
            boolean pinned,
            long value,
            @Nullable Integer chance,
            @Nullable UUID permit) {}

    /**
     * A visit that is not made.
     *
     * @param code what stands against it
     * @param rules the gate's rules, where it was the gate
     */
    public record LeftOut(
            UUID visit,
            long borrower,
            @Nullable UUID appointment,
            @Nullable Long point,
            long value,
            String code,
            List<String> rules) {

        public LeftOut {
            rules = List.copyOf(rules);
        }
    }

    public Plan {
        routes = List.copyOf(routes);
        leftOut = List.copyOf(leftOut);
    }

    Stream<Stop> stops() {
        return routes.stream().flatMap(route -> route.stops().stream());
    }

    /** The route that makes a visit; null when none does. */
    @Nullable
    Route routeOf(UUID visit) {
        return routes.stream()
                .filter(route ->
                        route.stops().stream().anyMatch(stop -> stop.visit().equals(visit)))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Stop stop(UUID visit) {
        return stops().filter(stop -> stop.visit().equals(visit)).findFirst().orElse(null);
    }
}
