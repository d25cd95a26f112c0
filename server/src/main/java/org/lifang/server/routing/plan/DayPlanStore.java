package org.lifang.server.routing.plan;

import static org.lifang.server.routing.tables.DayTable.DAY;
import static org.lifang.server.routing.tables.LeftOutTable.LEFT_OUT;
import static org.lifang.server.routing.tables.PlanTable.PLAN;
import static org.lifang.server.routing.tables.RouteTable.ROUTE;
import static org.lifang.server.routing.tables.StopTable.STOP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Ways;
import org.lifang.server.routing.tables.LeftOutRecord;
import org.lifang.server.routing.tables.PlanRecord;
import org.lifang.server.routing.tables.RouteRecord;
import org.lifang.server.routing.tables.StopRecord;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions of plans. */
@Repository
class DayPlanStore {

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    DayPlanStore(DSLContext db) {
        this.db = db;
    }

    /** Makes the day's row if there is none, and holds it until the transaction ends. */
    void lock(LocalDate day) {
        db.insertInto(DAY).set(DAY.DAY_, day).onConflictDoNothing().execute();
        db.selectFrom(DAY).where(DAY.DAY_.eq(day)).forUpdate().fetch();
    }

    int nextVersion(LocalDate day) {
        return db.update(DAY)
                .set(DAY.VERSIONS, DAY.VERSIONS.plus(1))
                .where(DAY.DAY_.eq(day))
                .returningResult(DAY.VERSIONS)
                .fetchSingle()
                .value1();
    }

    /** The plan in force, or while there is none the newest that nobody discarded; null when there is none. */
    @Nullable
    Plan standing(LocalDate day) {
        Plan published = find(PLAN.DAY.eq(day).and(PLAN.STATE.eq(Plan.State.PUBLISHED.name())));
        return published != null ? published : newest(day);
    }

    /** Which plans stand on a range of days; days without one are not in it. */
    Map<LocalDate, UUID> standing(LocalDate from, LocalDate to) {
        var inForceFirst =
                DSL.when(PLAN.STATE.eq(Plan.State.PUBLISHED.name()), 0).otherwise(1);
        return db.select(PLAN.DAY, PLAN.ID)
                .distinctOn(PLAN.DAY)
                .from(PLAN)
                .where(PLAN.DAY.between(from, to).and(PLAN.STATE.ne(Plan.State.DISCARDED.name())))
                .orderBy(PLAN.DAY, inForceFirst, PLAN.VERSION.desc())
                .fetchMap(PLAN.DAY, PLAN.ID);
    }

    /** The newest that nobody discarded. */
    @Nullable
    Plan newest(LocalDate day) {
        return find(PLAN.DAY.eq(day).and(PLAN.STATE.ne(Plan.State.DISCARDED.name())));
    }

    @Nullable
    Plan find(UUID id) {
        return find(PLAN.ID.eq(id));
    }

    private @Nullable Plan find(Condition which) {
        PlanRecord row = db.selectFrom(PLAN)
                .where(which)
                .orderBy(PLAN.VERSION.desc())
                .limit(1)
                .fetchOne();
        return row == null ? null : plan(row, routes(row.getId()), leftOut(row.getId()));
    }

    /** A version without what is in it. */
    record Head(UUID id, int version, Plan.State state, Plan.Cause cause, Instant madeAt, UUID madeBy) {}

    List<Head> heads(LocalDate day, int most) {
        return db.selectFrom(PLAN)
                .where(PLAN.DAY.eq(day))
                .orderBy(PLAN.VERSION.desc())
                .limit(most)
                .fetch(r -> new Head(
                        r.getId(),
                        r.getVersion(),
                        Plan.State.valueOf(r.getState()),
                        Plan.Cause.valueOf(r.getCause()),
                        r.getMadeAt(),
                        r.getMadeBy()));
    }

    private Plan plan(PlanRecord r, List<Plan.Route> routes, List<Plan.LeftOut> leftOut) {
        return new Plan(
                r.getId(),
                r.getDay(),
                r.getVersion(),
                Plan.State.valueOf(r.getState()),
                Plan.Cause.valueOf(r.getCause()),
                r.getBasedOn(),
                r.getSeed(),
                json.readValue(r.getScore().data(), Plan.Score.class),
                Ways.Source.valueOf(r.getTravel()),
                r.getMadeAt(),
                r.getMadeBy(),
                r.getPublishedAt(),
                r.getPublishedBy(),
                routes,
                leftOut);
    }

    private List<Plan.Route> routes(UUID plan) {
        Map<Short, Result<StopRecord>> stops = db.selectFrom(STOP)
                .where(STOP.PLAN_ID.eq(plan))
                .orderBy(STOP.CREW, STOP.SEQ)
                .fetchGroups(STOP.CREW);
        return db.selectFrom(ROUTE)
                .where(ROUTE.PLAN_ID.eq(plan))
                .orderBy(ROUTE.CREW)
                .fetch(r -> new Plan.Route(
                        r.getCrew(),
                        List.of(r.getPeople()),
                        Mode.valueOf(r.getMode()),
                        r.getStarts(),
                        r.getEnds(),
                        r.getLunchFrom(),
                        r.getLunchTo(),
                        r.getTravelSeconds(),
                        stops(stops.get(r.getCrew()))));
    }

    private static List<Plan.Stop> stops(@Nullable Result<StopRecord> rows) {
        return rows == null ? List.of() : rows.stream().map(DayPlanStore::stop).toList();
    }

    static Plan.Stop stop(StopRecord r) {
        return new Plan.Stop(
                r.getVisit(),
                r.getBorrowerId(),
                r.getAppointmentId(),
                r.getPlace(),
                r.getPointId(),
                r.getArrives(),
                r.getBegins(),
                r.getEnds(),
                r.getWindowFrom(),
                r.getWindowTo(),
                r.getPromised(),
                r.getPinned(),
                r.getValue(),
                r.getChancePermille() == null ? null : (int) r.getChancePermille(),
                r.getPermitId());
    }

    private List<Plan.LeftOut> leftOut(UUID plan) {
        return db.selectFrom(LEFT_OUT)
                .where(LEFT_OUT.PLAN_ID.eq(plan))
                .orderBy(LEFT_OUT.VALUE.desc(), LEFT_OUT.VISIT)
                .fetch(DayPlanStore::left);
    }

    private static Plan.LeftOut left(LeftOutRecord r) {
        return new Plan.LeftOut(
                r.getVisit(),
                r.getBorrowerId(),
                r.getAppointmentId(),
                r.getPointId(),
                r.getValue(),
                r.getCode(),
                List.of(r.getRules()));
    }

    /** Keeps a version; what is in force must make room first. */
    void insert(Plan plan) {
        db.insertInto(PLAN)
                .set(PLAN.ID, plan.id())
                .set(PLAN.DAY, plan.day())
                .set(PLAN.VERSION, plan.version())
                .set(PLAN.STATE, plan.state().name())
                .set(PLAN.CAUSE, plan.cause().name())
                .set(PLAN.BASED_ON, plan.basedOn())
                .set(PLAN.SEED, plan.seed())
                .set(PLAN.SCORE, JSONB.valueOf(json.writeValueAsString(plan.score())))
                .set(PLAN.TRAVEL, plan.travel().name())
                .set(PLAN.MADE_AT, plan.madeAt())
                .set(PLAN.MADE_BY, plan.madeBy())
                .set(PLAN.PUBLISHED_AT, plan.publishedAt())
                .set(PLAN.PUBLISHED_BY, plan.publishedBy())
                .execute();
        List<RouteRecord> routes = new ArrayList<>();
        List<StopRecord> stops = new ArrayList<>();
        for (Plan.Route route : plan.routes()) {
            routes.add(row(plan.id(), route));
            for (int i = 0; i < route.stops().size(); i++) {
                stops.add(row(plan.id(), route.crew(), i + 1, route.stops().get(i)));
            }
        }
        db.batchInsert(routes).execute();
        db.batchInsert(stops).execute();
        db.batchInsert(plan.leftOut().stream().map(left -> row(plan.id(), left)).toList())
                .execute();
    }

    private RouteRecord row(UUID plan, Plan.Route route) {
        RouteRecord row = db.newRecord(ROUTE);
        row.setPlanId(plan);
        row.setCrew((short) route.crew());
        row.setPeople(route.people().toArray(UUID[]::new));
        row.setMode(route.mode().name());
        row.setStarts(route.starts());
        row.setEnds(route.ends());
        row.setLunchFrom(route.lunchFrom());
        row.setLunchTo(route.lunchTo());
        row.setTravelSeconds(route.travelSeconds());
        return row;
    }

    private StopRecord row(UUID plan, int crew, int seq, Plan.Stop stop) {
        StopRecord row = db.newRecord(STOP);
        row.setPlanId(plan);
        row.setCrew((short) crew);
        row.setSeq((short) seq);
        row.setVisit(stop.visit());
        row.setBorrowerId(stop.borrower());
        row.setAppointmentId(stop.appointment());
        row.setPlace(stop.place());
        row.setPointId(stop.point());
        row.setArrives(stop.arrives());
        row.setBegins(stop.begins());
        row.setEnds(stop.ends());
        row.setWindowFrom(stop.windowFrom());
        row.setWindowTo(stop.windowTo());
        row.setPromised(stop.promised());
        row.setPinned(stop.pinned());
        row.setValue(stop.value());
        row.setChancePermille(stop.chance() == null ? null : stop.chance().shortValue());
        row.setPermitId(stop.permit());
        return row;
    }

    private LeftOutRecord row(UUID plan, Plan.LeftOut left) {
        LeftOutRecord row = db.newRecord(LEFT_OUT);
        row.setPlanId(plan);
        row.setVisit(left.visit());
        row.setBorrowerId(left.borrower());
        row.setAppointmentId(left.appointment());
        row.setPointId(left.point());
        row.setValue(left.value());
        row.setCode(left.code());
        row.setRules(left.rules().toArray(String[]::new));
        return row;
    }

    /** What was in force is so no more. */
    void supersede(LocalDate day) {
        db.update(PLAN)
                .set(PLAN.STATE, Plan.State.SUPERSEDED.name())
                .where(PLAN.DAY.eq(day).and(PLAN.STATE.eq(Plan.State.PUBLISHED.name())))
                .execute();
    }

    void discard(UUID id) {
        db.update(PLAN)
                .set(PLAN.STATE, Plan.State.DISCARDED.name())
                .where(PLAN.ID.eq(id).and(PLAN.STATE.eq(Plan.State.DRAFT.name())))
                .execute();
    }

    /** How many stops the plan in force of each day has, for lists of days. */
    Map<LocalDate, Integer> published(LocalDate from, LocalDate to) {
        return db.select(PLAN.DAY, DSL.count())
                .from(PLAN)
                .join(STOP)
                .on(STOP.PLAN_ID.eq(PLAN.ID))
                .where(PLAN.STATE.eq(Plan.State.PUBLISHED.name()).and(PLAN.DAY.between(from, to)))
                .groupBy(PLAN.DAY)
                .fetchMap(PLAN.DAY, DSL.count());
    }
}
