package org.lifang.kernel.route.day;

import java.util.function.Consumer;
import org.lifang.kernel.route.Budget;

/** Makes the plan of a day. */
public final class DayPlanner {

    private DayPlanner() {}

    /**
     * The best plan found for a budget; the same for the same day, seed, step budget and number of threads.
     *
     * @param better is told every better plan, now and then
     */
    public static DayPlan plan(Day day, long seed, int threads, Budget budget, Consumer<DayPlan> better) {
        return new DaySearch(new DayModel(day), seed, threads).run(budget, better);
    }

    /** The same from a plan that is there, as far as it still keeps the rules. */
    public static DayPlan improve(
            Day day, DayPlan plan, long seed, int threads, Budget budget, Consumer<DayPlan> better) {
        DaySearch search = new DaySearch(new DayModel(day), seed, threads);
        search.begin(plan);
        return search.run(budget, better);
    }
}
