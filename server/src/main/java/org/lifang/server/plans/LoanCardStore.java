package org.lifang.server.plans;

import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.LoanCardTable.LOAN_CARD;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

@Repository
class LoanCardStore {

    private final DSLContext db;
    private final ObjectProvider<Scope> scope;

    LoanCardStore(DSLContext db, ObjectProvider<Scope> scope) {
        this.db = db;
        this.scope = scope;
    }

    Optional<PlanLoan> find(long loanId, Condition seen) {
        return db.select(
                        LOAN_CARD.LOAN_ID,
                        LOAN_CARD.BORROWER_ID,
                        LOAN_CARD.CURRENCY,
                        LOAN_CARD.PRODUCT,
                        BORROWER_CARD.LANGUAGE)
                .from(LOAN_CARD)
                .join(BORROWER_CARD)
                .on(BORROWER_CARD.BORROWER_ID.eq(LOAN_CARD.BORROWER_ID))
                .where(LOAN_CARD.LOAN_ID.eq(loanId))
                .and(seen)
                .fetchOptional(row -> new PlanLoan(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? "" : row.value4(),
                        row.value5() == null ? "zh-CN" : row.value5()));
    }

    boolean seesBorrower(long borrowerId, Actor actor) {
        return db.fetchExists(BORROWER_CARD, BORROWER_CARD.BORROWER_ID.eq(borrowerId), visible(actor));
    }

    /** Without anybody who knows the assignments, only those who see everything see anything. */
    Condition visible(Actor actor) {
        Scope known = scope.getIfAvailable();
        if (known != null) {
            return known.visible(actor, BORROWER_CARD.BORROWER_ID);
        }
        return actor.seesEverything() ? DSL.noCondition() : DSL.falseCondition();
    }
}
