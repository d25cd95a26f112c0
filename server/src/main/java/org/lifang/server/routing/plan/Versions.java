package org.lifang.server.routing.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version takes over from the one before. */
final class Versions {

    private Versions() {}

    /** Permits stay with stops whose crew did not change, and a version in force is followed by one in force. */
    static Plan after(Plan made, @Nullable Plan before, boolean inForce) {
        List<Plan.Route> routes = before == null ? made.routes() : permitted(made, before);
        return new Plan(
                made.id(),
                made.day(),
                made.version(),
                inForce ? Plan.State.PUBLISHED : made.state(),
                made.cause(),
                made.basedOn(),
                made.seed(),
                made.score(),
                made.travel(),
                made.madeAt(),
                made.madeBy(),
                inForce && before != null ? before.publishedAt() : null,
                inForce && before != null ? before.publishedBy() : null,
                routes,
                made.leftOut());
    }

    private static List<Plan.Route> permitted(Plan made, Plan before) {
        Map<UUID, Plan.Stop> permitted = new HashMap<>();
        Map<UUID, List<UUID>> crews = new HashMap<>();
        for (Plan.Route route : before.routes()) {
            for (Plan.Stop stop : route.stops()) {
                permitted.put(stop.visit(), stop);
                crews.put(stop.visit(), route.people());
            }
        }
        return made.routes().stream()
                .map(route -> route.with(route.stops().stream()
                        .map(stop -> with(stop, route.people(), permitted.get(stop.visit()), crews))
                        .toList()))
                .toList();
    }

    private static Plan.Stop with(
            Plan.Stop stop, List<UUID> people, Plan.@Nullable Stop before, Map<UUID, List<UUID>> crews) {
        boolean same = before != null
                && Set.copyOf(crews.getOrDefault(stop.visit(), List.of())).equals(Set.copyOf(people));
        return same && before != null ? permitted(stop, before.permit()) : stop;
    }

    static Plan.Stop permitted(Plan.Stop stop, @Nullable UUID permit) {
        return new Plan.Stop(
                stop.visit(),
                stop.borrower(),
                stop.appointment(),
                stop.place(),
                stop.point(),
                stop.arrives(),
                stop.begins(),
                stop.ends(),
                stop.windowFrom(),
                stop.windowTo(),
                stop.promised(),
                stop.pinned(),
                stop.value(),
                stop.chance(),
                permit);
    }
}
