package org.lifang.server.strategy;

import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerReachTable.BORROWER_REACH;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.strategy.tables.DecisionTable.DECISION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.lifang.kernel.strategy.Fact;
import org.lifang.kernel.strategy.Vocabulary;
import org.springframework.stereotype.Repository;

/** The set-based reading of what playbooks may ask: one row a borrower, with the decision that stands. */
@Repository
class FactSource {

    private static final Vocabulary VOCABULARY = CollectionFacts.VOCABULARY;
    private static final String REVOLVING = "REVOLVING";

    private static final Field<Long> BORROWER = DSL.field(DSL.name("borrower_id"), Long.class);

    private final DSLContext db;
    private final List<Feedback> feedback;

    FactSource(DSLContext db, List<Feedback> others) {
        this.db = db;
        this.feedback =
                Stream.concat(Stream.of(new HoldFacts()), others.stream()).toList();
    }

    /** The facts of {@link #next} that are learned elsewhere, in the order of their columns. */
    List<Fact> learned() {
        return feedback.stream()
                .flatMap(each -> names(each.about(LocalDate.EPOCH, BORROWER)))
                .map(name -> VOCABULARY.fact(VOCABULARY.slot(name)))
                .toList();
    }

    private static Stream<String> names(Select<?> select) {
        return select.fieldStream().map(Field::getName);
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
        Field<Long> id = BORROWER;
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
        Table<?> owed = owed(date, due, borrower).asTable("owed");
        Field<Long> whom = Objects.requireNonNull(owed.field(BORROWER));
        Table<?> from = owed;
        List<Field<?>> columns = new ArrayList<>(List.of(owed.fields()));
        for (int i = 0; i < feedback.size(); i++) {
            Select<?> about = feedback.get(i).about(date, whom);
            Table<?> learned = DSL.lateral(about).as("learned_" + i);
            from = from.leftJoin(learned).on(DSL.trueCondition());
            names(about).forEach(name -> columns.add(learned(learned, name)));
        }
        columns.addAll(List.of(
                DECISION.PLAYBOOK, DECISION.RULE_ID, DECISION.TREATMENT, DECISION.PRIORITY, DECISION.OVERDUE_SINCE));
        return db.select(columns)
                .from(from)
                .leftJoin(DECISION)
                .on(DECISION.BORROWER_ID.eq(whom).and(DECISION.SUPERSEDED_ON.isNull()))
                .orderBy(whom);
    }

    /** In the type in which {@link FactRow} reads it. */
    private static Field<?> learned(Table<?> table, String name) {
        Field<?> column = DSL.field(table.getQualifiedName().append(name));
        return switch (VOCABULARY.fact(VOCABULARY.slot(name)).type()) {
            case NUMBER, DATE -> column.cast(Long.class);
            case FLAG -> column.cast(Boolean.class);
            case TEXT -> column.cast(String.class);
        };
    }

    private Select<?> owed(LocalDate date, Table<?> due, Field<Long> borrower) {
        Table<?> reach = DSL.lateral(DSL.select(BORROWER_REACH.PHONE_KNOWN, BORROWER_REACH.PLACE_KNOWN)
                        .from(BORROWER_REACH)
                        .where(BORROWER_REACH.BORROWER_ID.eq(borrower)))
                .as("reach");
        Field<Boolean> revolving = DSL.field(LOAN_FACTS.METHOD.eq(REVOLVING));
        return db.select(
                        borrower.as(BORROWER),
                        DSL.max(daysPastDue(date)).as("dpd"),
                        DSL.max(ACCOUNT_FACTS.BUCKET).as("bucket"),
                        DSL.max(ACCOUNT_FACTS.RISK_CLASS).as("class_floor"),
                        DSL.sum(ACCOUNT_FACTS.OVERDUE_FEN).cast(Long.class).as("overdue"),
                        DSL.sum(ACCOUNT_FACTS.OUTSTANDING_PRINCIPAL_FEN)
                                .cast(Long.class)
                                .as("outstanding"),
                        DSL.count()
                                .filterWhere(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L))
                                .cast(Long.class)
                                .as("loans"),
                        DSL.max(ACCOUNT_FACTS.MISSED_INSTALMENTS).as("missed"),
                        DSL.max(ACCOUNT_FACTS.LAST_PAYMENT_ON).as("paid"),
                        DSL.boolAnd(revolving).as("all_revolving"),
                        DSL.boolOr(revolving).as("any_revolving"),
                        known(reach, BORROWER_REACH.PHONE_KNOWN).as("phone"),
                        known(reach, BORROWER_REACH.PLACE_KNOWN).as("place"))
                .from(due)
                .join(ACCOUNT_FACTS)
                .on(ACCOUNT_FACTS.BORROWER_ID.eq(borrower))
                .join(LOAN_FACTS)
                .on(LOAN_FACTS.LOAN_ID.eq(ACCOUNT_FACTS.LOAN_ID))
                .leftJoin(reach)
                .on(DSL.trueCondition())
                .groupBy(borrower);
    }

    private static Field<Boolean> known(Table<?> reach, Field<Boolean> column) {
        return DSL.coalesce(DSL.boolOr(reach.field(column)), DSL.inline(false));
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
