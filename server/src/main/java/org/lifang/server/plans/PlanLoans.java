package org.lifang.server.plans;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.CurrentActor;
import org.springframework.stereotype.Service;

/** The loans and people the person of the current request may make plans for: those in their scope. */
@Service
public class PlanLoans {

    private final LoanCardStore store;

    PlanLoans(LoanCardStore store) {
        this.store = store;
    }

    /** The loan, once it is sure that the person may see it. */
    public PlanLoan require(long loanId) {
        return store.find(loanId, store.visible(CurrentActor.get()))
                .orElseThrow(() -> Refused.of(404, "LOAN_UNKNOWN", Long.toString(loanId)));
    }

    /** The loan if the person may see it, null otherwise. */
    public @Nullable PlanLoan seen(long loanId) {
        return store.find(loanId, store.visible(CurrentActor.get())).orElse(null);
    }

    /** The loan if there is one, whoever may see it. */
    public @Nullable PlanLoan existing(long loanId) {
        return store.find(loanId, DSL.noCondition()).orElse(null);
    }

    public void requireBorrower(long borrowerId) {
        if (!store.seesBorrower(borrowerId, CurrentActor.get())) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
    }

    /** Whatever the person may see: for nights and for what was checked before. */
    public PlanLoan known(long loanId) {
        return store.find(loanId, DSL.noCondition()).orElseThrow();
    }
}
