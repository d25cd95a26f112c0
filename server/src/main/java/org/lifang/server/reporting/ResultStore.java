package org.lifang.server.reporting;

import static org.lifang.server.cases.views.CaseCardTable.CASE_CARD;
import static org.lifang.server.complaints.views.VHoldTable.V_HOLD;
import static org.lifang.server.compliance.views.ContactLogTable.CONTACT_LOG;
import static org.lifang.server.plans.views.ObligationCardTable.OBLIGATION_CARD;
import static org.lifang.server.strategy.views.DecisionPeriodTable.DECISION_PERIOD;
import static org.lifang.server.strategy.views.PlaybookCardTable.PLAYBOOK_CARD;
import static org.lifang.server.visits.views.VisitCardTable.VISIT_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts what happened between two days by the decision that stood when it did. */
@Repository
class ResultStore {

    private static final int BUCKET_DAYS = 30;
    private static final int LAST_BUCKET = 7;
    private static final Field<Long> BORROWER = DSL.field(DSL.name("borrower_id"), Long.class);

    /** The day by whose decision it counts. */
    private static final Field<LocalDate> DAY = DSL.field(DSL.name("day"), LocalDate.class);

    private static final Field<String> WHAT = DSL.field(DSL.name("what"), String.class);
    private static final Field<Long> COST = DSL.field(DSL.name("cost"), Long.class);

    private final DSLContext db;
    private final ResultCosts costs;

    ResultStore(DSLContext db, ResultCosts costs) {
        this.db = db;
        this.costs = costs;
    }

    /** Titles of all playbooks, by key. */
    Map<String, String> titles(boolean english) {
        Field<String> title = english ? PLAYBOOK_CARD.TITLE_EN : PLAYBOOK_CARD.TITLE_ZH;
        return new TreeMap<>(
                db.select(PLAYBOOK_CARD.PLAYBOOK, title).from(PLAYBOOK_CARD).fetchMap(PLAYBOOK_CARD.PLAYBOOK, title));
    }

    List<ResultLine> between(LocalDate from, LocalDate to) {
        Table<?> happened = contacts(from, to)
                .unionAll(visits(from, to))
                .unionAll(taken(from, to))
                .unionAll(ended(from, to))
                .unionAll(cured(from, to))
                .unionAll(held(from, to))
                .asTable("happened");
        Field<LocalDate> day = happened.field(DAY);
        Field<Integer> late = DSL.field("{0} - {1}", Integer.class, day, DECISION_PERIOD.OVERDUE_SINCE);
        Field<Integer> bucket = DSL.coalesce(
                        DSL.least(
                                DSL.inline(LAST_BUCKET),
                                DSL.greatest(
                                        DSL.inline(0),
                                        late.plus(BUCKET_DAYS - 1).div(BUCKET_DAYS))),
                        DSL.inline(0))
                .as("bucket");
        return db.select(
                        DECISION_PERIOD.PLAYBOOK,
                        bucket,
                        DSL.countDistinct(happened.field(BORROWER)).cast(Long.class),
                        count("CONTACT"),
                        count("VISIT", "MET"),
                        count("MET"),
                        count("AGREED"),
                        count("KEPT"),
                        count("FAILED"),
                        count("CURED"),
                        count("COMPLAINT"),
                        count("HARDSHIP"),
                        DSL.coalesce(DSL.sum(COST), DSL.inline(0)).cast(Long.class))
                .from(happened)
                .leftJoin(DECISION_PERIOD)
                .on(DECISION_PERIOD.BORROWER_ID.eq(happened.field(BORROWER)))
                .and(DECISION_PERIOD.DECIDED_ON.le(day))
                .and(DECISION_PERIOD.SUPERSEDED_ON.isNull().or(DECISION_PERIOD.SUPERSEDED_ON.gt(day)))
                .groupBy(DECISION_PERIOD.PLAYBOOK, bucket)
                .orderBy(DECISION_PERIOD.PLAYBOOK.asc().nullsLast(), bucket)
                .fetch(Records.mapping(ResultLine::new));
    }

    private static Field<Long> count(String... what) {
        return DSL.count().filterWhere(WHAT.in(what)).cast(Long.class);
    }

    private Select<Record4<Long, LocalDate, String, Long>> contacts(LocalDate from, LocalDate to) {
        Field<Long> cost = DSL.case_(CONTACT_LOG.CHANNEL)
                .when("SMS", costs.smsFen())
                .when("EMAIL", costs.emailFen())
                .when("LETTER", costs.letterFen())
                .when("CALL", costs.callFen())
                .otherwise(0L);
        Condition out = DSL.not(DSL.condition(CONTACT_LOG.INBOUND))
                .and(CONTACT_LOG.CHANNEL.in("SMS", "EMAIL", "LETTER", "CALL"))
                .and(CONTACT_LOG.OUTCOME.notIn("RESERVED", "CANCELLED"))
                .and(CONTACT_LOG.DAY.between(from, to));
        return rows(CONTACT_LOG, CONTACT_LOG.BORROWER_ID, CONTACT_LOG.DAY, DSL.inline("CONTACT"), cost, out);
    }

    private Select<Record4<Long, LocalDate, String, Long>> visits(LocalDate from, LocalDate to) {
        Field<String> what =
                DSL.when(VISIT_CARD.MET.eq("BORROWER"), DSL.inline("MET")).otherwise(DSL.inline("VISIT"));
        Field<Long> cost = VISIT_CARD.PEOPLE.cast(Long.class).mul(DSL.inline(costs.visitPersonFen()));
        Condition made =
                VISIT_CARD.BEGUN_AT.isNotNull().and(VISIT_CARD.TWIN_OF.isNull()).and(VISIT_CARD.DAY.between(from, to));
        return rows(VISIT_CARD, VISIT_CARD.BORROWER_ID, VISIT_CARD.DAY, what, cost, made);
    }

    private static Select<Record4<Long, LocalDate, String, Long>> taken(LocalDate from, LocalDate to) {
        return rows(
                OBLIGATION_CARD,
                OBLIGATION_CARD.BORROWER_ID,
                OBLIGATION_CARD.TAKEN_ON,
                DSL.inline("AGREED"),
                DSL.inline(0L),
                OBLIGATION_CARD.TAKEN_ON.between(from, to));
    }

    /** By the decision under which it was taken, whenever its time was over. */
    private static Select<Record4<Long, LocalDate, String, Long>> ended(LocalDate from, LocalDate to) {
        Field<String> what = DSL.when(OBLIGATION_CARD.FATE.in("KEPT", "LATE"), DSL.inline("KEPT"))
                .otherwise(DSL.inline("FAILED"));
        return rows(
                OBLIGATION_CARD,
                OBLIGATION_CARD.BORROWER_ID,
                OBLIGATION_CARD.TAKEN_ON,
                what,
                DSL.inline(0L),
                OBLIGATION_CARD
                        .FATE
                        .in("KEPT", "LATE", "BROKEN", "PARTLY")
                        .and(OBLIGATION_CARD.FATE_ON.between(from, to)));
    }

    /** By the decision of the day before: on the day itself nothing is decided any more. */
    private static Select<Record4<Long, LocalDate, String, Long>> cured(LocalDate from, LocalDate to) {
        Field<LocalDate> before = DSL.field("{0} - 1", LocalDate.class, CASE_CARD.CLOSED_ON);
        return rows(
                CASE_CARD,
                CASE_CARD.BORROWER_ID,
                before,
                DSL.inline("CURED"),
                DSL.inline(0L),
                CASE_CARD.CLOSED_ON.between(from, to).and(CASE_CARD.CLOSE_REASON.eq("NOTHING_OVERDUE")));
    }

    private static Select<Record4<Long, LocalDate, String, Long>> held(LocalDate from, LocalDate to) {
        return rows(
                V_HOLD,
                V_HOLD.BORROWER_ID,
                V_HOLD.OPENED_ON,
                V_HOLD.KIND,
                DSL.inline(0L),
                V_HOLD.KIND.in("COMPLAINT", "HARDSHIP").and(V_HOLD.OPENED_ON.between(from, to)));
    }

    private static Select<Record4<Long, LocalDate, String, Long>> rows(
            Table<?> table,
            Field<Long> borrower,
            Field<LocalDate> day,
            Field<String> what,
            Field<Long> cost,
            Condition which) {
        return DSL.select(borrower.as(BORROWER), day.as(DAY), what.as(WHAT), cost.as(COST))
                .from(table)
                .where(which);
    }
}
