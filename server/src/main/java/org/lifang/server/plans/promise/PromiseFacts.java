package org.lifang.server.plans.promise;

import static org.lifang.server.plans.tables.ObligationTable.OBLIGATION;
import static org.lifang.server.plans.tables.ToldTable.TOLD;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.lifang.server.strategy.Feedback;
import org.springframework.stereotype.Component;

/** Kept and broken promises, for the tables that decide what comes next. */
@Component
class PromiseFacts implements Feedback {

    private static final List<String> FAILED = List.of("BROKEN", "PARTLY");
    private static final List<String> OVER = List.of("KEPT", "LATE", "CANCELLED", "BROKEN", "PARTLY");

    /** A promise of long ago says little of today. */
    private static final int REMEMBERED_DAYS = 180;

    @Override
    public Select<?> about(LocalDate date, Field<Long> borrower) {
        Table<?> last = DSL.lateral(DSL.select(TOLD.FATE)
                        .from(TOLD)
                        .where(TOLD.OBLIGATION_ID.eq(OBLIGATION.ID).and(TOLD.ON_DATE.le(date)))
                        .orderBy(TOLD.ON_DATE.desc())
                        .limit(1))
                .as("last");
        Field<String> fate = DSL.coalesce(last.field(TOLD.FATE), DSL.inline("OPEN"));
        Condition open = OBLIGATION.CLOSED_ON.isNull().or(OBLIGATION.CLOSED_ON.gt(date));
        Condition stands = open.and(fate.notIn(OVER));
        return DSL.select(
                        DSL.count().filterWhere(fate.in(FAILED)).as("brokenPromises"),
                        DSL.count().filterWhere(fate.in("KEPT", "LATE")).as("keptPromises"),
                        DSL.case_()
                                .when(any(stands.and(OBLIGATION.KIND.eq("AGREEMENT"))), DSL.inline("AGREEMENT"))
                                .when(any(stands), DSL.inline("PROMISE"))
                                .otherwise(DSL.inline("NONE"))
                                .as("promised"))
                .from(OBLIGATION)
                .leftJoin(last)
                .on(DSL.trueCondition())
                .where(OBLIGATION.BORROWER_ID.eq(borrower))
                .and(OBLIGATION.TAKEN_ON.le(date))
                .and(open.or(OBLIGATION.TAKEN_ON.ge(date.minusDays(REMEMBERED_DAYS))));
    }

    private static Condition any(Condition condition) {
        return DSL.condition(DSL.coalesce(DSL.boolOr(condition), DSL.inline(false)));
    }
}
