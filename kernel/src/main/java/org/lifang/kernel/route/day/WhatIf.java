package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Window;

/** What a plan would become if something were otherwise. */
public final class WhatIf {

    private static final int SAME_TIME = 60;

    private WhatIf() {}

    /** The plan of a changed day, begun from the plan there is, and what differs; scores tell whether it is better. */
    public record Outcome(Day day, DayPlan plan, DayScore before, Difference difference) {}

    /** Plans a changed day from the plan of the day before the change. */
    public static Outcome plan(DayPlan plan, Day changed, long seed, int threads, Budget budget) {
        DayPlan now = DayPlanner.improve(changed, plan, seed, threads, budget, better -> {});
        return new Outcome(changed, now, plan.score(), Difference.between(plan, now, SAME_TIME, Set.of()));
    }

    /** One more crew. */
    public static Day addCrew(Day day, DayCrew crew) {
        List<DayCrew> crews = new ArrayList<>(day.crews());
        crews.add(crew);
        return day.withCrews(crews);
    }

    /** A crew stays at home. */
    public static Day dropCrew(Day day, String crew) {
        return day.withCrews(
                day.crews().stream().filter(one -> !one.id().equals(crew)).toList());
    }

    /** A crew has lunch at another time, or none. */
    public static Day moveLunch(Day day, String crew, @Nullable Lunch lunch) {
        return each(day, crew, one -> one.lunching(lunch));
    }

    /** A crew works at another time. */
    public static Day changeShift(Day day, String crew, Window shift) {
        return each(day, crew, one -> one.on(shift));
    }

    private static Day each(Day day, String crew, UnaryOperator<DayCrew> change) {
        return day.withCrews(day.crews().stream()
                .map(one -> one.id().equals(crew) ? change.apply(one) : one)
                .toList());
    }

    /** A visit is not to be made. */
    public static Day drop(Day day, String visit) {
        return day.without(visit);
    }

    /** A visit is made by one crew or not at all; null lets any make it again. */
    public static Day pin(Day day, String visit, @Nullable String crew) {
        return day.withVisits(day.visits().stream()
                .map(one -> one.id().equals(visit) ? one.wishing(one.wishes().pinnedTo(crew)) : one)
                .toList());
    }
}
