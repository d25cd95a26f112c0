package org.lifang.server.routing.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.routing.plan.PlanOutcome.Denied;
import org.lifang.server.routing.plan.PlanOutcome.Made;
import org.lifang.server.routing.plan.PlanOutcome.No;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works out a day: whom the gate lets visit, who goes with whom, the best routes a number of steps finds. The same
 * calendar, promises, proposals and seed give the same plan.
 */
@Component
public class Solving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Solving.class);
    static final long USUAL_STEPS = 60_000;
    private static final int THREADS = 1;
    private static final int MOST_TRIES = 3;
    private static final int WHOLE = 1_000;
    private static final int MIGHT_PART = 200;

    private final Standing standing;
    private final Candidates candidates;
    private final Crews crews;
    private final GateRound gate;
    private final DayPlanStore plans;
    private final Commands commands;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("planning").factory());
    private final Map<LocalDate, Progress> running = new ConcurrentHashMap<>();

    Solving(
            Standing standing,
            Candidates candidates,
            Crews crews,
            GateRound gate,
            DayPlanStore plans,
            Commands commands,
            Clock clock) {
        this.standing = standing;
        this.candidates = candidates;
        this.crews = crews;
        this.gate = gate;
        this.plans = plans;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * How far a day is.
     *
     * @param perMille of the work
     * @param visits in the best plan so far
     */
    public record Progress(
            boolean running,
            int perMille,
            int visits,
            long value,
            @Nullable String failed) {}

    /** How far the work on a day is; null when none was asked for since the server began. */
    public @Nullable Progress progress(LocalDate day) {
        return running.get(day);
    }

    /** Whether a day is being worked out. */
    boolean busy(LocalDate day) {
        Progress now = running.get(day);
        return now != null && now.running();
    }

    /** Begins to work out a day; what comes of it is a new draft. */
    void begin(LocalDate day, UUID asker, long steps) {
        running.put(day, new Progress(true, 0, 0, 0, null));
        worker.execute(() -> {
            try {
                Result<PlanOutcome> result = solve(day, asker, steps);
                for (int i = 0; i < MOST_TRIES && overtaken(result); i++) {
                    result = solve(day, asker, steps);
                }
                String failed = result instanceof Result.Refused<PlanOutcome> no
                        ? no.refusal().code()
                        : null;
                Progress last = running.get(day);
                running.put(
                        day,
                        new Progress(
                                false,
                                WHOLE,
                                last == null ? 0 : last.visits(),
                                last == null ? 0 : last.value(),
                                failed));
            } catch (RuntimeException e) {
                LOG.error("planning {} ended early", day, e);
                running.put(day, new Progress(false, WHOLE, 0, 0, "PLANNING_FAILED"));
            }
        });
    }

    /** Whether somebody was promised a slot while the day was worked out. */
    private static boolean overtaken(Result<PlanOutcome> result) {
        return result instanceof Result.Refused<PlanOutcome> refused
                && refused.outcome() instanceof Denied no
                && no.no() == No.NOT_THE_NEWEST;
    }

    /** Works out a day now. */
    public Result<PlanOutcome> solve(LocalDate day, UUID asker, long steps) {
        Prepared ready = prepare(day, asker);
        DayTable table = ready.now().table(standing.ways());
        Budget budget = done -> {
            double spent = Budget.steps(steps).spent(done);
            Progress last = running.get(day);
            if (last != null && last.running()) {
                int perMille = MIGHT_PART + (int) ((WHOLE - MIGHT_PART) * spent);
                running.put(day, new Progress(true, Math.min(WHOLE - 1, perMille), last.visits(), last.value(), null));
            }
            return spent;
        };
        DayPlan plan =
                DayPlanner.plan(table.day(), day.toEpochDay(), THREADS, budget, better -> tell(day, table, better));
        UUID key = UUID.randomUUID();
        Command command = Command.of(key, "planning.solve", "/planning/" + day, key.toString(), asker);
        return commands.run(command, PlanOutcome.class, effect -> keep(effect, day, ready, table, plan));
    }

    private void tell(LocalDate day, DayTable table, DayPlan better) {
        running.computeIfPresent(day, (any, last) -> {
            Set<String> left = Set.copyOf(better.leftOut());
            long value = table.visits().stream()
                    .filter(visit -> !left.contains(visit.key()))
                    .mapToLong(Visit::value)
                    .sum();
            int visits = table.visits().size() - left.size();
            return new Progress(last.running(), last.perMille(), visits, value, null);
        });
    }

    /** A day ready to be worked out, and what the gate and the planners leave out of it. */
    private record Prepared(Now now, List<Plan.LeftOut> refused, Set<UUID> pinned) {}

    private Prepared prepare(LocalDate day, UUID asker) {
        List<Visit> visits = new ArrayList<>(candidates.promised(day));
        List<Visit> proposed = candidates.proposed(day);
        Map<Long, KeptStore.Tweak> tweaks = standing.tweaks(day);
        List<Visit> all = new ArrayList<>(visits);
        all.addAll(proposed);
        List<Crew> formed = crews.form(day, all).crews();
        List<Plan.LeftOut> refused = new ArrayList<>(candidates.nowhere(day));
        int asked = 0;
        for (Visit visit : proposed) {
            KeptStore.Tweak tweak = tweaks.get(visit.borrower());
            Plan.LeftOut no = tweak != null && tweak.excluded() ? left(visit, "EXCLUDED", List.of()) : null;
            no = no != null ? no : refusal(asker, visit, day, formed);
            if (no == null) {
                visits.add(visit);
            } else {
                refused.add(no);
            }
            asked++;
            progress(day, asked * MIGHT_PART / proposed.size());
        }
        Map<String, String> pins = new HashMap<>();
        Set<UUID> pinned = new HashSet<>();
        for (Visit visit : visits) {
            KeptStore.Tweak tweak = tweaks.get(visit.borrower());
            if (tweak != null && tweak.people() != null) {
                pins.put(visit.key(), Crew.key(tweak.people()));
                pinned.add(visit.id());
            }
        }
        return new Prepared(new Now(day, plans.standing(day), formed, visits, pins), refused, pinned);
    }

    private void progress(LocalDate day, int perMille) {
        running.computeIfPresent(
                day, (any, last) -> new Progress(last.running(), perMille, last.visits(), last.value(), null));
    }

    /** Who might come stands for whoever will: all are cleared alike. */
    private Plan.@Nullable LeftOut refusal(UUID asker, Visit visit, LocalDate day, List<Crew> formed) {
        Crew some = formed.stream()
                .filter(crew -> crew.able().contains(visit.side()))
                .findFirst()
                .orElse(null);
        if (some == null) {
            return null;
        }
        return switch (gate.might(asker, visit, day, some.people())) {
            case GateRound.Said.Yes yes -> null;
            case GateRound.Said.No no -> left(visit, gateCode(no.code()), no.rules());
        };
    }

    static String gateCode(String code) {
        return code.startsWith("GATE") ? code : "GATE_" + code;
    }

    static Plan.LeftOut left(Visit visit, String code, List<String> rules) {
        return new Plan.LeftOut(
                visit.id(), visit.borrower(), visit.appointment(), visit.spot().point(), visit.value(), code, rules);
    }

    /** Whoever was promised a slot while the day was worked out must be in it; otherwise it is worked out again. */
    private PlanOutcome keep(Effect effect, LocalDate day, Prepared ready, DayTable table, DayPlan plan) {
        plans.lock(day);
        if (ready.now().crews().isEmpty()) {
            return Denied.because(No.NO_CREWS);
        }
        Set<UUID> known = new HashSet<>();
        table.visits().forEach(visit -> known.add(visit.id()));
        boolean missed = candidates.promised(day).stream().anyMatch(visit -> !known.contains(visit.id()));
        if (missed) {
            return Denied.because(No.NOT_THE_NEWEST);
        }
        Plan before = plans.standing(day);
        Plan made = PlanMaker.keep(
                new PlanMaker.Making(
                        UUID.nameUUIDFromBytes(("plan/" + effect.key()).getBytes(StandardCharsets.UTF_8)),
                        day,
                        plans.nextVersion(day),
                        Plan.Cause.SOLVED,
                        before == null ? null : before.id(),
                        day.toEpochDay(),
                        clock.instant(),
                        effect.actor(),
                        ready.refused(),
                        ready.pinned()),
                table,
                plan);
        plans.insert(made);
        effect.audit(
                "routing.solved",
                "day/" + day,
                null,
                null,
                Map.of("plan", made.id(), "visits", made.score().visits()));
        return new Made(made.id(), made.version());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
