package org.lifang.server.routing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.Lunch;
import org.lifang.kernel.route.day.WhatIf;
import org.springframework.stereotype.Service;

/** What a plan would become if something were otherwise. */
@Service
public class WhatIfs {

    private static final long STEPS = 10_000;
    private static final int HOUR = 3_600;
    private static final int LAST_SECOND = 86_399;

    private final Standing standing;
    private final DayPlanStore plans;

    WhatIfs(Standing standing, DayPlanStore plans) {
        this.standing = standing;
        this.plans = plans;
    }

    /** What can be asked. */
    public enum Question {
        /** One more crew like the first. */
        ONE_MORE_CREW,
        /** Everybody works an hour longer. */
        AN_HOUR_LONGER,
        /** Lunch may be an hour sooner or later. */
        LUNCH_MOVED
    }

    /** How many more visits there would be, what they are worth, and the ways beside today's. */
    public record Answer(Question question, int visits, int more, long value, long moreValue, long moreTravel) {}

    /** Asks; null when there is no such plan. */
    public @Nullable Answer ask(UUID id, Question question) {
        Plan plan = plans.find(id);
        if (plan == null) {
            return null;
        }
        Now now = standing.whole(plan);
        DayTable table = now.table(standing.ways());
        DayPlan before = Retime.only(table, now.plan(table));
        Day changed = changed(table.day(), question);
        WhatIf.Outcome outcome = WhatIf.plan(before, changed, plan.seed(), 1, Budget.steps(STEPS));
        int made = table.visits().size() - outcome.plan().leftOut().size();
        int was = table.visits().size() - before.leftOut().size();
        long value = value(table, outcome.plan());
        return new Answer(
                question,
                made,
                made - was,
                value,
                value - value(table, before),
                outcome.plan().score().travel() - outcome.before().travel());
    }

    private static long value(DayTable table, DayPlan plan) {
        return table.visits().stream()
                .filter(visit -> !plan.leftOut().contains(visit.key()))
                .mapToLong(Visit::value)
                .sum();
    }

    private static Day changed(Day day, Question question) {
        if (day.crews().isEmpty()) {
            return day;
        }
        return switch (question) {
            case ONE_MORE_CREW ->
                WhatIf.addCrew(day, day.crews().getFirst().named("another", List.of("another-1", "another-2")));
            case AN_HOUR_LONGER ->
                day.withCrews(day.crews().stream()
                        .map(crew -> crew.on(new Window(
                                crew.shift().from(),
                                Math.min(LAST_SECOND, crew.shift().to() + HOUR))))
                        .toList());
            case LUNCH_MOVED -> {
                List<DayCrew> crews = new ArrayList<>();
                day.crews().forEach(crew -> crews.add(crew.lunching(wider(crew.lunch()))));
                yield day.withCrews(crews);
            }
        };
    }

    private static @Nullable Lunch wider(@Nullable Lunch lunch) {
        return lunch == null
                ? null
                : new Lunch(
                        new Window(
                                Math.max(0, lunch.begin().from() - HOUR),
                                Math.min(LAST_SECOND, lunch.begin().to() + HOUR)),
                        lunch.seconds());
    }
}
