package org.lifang.server.ledger;

import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Which loans the person of the current request may see: those of the borrowers in their scope. */
@Repository
class LoanSight {

    private final DSLContext db;
    private final ObjectProvider<Scope> scope;

    LoanSight(DSLContext db, ObjectProvider<Scope> scope) {
        this.db = db;
        this.scope = scope;
    }

    /** The loan's currency, once it is sure that the person may see it. */
    String currency(long loanId) {
        return db.select(LOAN_FACTS.CURRENCY)
                .from(LOAN_FACTS)
                .where(LOAN_FACTS.LOAN_ID.eq(loanId))
                .and(visible())
                .fetchOptional(LOAN_FACTS.CURRENCY)
                .orElseThrow(() -> new Refused(new LoanOwed.UnknownLoan(loanId)));
    }

    void require(long loanId) {
        currency(loanId);
    }

    boolean seesBorrower(long borrowerId) {
        return db.fetchExists(LOAN_FACTS, LOAN_FACTS.BORROWER_ID.eq(borrowerId), visible());
    }

    /** Without anybody who knows the assignments, only those who see everything see anything. */
    private Condition visible() {
        Actor actor = CurrentActor.get();
        Scope known = scope.getIfAvailable();
        if (known != null) {
            return known.visible(actor, LOAN_FACTS.BORROWER_ID);
        }
        return actor.seesEverything() ? DSL.noCondition() : DSL.falseCondition();
    }
}
