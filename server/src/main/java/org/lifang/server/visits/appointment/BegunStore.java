package org.lifang.server.visits.appointment;

import static org.lifang.server.compliance.views.PermitStateTable.PERMIT_STATE;
import static org.lifang.server.compliance.views.VisitBegunTable.VISIT_BEGUN;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What compliance knows of visits that began. */
@Repository
class BegunStore {

    private final DSLContext db;

    BegunStore(DSLContext db) {
        this.db = db;
    }

    /** Whether a visit began for the person on the day of this permit, under it or under the one that replaced it. */
    boolean begun(UUID permit) {
        return db.fetchExists(db.selectOne()
                .from(PERMIT_STATE)
                .join(VISIT_BEGUN)
                .on(VISIT_BEGUN.BORROWER_ID.eq(PERMIT_STATE.BORROWER_ID))
                .and(VISIT_BEGUN.DAY.eq(PERMIT_STATE.DAY))
                .where(PERMIT_STATE.PERMIT_ID.eq(permit)));
    }
}
