package org.lifang.server.cases;

import static org.lifang.server.cases.tables.CaseLoanTable.CASE_LOAN;
import static org.lifang.server.cases.tables.CollectionCaseTable.COLLECTION_CASE;
import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Opens, joins and closes cases by rule, each in one statement over the whole book; a second run changes nothing. */
@Repository
class CaseLife {

    static final String NOTHING_OVERDUE = "NOTHING_OVERDUE";

    private static final int MANY = 2_000;

    private final DSLContext db;

    CaseLife(DSLContext db) {
        this.db = db;
    }

    /** A case for every person with something overdue who has none. */
    int open(LocalDate date) {
        // What was there before is read first: a table read while it is written is searched again and again as it
        // grows.
        var known = DSL.name("known")
                .asMaterialized(DSL.select(COLLECTION_CASE.BORROWER_ID)
                        .from(COLLECTION_CASE)
                        .where(COLLECTION_CASE.CLOSED_ON.isNull()));
        int opened = db.with(known)
                .insertInto(
                        COLLECTION_CASE,
                        COLLECTION_CASE.BORROWER_ID,
                        COLLECTION_CASE.OPENED_ON,
                        COLLECTION_CASE.DISTRICT)
                .select(DSL.select(BORROWER_FACE.BORROWER_ID, DSL.val(date), BORROWER_FACE.DISTRICT)
                        .from(BORROWER_FACE)
                        .where(BORROWER_FACE.BORROWER_ID.in(DSL.select(ACCOUNT_FACTS.BORROWER_ID)
                                .from(ACCOUNT_FACTS)
                                .where(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L))))
                        .andNotExists(DSL.selectOne()
                                .from(known)
                                .where(Objects.requireNonNull(known.field(COLLECTION_CASE.BORROWER_ID))
                                        .eq(BORROWER_FACE.BORROWER_ID)))
                        .orderBy(BORROWER_FACE.BORROWER_ID))
                .onConflictDoNothing()
                .execute();
        counted(opened, "analyze cases.collection_case");
        return opened;
    }

    /** Overdue loans join their person's case. */
    int join(LocalDate date) {
        var member = DSL.name("member")
                .asMaterialized(DSL.select(CASE_LOAN.LOAN_ID).from(CASE_LOAN).where(CASE_LOAN.LEFT_ON.isNull()));
        int joined = db.with(member)
                .insertInto(CASE_LOAN, CASE_LOAN.CASE_ID, CASE_LOAN.LOAN_ID, CASE_LOAN.JOINED_ON)
                .select(DSL.select(COLLECTION_CASE.ID, ACCOUNT_FACTS.LOAN_ID, DSL.val(date))
                        .from(ACCOUNT_FACTS)
                        .join(COLLECTION_CASE)
                        .on(COLLECTION_CASE.BORROWER_ID.eq(ACCOUNT_FACTS.BORROWER_ID))
                        .and(COLLECTION_CASE.CLOSED_ON.isNull())
                        .where(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L))
                        .andNotExists(DSL.selectOne()
                                .from(member)
                                .where(Objects.requireNonNull(member.field(CASE_LOAN.LOAN_ID))
                                        .eq(ACCOUNT_FACTS.LOAN_ID))))
                .onConflict(CASE_LOAN.CASE_ID, CASE_LOAN.LOAN_ID, CASE_LOAN.JOINED_ON)
                .doUpdate()
                .setNull(CASE_LOAN.LEFT_ON)
                .execute();
        counted(joined, "analyze cases.case_loan");
        return joined;
    }

    /** Until a table that just grew is counted the planner takes it for empty, and searches all of it for every row. */
    private void counted(int written, String counting) {
        if (written > MANY) {
            db.execute(counting);
        }
    }

    /** Loans with nothing overdue leave. */
    int leave(LocalDate date) {
        return db.update(CASE_LOAN)
                .set(CASE_LOAN.LEFT_ON, date)
                .where(CASE_LOAN.LEFT_ON.isNull())
                .andNotExists(DSL.selectOne()
                        .from(ACCOUNT_FACTS)
                        .where(ACCOUNT_FACTS.LOAN_ID.eq(CASE_LOAN.LOAN_ID))
                        .and(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L)))
                .execute();
    }

    /** A case without a loan is closed. */
    int close(LocalDate date) {
        return db.update(COLLECTION_CASE)
                .set(COLLECTION_CASE.CLOSED_ON, date)
                .set(COLLECTION_CASE.CLOSE_REASON, NOTHING_OVERDUE)
                .where(COLLECTION_CASE.CLOSED_ON.isNull())
                .and(withoutLoan(COLLECTION_CASE.ID))
                .execute();
    }

    private static Condition withoutLoan(Field<Long> caseId) {
        return DSL.notExists(DSL.selectOne()
                .from(CASE_LOAN)
                .where(CASE_LOAN.CASE_ID.eq(caseId))
                .and(CASE_LOAN.LEFT_ON.isNull()));
    }
}
