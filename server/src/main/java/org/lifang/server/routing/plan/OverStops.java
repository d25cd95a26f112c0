package org.lifang.server.routing.plan;

import static org.lifang.server.routing.tables.PlanTable.PLAN;
import static org.lifang.server.routing.tables.RouteTable.ROUTE;
import static org.lifang.server.routing.tables.StopTable.STOP;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.tables.StopRecord;
import org.springframework.stereotype.Repository;

/** Stops that left a day's plan when their time had come: what is over keeps no place in what is still to be done. */
@Repository
class OverStops {

    private final DSLContext db;

    OverStops(DSLContext db) {
        this.db = db;
    }

    /** Those of versions that were in force before a plan, the last of each borrower who is not in it any more. */
    List<Actuals.Due> before(Plan plan) {
        var at = PLAN.as("at");
        var next = DSL.select(
                        at.ID,
                        DSL.lead(at.ID).over(DSL.orderBy(at.VERSION)).as("next_id"),
                        DSL.lead(at.MADE_AT).over(DSL.orderBy(at.VERSION)).as("next_at"))
                .from(at)
                .where(at.DAY.eq(plan.day()))
                .and(at.STATE.in(Plan.State.PUBLISHED.name(), Plan.State.SUPERSEDED.name()))
                .asTable("next");
        var there = STOP.as("there");
        var leftAt = next.field("next_at", PLAN.MADE_AT.getDataType());
        Set<Long> still = plan.stops().map(Plan.Stop::borrower).collect(Collectors.toSet());
        Map<Long, Actuals.Due> due = new LinkedHashMap<>();
        db.select(STOP.fields())
                .select(ROUTE.PEOPLE, leftAt)
                .from(STOP)
                .join(next)
                .on(next.field(at.ID).eq(STOP.PLAN_ID))
                .join(ROUTE)
                .on(ROUTE.PLAN_ID.eq(STOP.PLAN_ID).and(ROUTE.CREW.eq(STOP.CREW)))
                .where(leftAt.isNotNull())
                .andNotExists(DSL.selectOne()
                        .from(there)
                        .where(there.PLAN_ID.eq(next.field("next_id", PLAN.ID.getDataType())))
                        .and(there.VISIT.eq(STOP.VISIT)))
                .orderBy(leftAt, STOP.CREW, STOP.SEQ)
                .forEach(row -> {
                    StopRecord stop = row.into(STOP);
                    if (!still.contains(stop.getBorrowerId()) && come(plan, stop, row.get(leftAt))) {
                        due.put(
                                stop.getBorrowerId(),
                                new Actuals.Due(DayPlanStore.stop(stop), List.of(row.get(ROUTE.PEOPLE))));
                    }
                });
        return List.copyOf(due.values());
    }

    /** What was promised is due from its first minute, what was not when its hours are over. */
    private static boolean come(Plan plan, StopRecord stop, Instant leftAt) {
        int second = stop.getPromised() ? stop.getWindowFrom() : stop.getWindowTo();
        LocalDateTime due = plan.day().atTime(LocalTime.ofSecondOfDay(second));
        return !LocalDateTime.ofInstant(leftAt, BusinessDates.ZONE).isBefore(due);
    }
}
