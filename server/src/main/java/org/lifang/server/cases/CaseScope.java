package org.lifang.server.cases;

import static org.lifang.server.cases.tables.CollectionCaseTable.COLLECTION_CASE;
import static org.lifang.server.identity.views.CollectorCardTable.COLLECTOR_CARD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Scope;
import org.springframework.stereotype.Repository;

/**
 * Collectors and agency users see the people whose open case is theirs or their team's, nobody else (CN-P-01, CN-P-02).
 */
@Repository
class CaseScope implements Scope {

    private final DSLContext db;

    CaseScope(DSLContext db) {
        this.db = db;
    }

    @Override
    public Condition visible(Actor actor, Field<Long> borrowerId) {
        if (actor.seesEverything()) {
            return DSL.noCondition();
        }
        UUID team = actor.teamId();
        Condition theirs = COLLECTION_CASE.COLLECTOR_ID.eq(actor.id());
        if (team != null) {
            theirs = theirs.or(COLLECTION_CASE.COLLECTOR_ID.in(
                    DSL.select(COLLECTOR_CARD.USER_ID).from(COLLECTOR_CARD).where(COLLECTOR_CARD.TEAM_ID.eq(team))));
        }
        return borrowerId.in(DSL.select(COLLECTION_CASE.BORROWER_ID)
                .from(COLLECTION_CASE)
                .where(COLLECTION_CASE.CLOSED_ON.isNull().and(theirs)));
    }

    /** Whether there is such a person within what the reader may see. */
    boolean sees(Actor actor, long borrower) {
        return db.fetchExists(
                BORROWER_FACE, BORROWER_FACE.BORROWER_ID.eq(borrower), visible(actor, BORROWER_FACE.BORROWER_ID));
    }
}
