package org.lifang.server.compliance;

import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;

import java.util.List;
import java.util.Set;
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

    /**
     * Makes sure that the person may ask about the borrower; whether there is one is seen when the facts are read.
     *
     * @throws Refused as for {@link #require}
     */
    void requireToAsk(long borrower) {
        if (!CurrentActor.get().seesEverything()) {
            require(borrower);
        }
    }

    /** Those of them the person may ask about. */
    Set<Long> askable(List<Long> borrowers) {
        if (CurrentActor.get().seesEverything()) {
            return Set.copyOf(borrowers);
        }
        return db.select(BORROWER_CARD.BORROWER_ID)
                .from(BORROWER_CARD)
                .where(BORROWER_CARD.BORROWER_ID.eq(DSL.any(borrowers.toArray(Long[]::new))))
                .and(visible(BORROWER_CARD.BORROWER_ID))
                .fetchSet(BORROWER_CARD.BORROWER_ID);
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
