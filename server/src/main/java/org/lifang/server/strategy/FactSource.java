package org.lifang.server.strategy;

import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerReachTable.BORROWER_REACH;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.strategy.tables.DecisionTable.DECISION;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The set-based reading of what playbooks may ask: one row a borrower, with the decision that stands. */
@Repository
class FactSource {

    private static final String REVOLVING = "REVOLVING";

    private final DSLContext db;

    FactSource(DSLContext db) {
        this.db = db;
    }

    /** How many borrowers have something overdue. */
    long overdueBorrowers() {
        Long count = db.select(DSL.countDistinct(ACCOUNT_FACTS.BORROWER_ID))
                .from(ACCOUNT_FACTS)
                .where(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L))
                .fetchOne(0, Long.class);
        return count == null ? 0 : count;
    }

    /**
     * The next borrowers to decide about, by id: everybody with something overdue, and everybody whose standing
     * decision
     * is to do something, so that it ends when the debt does. Columns as {@link FactRow} reads them.
     */
    Query next(LocalDate date, long afterBorrower, int limit) {
        Field<Long> id = DSL.field(DSL.name("borrower_id"), Long.class);
        Table<?> due = DSL.select(ACCOUNT_FACTS.BORROWER_ID.as(id))
                .from(ACCOUNT_FACTS)
                .where(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L).and(ACCOUNT_FACTS.BORROWER_ID.gt(afterBorrower)))
                .union(DSL.select(DECISION.BORROWER_ID)
                        .from(DECISION)
                        .where(DECISION.SUPERSEDED_ON.isNull())
                        .and(DECISION.TREATMENT.ne(Treatment.NONE.name()))
                        .and(DECISION.BORROWER_ID.gt(afterBorrower)))
                .orderBy(id)
                .limit(limit)
                .asTable("due");
        return facts(date, due, due.field(id));
    }

    private Query facts(LocalDate date, Table<?> due, Field<Long> borrower) {
        Table<?> reach = DSL.lateral(DSL.select(BORROWER_REACH.PHONE_KNOWN, BORROWER_REACH.PLACE_KNOWN)
                        .from(BORROWER_REACH)
                        .where(BORROWER_REACH.BORROWER_ID.eq(borrower)))
                .as("reach");
        return db.select(
                        borrower,
                        DSL.max(daysPastDue(date)),
                        DSL.max(ACCOUNT_FACTS.BUCKET),
                        DSL.max(ACCOUNT_FACTS.RISK_CLASS),
                        DSL.sum(ACCOUNT_FACTS.OVERDUE_FEN).cast(Long.class),
                        DSL.sum(ACCOUNT_FACTS.OUTSTANDING_PRINCIPAL_FEN).cast(Long.class),
                        DSL.count().filterWhere(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L)),
                        DSL.max(ACCOUNT_FACTS.MISSED_INSTALMENTS),
                        DSL.max(ACCOUNT_FACTS.LAST_PAYMENT_ON),
                        DSL.boolAnd(LOAN_FACTS.METHOD.eq(REVOLVING)),
                        DSL.boolOr(LOAN_FACTS.METHOD.eq(REVOLVING)),
                        DSL.coalesce(DSL.boolOr(known(reach, BORROWER_REACH.PHONE_KNOWN)), DSL.inline(false)),
                        DSL.coalesce(DSL.boolOr(known(reach, BORROWER_REACH.PLACE_KNOWN)), DSL.inline(false)),
                        DECISION.PLAYBOOK,
                        DECISION.RULE_ID,
                        DECISION.TREATMENT,
                        DECISION.PRIORITY,
                        DECISION.OVERDUE_SINCE)
                .from(due)
                .join(ACCOUNT_FACTS)
                .on(ACCOUNT_FACTS.BORROWER_ID.eq(borrower))
                .join(LOAN_FACTS)
                .on(LOAN_FACTS.LOAN_ID.eq(ACCOUNT_FACTS.LOAN_ID))
                .leftJoin(reach)
                .on(DSL.trueCondition())
                .leftJoin(DECISION)
                .on(DECISION.BORROWER_ID.eq(borrower).and(DECISION.SUPERSEDED_ON.isNull()))
                .groupBy(
                        borrower,
                        DECISION.PLAYBOOK,
                        DECISION.RULE_ID,
                        DECISION.TREATMENT,
                        DECISION.PRIORITY,
                        DECISION.OVERDUE_SINCE)
                .orderBy(borrower);
    }

    private static org.jooq.Condition known(Table<?> reach, Field<Boolean> column) {
        return DSL.condition(reach.field(column));
    }

    private static Field<Integer> daysPastDue(LocalDate date) {
        return DSL.function(
                DSL.name("ledger", "days_past_due"),
                Integer.class,
                ACCOUNT_FACTS.COUNTS_FROM,
                ACCOUNT_FACTS.FROZEN_DPD,
                DSL.inline(date));
    }
}
