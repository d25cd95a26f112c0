package org.lifang.server.routing.plan;

import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayPlanner;

/** The same plan with its times worked out anew. */
final class Retime {

    private Retime() {}

    /** And whatever has room put in. */
    static DayPlan of(DayTable table, DayPlan plan) {
        return DayPlanner.improve(table.day(), plan, 0, 1, Budget.steps(0), better -> {});
    }

    /** Nothing is put in that was not in it. */
    static DayPlan only(DayTable table, DayPlan plan) {
        Day made = table.day()
                .withVisits(table.day().visits().stream()
                        .filter(visit -> !plan.leftOut().contains(visit.id()))
                        .toList());
        DayPlan timed = DayPlanner.improve(made, plan, 0, 1, Budget.steps(0), better -> {});
        return new DayPlan(timed.routes(), plan.leftOut(), timed.score());
    }
}
