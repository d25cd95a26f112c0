package org.lifang.server.strategy;

import static org.lifang.server.complaints.views.VHoldTable.V_HOLD;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What makes collection from a person wait on a date, from the register of complaints and holds. */
final class HoldFacts implements Feedback {

    /** These make nobody wait with everything: hardship and plans have rules of their own, requests an answer. */
    private static final List<String> NO_HOLD = List.of("HARDSHIP", "PLAN", "CREDIT_DISPUTE", "DATA_REQUEST");

    @Override
    public Select<?> about(LocalDate date, Field<Long> borrower) {
        return DSL.select(
                        any(V_HOLD.KIND.notIn(NO_HOLD)).as("hold"),
                        any(V_HOLD.KIND.eq("HARDSHIP")).as("hardship"),
                        any(V_HOLD.KIND.eq("COMPLAINT")).as("complaint"))
                .from(V_HOLD)
                .where(V_HOLD.BORROWER_ID.eq(borrower))
                .and(V_HOLD.SINCE.le(date))
                .and(V_HOLD.UNTIL.isNull().or(V_HOLD.UNTIL.ge(date)))
                .and(V_HOLD.CLOSED_ON.isNull().or(V_HOLD.CLOSED_ON.gt(date)));
    }

    private static Field<Boolean> any(Condition condition) {
        return DSL.coalesce(DSL.boolOr(condition), DSL.inline(false));
    }
}
