package org.lifang.server.outreach.desk;

import static org.lifang.server.outreach.tables.CallTable.CALL;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.strategy.Feedback;
import org.springframework.stereotype.Component;

/** What calls say for the next decision: how many there were of late, how the last one ended, and how long ago. */
@Component
class CallFacts implements Feedback {

    private static final int REMEMBERED_DAYS = 90;

    @Override
    public Select<?> about(LocalDate date, Field<Long> borrower) {
        Instant from =
                date.minusDays(REMEMBERED_DAYS).atStartOfDay(BusinessDates.ZONE).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(BusinessDates.ZONE).toInstant();
        Field<LocalDate> day = DSL.field(
                "({0} at time zone {1})::date",
                LocalDate.class, DSL.max(CALL.CLOSED_AT), DSL.inline(BusinessDates.ZONE.getId()));
        Field<LocalDate> named = DSL.arrayGet(DSL.arrayAgg(CALL.PROMISED_ON).orderBy(CALL.CLOSED_AT.desc()), 1);
        Field<Integer> rest = DSL.field("{0} - {1}", Integer.class, named, DSL.val(date));
        return DSL.select(
                        DSL.count().as("calls"),
                        DSL.arrayGet(DSL.arrayAgg(CALL.RESULT).orderBy(CALL.CLOSED_AT.desc()), 1)
                                .as("callResult"),
                        DSL.field("{0} - {1}", Integer.class, DSL.val(date), day)
                                .as("callDays"),
                        DSL.when(named.isNotNull(), DSL.greatest(DSL.inline(0), rest))
                                .as("callRestDays"))
                .from(CALL)
                .where(CALL.BORROWER_ID.eq(borrower))
                .and(CALL.STATE.eq("CLOSED").and(CALL.RESULT.ne(CallResult.NOT_DIALLED.name())))
                .and(CALL.CLOSED_AT.ge(from).and(CALL.CLOSED_AT.lt(until)));
    }
}
