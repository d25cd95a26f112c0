package org.lifang.server.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.routing.plan.Plan;
import org.lifang.server.routing.plan.PlanOutcome;
import org.lifang.server.routing.plan.Planning;
import org.lifang.server.routing.plan.Solving;
import org.lifang.server.routing.plan.Told;
import org.lifang.server.routing.roster.Roster;
import org.springframework.stereotype.Service;

/** The plan of a day for those who read it as a file: crews, stops, times, reasons. */
@Service
public class DayPlans {

    private static final long STEPS = 30_000;

    private final Planning planning;
    private final Solving solving;
    private final Roster roster;
    private final Told told;

    DayPlans(Planning planning, Solving solving, Roster roster, Told told) {
        this.planning = planning;
        this.solving = solving;
        this.roster = roster;
        this.told = told;
    }

    /**
     * A day's plan.
     *
     * @param estimate true when ways were estimated without a map
     * @param leftOut how many were left out, by the reason in the reader's language
     */
    public record Planned(
            int version,
            String state,
            boolean estimate,
            int visits,
            int appointments,
            long value,
            long travelSeconds,
            List<Crew> crews,
            Map<String, Integer> leftOut) {}

    /** Who goes together; times as {@code HH:mm}. */
    public record Crew(List<String> people, String mode, String leaves, String back, List<Stop> stops) {}

    /** A stop, and why it is there, then and with them. */
    public record Stop(
            String borrowerId,
            @Nullable String appointmentId,
            String place,
            String arrives,
            String begins,
            String ends,
            boolean promised,
            @Nullable Integer chancePerMille,
            List<String> reasons) {}

    /** The plan in force, or else one worked out now; null when nobody can go out that day. */
    public @Nullable Planned of(LocalDate day, Locale locale) {
        Plan plan = planning.inForce(day);
        if (plan == null) {
            Result<PlanOutcome> made = solving.solve(day, SystemActor.ID, STEPS);
            plan = made instanceof Result.Accepted<PlanOutcome> ? planning.newest(day) : null;
        }
        return plan == null ? null : planned(plan, locale);
    }

    private Planned planned(Plan plan, Locale locale) {
        Map<UUID, String> names = new HashMap<>();
        roster.on(plan.day()).forEach(each -> names.put(each.userId(), each.name()));
        Map<UUID, List<String>> reasons = told.all(plan, names, locale);
        List<Crew> crews = new ArrayList<>();
        for (Plan.Route route : plan.routes()) {
            crews.add(new Crew(
                    route.people().stream()
                            .map(id -> names.getOrDefault(id, id.toString()))
                            .toList(),
                    route.mode().name(),
                    Told.clock(route.starts()),
                    Told.clock(route.ends()),
                    route.stops().stream()
                            .map(stop -> stop(stop, reasons.getOrDefault(stop.visit(), List.of())))
                            .toList()));
        }
        Map<String, Integer> left = new TreeMap<>();
        plan.leftOut().forEach(each -> left.merge(told.left(each, locale), 1, Integer::sum));
        Plan.Score score = plan.score();
        return new Planned(
                plan.version(),
                plan.state().name(),
                plan.travel() == org.lifang.server.routing.map.Ways.Source.ESTIMATE,
                score.visits(),
                score.appointments(),
                score.value(),
                score.travelSeconds(),
                crews,
                left);
    }

    private static Stop stop(Plan.Stop stop, List<String> reasons) {
        return new Stop(
                String.valueOf(stop.borrower()),
                stop.appointment() == null ? null : stop.appointment().toString(),
                stop.place(),
                Told.clock(stop.arrives()),
                Told.clock(stop.begins()),
                Told.clock(stop.ends()),
                stop.promised(),
                stop.chance(),
                reasons);
    }
}
