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
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.PlanPublished;
import org.lifang.server.routing.plan.PlanOutcome.Denied;
import org.lifang.server.routing.plan.PlanOutcome.Made;
import org.lifang.server.routing.plan.PlanOutcome.No;
import org.springframework.stereotype.Service;

/** The plan of a day: worked out, changed by hand, put in force. */
@Service
public class Planning {

    private static final int MOST_DAYS_AHEAD = 60;
    private static final long FEW_STEPS = 4_000;
    private static final int NEAR = 900;
    private static final int LAST_SECOND = 86_399;

    private final DayPlanStore plans;
    private final KeptStore kept;
    private final Standing standing;
    private final Candidates candidates;
    private final CandidateStore people;
    private final GateRound gate;
    private final Solving solving;
    private final Commands commands;
    private final Clock clock;

    Planning(
            DayPlanStore plans,
            KeptStore kept,
            Standing standing,
            Candidates candidates,
            CandidateStore people,
            GateRound gate,
            Solving solving,
            Commands commands,
            Clock clock) {
        this.plans = plans;
        this.kept = kept;
        this.standing = standing;
        this.candidates = candidates;
        this.people = people;
        this.gate = gate;
        this.solving = solving;
        this.commands = commands;
        this.clock = clock;
    }

    /** The plan in force, or the newest while there is none; null when there is none. */
    public @Nullable Plan standing(LocalDate day) {
        return plans.standing(day);
    }

    /** The plan in force, or null. */
    public @Nullable Plan inForce(LocalDate day) {
        Plan plan = plans.standing(day);
        return plan != null && plan.state() == Plan.State.PUBLISHED ? plan : null;
    }

    /** A version, or null. */
    public @Nullable Plan find(UUID plan) {
        return plans.find(plan);
    }

    /** The newest version of a day that nobody discarded, or null. */
    public @Nullable Plan newest(LocalDate day) {
        return plans.newest(day);
    }

    private LocalDateTime here() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
    }

    /** Why a day cannot be planned; null when it can. */
    private @Nullable Denied closed(LocalDate day) {
        LocalDate today = here().toLocalDate();
        if (day.isBefore(today)) {
            return Denied.because(No.DAY_OVER);
        }
        return day.isAfter(today.plusDays(MOST_DAYS_AHEAD)) ? Denied.because(No.TOO_FAR_AHEAD, MOST_DAYS_AHEAD) : null;
    }

    /** Begins to work out a day; it goes on after the answer. */
    public Result<PlanOutcome> begin(Command command, LocalDate day) {
        Result<PlanOutcome> result = commands.run(command, PlanOutcome.class, effect -> {
            Denied no = closed(day);
            no = no == null && solving.busy(day) ? Denied.because(No.SOLVING) : no;
            if (no != null) {
                return no;
            }
            effect.audit("routing.solve", "day/" + day, null, null, Map.of());
            return new Made(effect.key(), 0);
        });
        if (result instanceof Result.Accepted<PlanOutcome> accepted && !accepted.replayed()) {
            solving.begin(day, command.actor(), Solving.USUAL_STEPS);
        }
        return result;
    }

    /**
     * Puts a visit with a crew, near a time; a visit already promised keeps its promise.
     *
     * @param begins seconds of the day; null wherever it fits best
     */
    public Result<PlanOutcome> pin(Command command, UUID plan, UUID visit, List<UUID> crew, @Nullable Integer begins) {
        return commands.run(command, PlanOutcome.class, effect -> {
            return rework(effect, plan, now -> pinned(effect, now, visit, crew, begins));
        });
    }

    private Change pinned(Effect effect, Now now, UUID visit, List<UUID> crew, @Nullable Integer begins) {
        Visit planned = now.visit(visit);
        Visit found = planned != null ? planned : proposal(now.day(), visit);
        if (found == null) {
            return new Wrong(Denied.because(No.VISIT_UNKNOWN));
        }
        String key = Crew.key(crew);
        if (now.crews().stream().noneMatch(each -> each.key().equals(key))) {
            return new Wrong(Denied.because(No.CREW_UNKNOWN));
        }
        Visit wanted = begins == null || found.promised() != null ? found : at(found, begins);
        Map<String, String> pins = new HashMap<>(now.pins());
        pins.put(wanted.key(), key);
        kept.tweak(effect, now.day(), new KeptStore.Tweak(found.borrower(), false, crew));
        return new Reworked(now.with(wanted).pinned(pins), Set.of(visit), List.of());
    }

    private @Nullable Visit proposal(LocalDate day, UUID visit) {
        return candidates.proposed(day).stream()
                .filter(each -> each.id().equals(visit))
                .findFirst()
                .orElse(null);
    }

    private static Visit at(Visit visit, int begins) {
        Window near = new Window(Math.max(0, begins - NEAR), Math.min(LAST_SECOND, begins + NEAR));
        return new Visit(
                visit.id(),
                visit.borrower(),
                visit.appointment(),
                visit.spot(),
                visit.side(),
                visit.minutes(),
                List.of(near),
                null,
                visit.value(),
                visit.woman(),
                visit.daylight(),
                visit.language(),
                visit.notPeople());
    }

    /** Lets two crews exchange a visit each; promises are kept, or nothing changes. */
    public Result<PlanOutcome> swap(Command command, UUID plan, UUID one, UUID other) {
        return commands.run(command, PlanOutcome.class, effect -> {
            return rework(effect, plan, now -> swapped(effect, now, plan, one, other));
        });
    }

    private Change swapped(Effect effect, Now now, UUID id, UUID one, UUID other) {
        Plan plan = Objects.requireNonNull(plans.find(id));
        Plan.Route first = plan.routeOf(one);
        Plan.Route second = plan.routeOf(other);
        Visit visit = now.visit(one);
        Visit instead = now.visit(other);
        if (first == null || second == null || visit == null || instead == null) {
            return new Wrong(Denied.because(No.VISIT_UNKNOWN));
        }
        if (first.crew() == second.crew()) {
            return new Wrong(Denied.because(No.SAME_CREW));
        }
        Map<String, String> pins = new HashMap<>(now.pins());
        pins.put(visit.key(), Crew.key(second.people()));
        pins.put(instead.key(), Crew.key(first.people()));
        kept.tweak(effect, now.day(), new KeptStore.Tweak(visit.borrower(), false, second.people()));
        kept.tweak(effect, now.day(), new KeptStore.Tweak(instead.borrower(), false, first.people()));
        return new Reworked(now.pinned(pins), Set.of(one, other), List.of());
    }

    /** Leaves somebody alone on a day; not somebody who was promised a visit. */
    public Result<PlanOutcome> exclude(Command command, UUID plan, UUID visit) {
        return commands.run(command, PlanOutcome.class, effect -> {
            return rework(effect, plan, now -> excluded(effect, now, visit));
        });
    }

    private Change excluded(Effect effect, Now now, UUID visit) {
        Visit found = now.visit(visit);
        if (found == null) {
            return new Wrong(Denied.because(No.VISIT_UNKNOWN));
        }
        if (found.appointment() != null) {
            return new Wrong(Denied.because(No.PROMISED_VISIT));
        }
        kept.tweak(effect, now.day(), new KeptStore.Tweak(found.borrower(), true, null));
        return new Reworked(now.without(visit), Set.of(), List.of(Solving.left(found, "EXCLUDED", List.of())));
    }

    /** Takes back what was decided by hand about somebody; it counts when the day is worked out again. */
    public Result<PlanOutcome> release(Command command, LocalDate day, long borrower) {
        return commands.run(command, PlanOutcome.class, effect -> {
            kept.untweak(day, borrower);
            effect.audit("routing.untweak", "borrower/" + borrower, null, null, Map.of("day", day));
            return new Made(effect.key(), 0);
        });
    }

    /** A change of a day, or why there is none. */
    private sealed interface Change {}

    private record Wrong(Denied why) implements Change {}

    /** @param must visits without which the change is none */
    private record Reworked(Now now, Set<UUID> must, List<Plan.LeftOut> left) implements Change {}

    private PlanOutcome rework(Effect effect, UUID id, java.util.function.Function<Now, Change> change) {
        Plan plan = plans.find(id);
        if (plan == null) {
            return Denied.because(No.PLAN_UNKNOWN);
        }
        plans.lock(plan.day());
        Denied no = closed(plan.day());
        no = no == null && !isNewest(plan) ? Denied.because(No.NOT_THE_NEWEST) : no;
        if (no != null) {
            return no;
        }
        return switch (change.apply(standing.of(plan.day(), plan))) {
            case Wrong wrong -> wrong.why();
            case Reworked reworked -> reworked(effect, plan, reworked);
        };
    }

    private boolean isNewest(Plan plan) {
        Plan newest = plans.newest(plan.day());
        return newest != null && newest.id().equals(plan.id());
    }

    private PlanOutcome reworked(Effect effect, Plan before, Reworked reworked) {
        DayTable table = reworked.now().table(standing.ways());
        DayPlan plan = DayPlanner.improve(
                table.day(), reworked.now().plan(table), before.seed(), 1, Budget.steps(FEW_STEPS), better -> {});
        boolean broken = plan.score().brokenPromises() > 0
                || reworked.must().stream().anyMatch(must -> plan.leftOut().contains(must.toString()));
        if (broken) {
            return Denied.because(No.DOES_NOT_FIT);
        }
        List<Plan.LeftOut> left = new ArrayList<>(before.leftOut());
        left.addAll(reworked.left());
        Set<UUID> pinned = new HashSet<>();
        reworked.now().pins().keySet().forEach(key -> pinned.add(UUID.fromString(key)));
        Plan made = PlanMaker.keep(
                new PlanMaker.Making(
                        UUID.randomUUID(),
                        before.day(),
                        plans.nextVersion(before.day()),
                        Plan.Cause.CHANGED,
                        before.id(),
                        before.seed(),
                        effect.at(),
                        effect.actor(),
                        left,
                        pinned),
                table,
                plan);
        Plan next = Versions.after(made, before, false);
        plans.insert(next);
        effect.audit("routing.changed", "day/" + before.day(), null, null, Map.of("plan", next.id()));
        return new Made(next.id(), next.version());
    }

    /**
     * Puts a draft in force: the gate is asked about every stop with those who come and the time, and what it refuses
     * is left out with its rules.
     */
    public Result<PlanOutcome> publish(Command command, UUID id) {
        Plan plan = plans.find(id);
        Map<UUID, GateRound.Said> said =
                plan == null || closed(plan.day()) != null || !isNewest(plan) || plan.state() != Plan.State.DRAFT
                        ? Map.of()
                        : asked(command.actor(), plan);
        return commands.run(command, PlanOutcome.class, effect -> published(effect, id, said));
    }

    private Map<UUID, GateRound.Said> asked(UUID asker, Plan plan) {
        List<Long> borrowers = plan.stops().map(Plan.Stop::borrower).distinct().toList();
        Map<Long, CandidateStore.Permit> permits = people.permits(plan.day(), borrowers, clock.instant());
        Map<UUID, GateRound.Said> said = new HashMap<>();
        Map<GateRound.Question, UUID> questions = new java.util.LinkedHashMap<>();
        int soonest =
                here().toLocalDate().equals(plan.day()) ? here().toLocalTime().toSecondOfDay() : 0;
        for (Plan.Route route : plan.routes()) {
            for (Plan.Stop stop : route.stops()) {
                CandidateStore.Permit permit = permits.get(stop.borrower());
                boolean same = permit != null && Set.copyOf(permit.crew()).equals(Set.copyOf(route.people()));
                if (stop.point() == null || same || stop.begins() < soonest) {
                    said.put(
                            stop.visit(), new GateRound.Said.Yes(same && permit != null ? permit.id() : stop.permit()));
                } else {
                    questions.put(question(plan, route, stop, permit), stop.visit());
                }
            }
        }
        gate.permitted(asker, plan.id(), List.copyOf(questions.keySet()))
                .forEach((question, answer) -> said.put(Objects.requireNonNull(questions.get(question)), answer));
        return said;
    }

    private GateRound.Question question(
            Plan plan, Plan.Route route, Plan.Stop stop, CandidateStore.@Nullable Permit permit) {
        String side = standing.side(plan.day(), route.people().getFirst());
        return new GateRound.Question(
                stop.borrower(),
                Objects.requireNonNull(stop.point()),
                stop.place(),
                stop.appointment() != null,
                plan.day(),
                stop.begins(),
                stop.ends(),
                route.people(),
                side,
                permit == null ? null : permit.id());
    }

    private PlanOutcome published(Effect effect, UUID id, Map<UUID, GateRound.Said> said) {
        Plan plan = plans.find(id);
        if (plan == null) {
            return Denied.because(No.PLAN_UNKNOWN);
        }
        plans.lock(plan.day());
        Denied no = unpublishable(plan);
        if (no != null) {
            return no;
        }
        Plan made = Permitted.of(plan, said, UUID.randomUUID(), plans.nextVersion(plan.day()), effect);
        plans.supersede(plan.day());
        plans.insert(made);
        effect.audit(
                "routing.published",
                "day/" + plan.day(),
                null,
                null,
                Map.of("plan", made.id(), "visits", made.score().visits()));
        effect.publish(new PlanPublished(plan.day(), made.id()));
        return new Made(made.id(), made.version());
    }

    private @Nullable Denied unpublishable(Plan plan) {
        Denied no = closed(plan.day());
        if (no != null) {
            return no;
        }
        if (plan.state() != Plan.State.DRAFT) {
            return Denied.because(No.ALREADY_PUBLISHED);
        }
        if (!isNewest(plan)) {
            return Denied.because(No.NOT_THE_NEWEST);
        }
        Set<UUID> made = new HashSet<>();
        plan.stops().forEach(stop -> made.add(stop.visit()));
        long missing = kept.on(plan.day()).stream()
                .filter(each -> !made.contains(each.appointment()))
                .count();
        return missing > 0 ? Denied.because(No.PROMISES_MISSING, missing) : null;
    }
}
