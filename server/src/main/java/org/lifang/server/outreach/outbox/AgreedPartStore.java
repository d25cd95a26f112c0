package org.lifang.server.outreach.outbox;

import static org.lifang.server.plans.views.VOpenPartTable.V_OPEN_PART;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is still missing of promises and agreements in force. */
@Repository
class AgreedPartStore {

    private final DSLContext db;

    AgreedPartStore(DSLContext db) {
        this.db = db;
    }

    record Left(long fen, String currency) {}

    /** Of all of a person's parts of one day in one currency; null when no more than the tolerance is missing. */
    @Nullable
    Left left(long borrower, LocalDate due) {
        return db.select(DSL.sum(V_OPEN_PART.LEFT_FEN).cast(Long.class), V_OPEN_PART.CURRENCY)
                .from(V_OPEN_PART)
                .where(V_OPEN_PART.BORROWER_ID.eq(borrower).and(V_OPEN_PART.DUE_ON.eq(due)))
                .and(V_OPEN_PART.LEFT_FEN.gt(V_OPEN_PART.TOLERANCE_FEN))
                .groupBy(V_OPEN_PART.CURRENCY)
                .orderBy(V_OPEN_PART.CURRENCY)
                .limit(1)
                .fetchOne(row -> new Left(row.value1(), row.value2()));
    }
}
