package org.lifang.server.routing.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.day.CrewNow;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayRoute;
import org.lifang.kernel.route.day.DayStop;
import org.lifang.kernel.route.day.Happening;
import org.lifang.kernel.route.day.Replan;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.plan.PlanOutcome.Denied;
import org.lifang.server.routing.plan.PlanOutcome.Made;
import org.lifang.server.routing.plan.PlanOutcome.No;
import org.springframework.stereotype.Service;

/**
 * Mends the plan in force while the day runs: what is done stays, what was promised comes first, and as little as can
 * be changes. What comes of it is a draft; it counts once somebody puts it in force.
 */
@Service
public class Replanning {

    private static final long STEPS = 8_000;
    private static final int MINUTE = 60;
    private static final int LAST_SECOND = 86_399;

    private final Standing standing;
    private final DayPlanStore plans;
    private final Commands commands;
    private final Clock clock;

    Replanning(Standing standing, DayPlanStore plans, Commands commands, Clock clock) {
        this.standing = standing;
        this.plans = plans;
        this.commands = commands;
        this.clock = clock;
    }

    /** What happened. */
    public enum What {
        /** Somebody cannot go on; nobody goes on alone. */
        SICK,
        /** The borrower does not want to be visited. */
        REFUSED,
        /** Nobody was there. */
        NO_SHOW,
        /** A crew is held up. */
        OVERRUN
    }

    /**
     * Something that happened.
     *
     * @param person who cannot go on
     * @param visit which visit is not made
     * @param crew who is held up, for so many minutes
     */
    public record Event(
            What what,
            @Nullable UUID person,
            @Nullable UUID visit,
            @Nullable List<UUID> crew,
            @Nullable Integer minutes) {}

    /** Works out what becomes of a day; a draft based on the plan in force. */
    public Result<PlanOutcome> mend(Command command, LocalDate day, Event event) {
        return commands.run(command, PlanOutcome.class, effect -> mended(effect, day, event));
    }

    private PlanOutcome mended(Effect effect, LocalDate day, Event event) {
        LocalDateTime here = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
        if (day.isBefore(here.toLocalDate())) {
            return Denied.because(No.DAY_OVER);
        }
        plans.lock(day);
        Plan plan = plans.standing(day);
        if (plan == null || plan.state() != Plan.State.PUBLISHED) {
            return Denied.because(No.NOTHING_PUBLISHED);
        }
        Now now = standing.of(day, plan);
        DayTable table = now.table(standing.ways());
        int time = day.equals(here.toLocalDate()) ? here.toLocalTime().toSecondOfDay() : 0;
        Happening happening = happening(event, table, plan, time);
        if (happening == null) {
            return Denied.because(event.what() == What.OVERRUN ? No.CREW_UNKNOWN : No.VISIT_UNKNOWN);
        }
        DayPlan before = Retime.only(table, now.plan(table));
        List<CrewNow> crews = Replan.asPlanned(table.day(), before, time);
        Replan.Rest rest =
                Replan.plan(table.day(), before, time, crews, List.of(happening), plan.seed(), 1, Budget.steps(STEPS));
        return keep(effect, plan, table, whole(table, crews, rest), event);
    }

    private static @Nullable Happening happening(Event event, DayTable table, Plan plan, int time) {
        return switch (event.what()) {
            case SICK ->
                event.person() == null
                        ? null
                        : new Happening.Sick(event.person().toString());
            case REFUSED ->
                event.visit() == null || plan.stop(event.visit()) == null
                        ? null
                        : new Happening.Refused(event.visit().toString());
            case NO_SHOW ->
                event.visit() == null || plan.stop(event.visit()) == null
                        ? null
                        : new Happening.NoShow(event.visit().toString(), time);
            case OVERRUN -> {
                String crew = event.crew() == null ? "" : Crew.key(event.crew());
                int minutes = event.minutes() == null ? 0 : event.minutes();
                yield table.crew(crew) == null
                        ? null
                        : new Happening.Overrun(crew, Math.min(LAST_SECOND, time + minutes * MINUTE));
            }
        };
    }

    /** What is done and what is left, as one plan of the day. */
    private static DayPlan whole(DayTable table, List<CrewNow> crews, Replan.Rest rest) {
        Map<String, List<DayStop>> done = new HashMap<>();
        crews.forEach(crew -> done.put(crew.crew(), crew.done()));
        List<DayRoute> routes = new ArrayList<>();
        Set<String> made = new HashSet<>();
        for (Crew crew : table.crews()) {
            List<DayStop> stops = new ArrayList<>(done.getOrDefault(crew.key(), List.of()));
            DayRoute left = rest.plan().route(crew.key()).orElse(null);
            int before = stops.size();
            if (left != null) {
                stops.addAll(left.stops());
            }
            if (!stops.isEmpty()) {
                int leave = before > 0 || left == null ? crew.shift().from() : left.leave();
                int back = left == null ? stops.getLast().end() : left.back();
                routes.add(new DayRoute(crew.key(), leave, stops, null, back));
                stops.forEach(stop -> made.add(stop.visit()));
            }
        }
        List<String> out = table.visits().stream()
                .map(Visit::key)
                .filter(key -> !made.contains(key))
                .toList();
        return new DayPlan(routes, out, rest.plan().score());
    }

    private PlanOutcome keep(Effect effect, Plan before, DayTable table, DayPlan plan, Event event) {
        List<Plan.LeftOut> left = new ArrayList<>(before.leftOut());
        UUID gone = event.visit();
        if (gone != null) {
            Visit visit = Objects.requireNonNull(table.visit(gone.toString()));
            left.add(Solving.left(visit, event.what().name(), List.of()));
        }
        Plan made = PlanMaker.keep(
                new PlanMaker.Making(
                        UUID.randomUUID(),
                        before.day(),
                        plans.nextVersion(before.day()),
                        Plan.Cause.REPLANNED,
                        before.id(),
                        before.seed(),
                        effect.at(),
                        effect.actor(),
                        left,
                        Set.of()),
                table,
                plan);
        plans.insert(Versions.after(made, before, false));
        effect.audit(
                "routing.replanned",
                "day/" + before.day(),
                null,
                null,
                Map.of("plan", made.id(), "what", event.what().name()));
        return new Made(made.id(), made.version());
    }
}
