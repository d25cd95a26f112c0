package org.lifang.server.visits.visit;

import static org.lifang.server.visits.tables.VisitTable.VISIT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lifang.server.routing.VisitsMade;
import org.springframework.stereotype.Repository;

/** What phones told of visits, for who compares a plan with its day. */
@Repository
class MadeVisits implements VisitsMade {

    private static final int MOST = 2_000;

    private final DSLContext db;

    MadeVisits(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Made> on(LocalDate day) {
        return db.select(
                        VISIT.BORROWER_ID,
                        VISIT.ARRIVED_AT,
                        VISIT.BEGUN_AT,
                        DSL.coalesce(VISIT.LEFT_AT, VISIT.CLOSED_AT))
                .from(VISIT)
                .where(VISIT.DAY.eq(day).and(VISIT.TWIN_OF.isNull()).and(VISIT.ARRIVED_AT.isNotNull()))
                .orderBy(VISIT.ARRIVED_AT, VISIT.ID)
                .limit(MOST)
                .fetch(r -> new Made(r.value1(), r.value2(), r.value3(), r.value4()));
    }
}
