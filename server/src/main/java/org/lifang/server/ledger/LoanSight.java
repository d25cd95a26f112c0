package org.lifang.server.ledger;

import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.platform.Prepared;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Which loans the person of the current request may see: those of the borrowers in their scope. */
@Repository
class LoanSight {

    private final DSLContext db;
    private final ObjectProvider<Scope> scope;
    // Asked with every posting, so it is rendered once.
    private final Prepared any = Prepared.of(DSL.select(LOAN_FACTS.CURRENCY)
            .from(LOAN_FACTS)
            .where(LOAN_FACTS.LOAN_ID.eq(DSL.param("loan", SQLDataType.BIGINT))));

    LoanSight(DSLContext db, ObjectProvider<Scope> scope) {
        this.db = db;
        this.scope = scope;
    }

    /** The loan's currency, once it is sure that the person may see it. */
    String currency(long loanId) {
        String found = CurrentActor.get().seesEverything() ? ofAny(loanId) : ofSeen(loanId);
        if (found == null) {
            throw new Refused(new LoanOwed.UnknownLoan(loanId));
        }
        return found;
    }

    private @Nullable String ofAny(long loanId) {
        return db.connectionResult(connection -> {
            try (PreparedStatement statement = any.on(connection, Map.of("loan", loanId));
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        });
    }

    private @Nullable String ofSeen(long loanId) {
        return db.select(LOAN_FACTS.CURRENCY)
                .from(LOAN_FACTS)
                .where(LOAN_FACTS.LOAN_ID.eq(loanId))
                .and(visible())
                .fetchOne(LOAN_FACTS.CURRENCY);
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
