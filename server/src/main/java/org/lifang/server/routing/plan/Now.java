package org.lifang.server.routing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.server.routing.map.Ways;

/**
 * A day and its plan.
 *
 * @param version the plan it stands on; null while there is none
 */
record Now(LocalDate day, @Nullable Plan version, List<Crew> crews, List<Visit> visits, Map<String, String> pins) {

    /** The same with one more visit, or another in the place of the one of its name. */
    Now with(Visit visit) {
        List<Visit> others = new ArrayList<>(visits);
        others.removeIf(each -> each.id().equals(visit.id()) || sameUnpromised(each, visit));
        others.add(visit);
        return new Now(day, version, crews, others, pins);
    }

    /** Who has an appointment is not visited without one besides. */
    private static boolean sameUnpromised(Visit each, Visit visit) {
        return each.appointment() == null && each.borrower() == visit.borrower();
    }

    Now without(UUID visit) {
        List<Visit> others = new ArrayList<>(visits);
        others.removeIf(each -> each.id().equals(visit));
        return new Now(day, version, crews, others, pins);
    }

    Now with(List<Crew> others) {
        return new Now(day, version, others, visits, pins);
    }

    Now pinned(Map<String, String> others) {
        return new Now(day, version, crews, visits, others);
    }

    /** One of its visits; null when there is none of that name. */
    @Nullable
    Visit visit(UUID id) {
        return visits.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    DayTable table(Ways ways) {
        return new DayTable(crews, visits, pins, ways);
    }

    /** Its plan as the kernel goes on from it. */
    DayPlan plan(DayTable table) {
        return version == null
                ? new DayPlan(
                        List.of(),
                        visits.stream().map(Visit::key).toList(),
                        new org.lifang.kernel.route.day.DayScore(0, 0, 0, 0, 0, 0, 0, 0))
                : PlanMaker.kernel(version, table);
    }
}
