package org.lifang.server.routing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifang.server.commands.Effect;

/** A plan with what the gate said about it: permits at its stops, and what was refused left out. */
final class Permitted {

    private Permitted() {}

    static Plan of(Plan plan, Map<UUID, GateRound.Said> said, UUID id, int version, Effect effect) {
        List<Plan.LeftOut> left = new ArrayList<>(plan.leftOut());
        List<Plan.Route> routes = new ArrayList<>();
        for (Plan.Route route : plan.routes()) {
            List<Plan.Stop> stops = new ArrayList<>();
            for (Plan.Stop stop : route.stops()) {
                switch (said.getOrDefault(stop.visit(), new GateRound.Said.Yes(stop.permit()))) {
                    case GateRound.Said.Yes yes -> stops.add(Versions.permitted(stop, yes.permit()));
                    case GateRound.Said.No no -> left.add(refused(stop, no));
                }
            }
            routes.add(route.with(stops));
        }
        return new Plan(
                id,
                plan.day(),
                version,
                Plan.State.PUBLISHED,
                plan.cause(),
                plan.id(),
                plan.seed(),
                score(plan.score(), routes, left),
                plan.travel(),
                effect.at(),
                effect.actor(),
                effect.at(),
                effect.actor(),
                routes,
                left);
    }

    private static Plan.Score score(Plan.Score score, List<Plan.Route> routes, List<Plan.LeftOut> left) {
        List<Plan.Stop> all =
                routes.stream().flatMap(route -> route.stops().stream()).toList();
        return new Plan.Score(
                score.brokenPromises(),
                all.size(),
                (int) all.stream().filter(Plan.Stop::promised).count(),
                all.stream().mapToLong(Plan.Stop::value).sum(),
                left.stream().mapToLong(Plan.LeftOut::value).sum(),
                score.unfairSeconds(),
                score.travelSeconds(),
                left.size(),
                (int) left.stream()
                        .filter(each -> each.code().startsWith("GATE"))
                        .count());
    }

    private static Plan.LeftOut refused(Plan.Stop stop, GateRound.Said.No no) {
        return new Plan.LeftOut(
                stop.visit(),
                stop.borrower(),
                stop.appointment(),
                stop.point(),
                stop.value(),
                Solving.gateCode(no.code()),
                no.rules());
    }
}
