package org.lifang.server.routing.plan;

import static org.lifang.server.compliance.views.VisitBegunTable.VISIT_BEGUN;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.lifang.server.routing.VisitsMade;
import org.springframework.stereotype.Repository;

/** What the gate knows of visits: that they began, and when. */
@Repository
class BegunVisits implements VisitsMade {

    private static final int MOST = 2_000;

    private final DSLContext db;

    BegunVisits(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Made> on(LocalDate day) {
        return db.select(VISIT_BEGUN.BORROWER_ID, VISIT_BEGUN.STARTED_AT)
                .from(VISIT_BEGUN)
                .where(VISIT_BEGUN.DAY.eq(day))
                .orderBy(VISIT_BEGUN.STARTED_AT)
                .limit(MOST)
                .fetch(r -> new Made(r.value1(), null, r.value2(), null));
    }
}
