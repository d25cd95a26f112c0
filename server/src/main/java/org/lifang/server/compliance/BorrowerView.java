package org.lifang.server.compliance;

import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Which borrowers the person of the current request may ask about. */
@Repository
class BorrowerView {

    private final DSLContext db;
    private final ObjectProvider<Scope> scope;

    BorrowerView(DSLContext db, ObjectProvider<Scope> scope) {
        this.db = db;
        this.scope = scope;
    }

    /**
     * Makes sure that the person may see the borrower.
     *
     * @throws Refused when not, as if there were no such borrower
     */
    void require(long borrower) {
        if (!db.fetchExists(
                BORROWER_CARD, BORROWER_CARD.BORROWER_ID.eq(borrower), visible(BORROWER_CARD.BORROWER_ID))) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
    }

    /** Without anybody who knows the assignments, only those who see everything see anything. */
    Condition visible(Field<Long> borrowerId) {
        Actor actor = CurrentActor.get();
        Scope known = scope.getIfAvailable();
        if (known != null) {
            return known.visible(actor, borrowerId);
        }
        return actor.seesEverything() ? DSL.noCondition() : DSL.falseCondition();
    }
}
