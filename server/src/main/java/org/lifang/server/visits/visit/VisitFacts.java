package org.lifang.server.visits.visit;

import static org.lifang.server.visits.tables.AppointmentTable.APPOINTMENT;
import static org.lifang.server.visits.tables.VisitTable.VISIT;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.strategy.Feedback;
import org.springframework.stereotype.Component;

/** What visits and meetings say for the next decision: how they ended, what was said, and what was asked of us. */
@Component
class VisitFacts implements Feedback {

    private static final int DISTRESS_DAYS = 60;
    private static final int REFUSED_DAYS = 30;

    @Override
    public Select<?> about(LocalDate date, Field<Long> borrower) {
        Field<LocalDate> lastDay = DSL.max(VISIT.DAY);
        Field<LocalDate> nextOn = last(VISIT.NEXT_ON, DSL.noCondition());
        Field<Integer> rest = DSL.greatest(DSL.inline(0), DSL.field("{0} - {1}", Integer.class, nextOn, date));
        return DSL.select(
                        DSL.count().filterWhere(VISIT.BEGUN_AT.isNotNull()).as("visits"),
                        last(VISIT.RESULT, DSL.noCondition()).as("visitResult"),
                        DSL.field("{0} - {1}", Integer.class, DSL.val(date), lastDay)
                                .as("visitDays"),
                        DSL.when(nextOn.isNotNull(), rest).as("visitRestDays"),
                        last(VISIT.WILLINGNESS, VISIT.WILLINGNESS.isNotNull()).as("willingness"),
                        last(VISIT.ABILITY, VISIT.ABILITY.isNotNull()).as("ability"),
                        DSL.coalesce(
                                        DSL.boolOr(DSL.condition(VISIT.CARE)
                                                .and(VISIT.DAY.ge(date.minusDays(DISTRESS_DAYS)))),
                                        DSL.inline(false))
                                .as("distress"),
                        DSL.coalesce(DSL.field(meeting(date, borrower)), DSL.inline("NONE"))
                                .as("meeting"))
                .from(VISIT)
                .where(VISIT.BORROWER_ID.eq(borrower))
                .and(VISIT.STAGE.eq("CLOSED").and(VISIT.TWIN_OF.isNull()))
                .and(VISIT.DAY.le(date));
    }

    private static <T> Field<T> last(Field<T> column, Condition which) {
        return DSL.arrayGet(
                DSL.arrayAgg(column)
                        .orderBy(VISIT.DAY.desc(), VISIT.CLOSED_AT.desc())
                        .filterWhere(which),
                1);
    }

    /** Where the last meeting that was proposed stands; a no counts for a month. */
    private static Select<org.jooq.Record1<String>> meeting(LocalDate date, Field<Long> borrower) {
        Instant since =
                date.minusDays(REFUSED_DAYS).atStartOfDay(BusinessDates.ZONE).toInstant();
        Field<String> stands = DSL.case_()
                .when(APPOINTMENT.STATE.in("OFFERED", "COUNTERED"), "OFFERED")
                .when(APPOINTMENT.STATE.in("AGREED", "MOVING"), "AGREED")
                .when(APPOINTMENT.STATE.eq("REFUSED").and(APPOINTMENT.CHANGED_AT.ge(since)), "REFUSED")
                .otherwise("NONE");
        return DSL.select(stands)
                .from(APPOINTMENT)
                .where(APPOINTMENT.BORROWER_ID.eq(borrower))
                .orderBy(APPOINTMENT.PROPOSED_AT.desc())
                .limit(1);
    }
}
