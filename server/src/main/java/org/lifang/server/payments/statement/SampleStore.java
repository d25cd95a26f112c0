package org.lifang.server.payments.statement;

import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.portfolio.views.LoanCardTable.LOAN_CARD;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SampleStore {

    private final DSLContext db;

    SampleStore(DSLContext db) {
        this.db = db;
    }

    /** A loan of an invented person with something overdue. */
    record Late(long loanId, String loanNo, long overdueFen) {}

    List<Late> late(int most) {
        return db.select(LOAN_CARD.LOAN_ID, LOAN_CARD.LOAN_NO, ACCOUNT_FACTS.OVERDUE_FEN)
                .from(LOAN_CARD)
                .join(ACCOUNT_FACTS)
                .on(ACCOUNT_FACTS.LOAN_ID.eq(LOAN_CARD.LOAN_ID))
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(LOAN_CARD.BORROWER_ID))
                .where(BORROWER_FACE.INVENTED)
                .and(LOAN_CARD.TAPE.eq("SCHEDULE"))
                .and(LOAN_CARD.CLOSED_ON.isNull())
                .and(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L))
                .orderBy(LOAN_CARD.LOAN_ID)
                .limit(most)
                .fetch(row -> new Late(row.value1(), row.value2(), row.value3()));
    }
}
