package org.lifang.server.strategy;

import static org.lifang.server.strategy.tables.DecisionTable.DECISION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lifang.server.bulk.Bulk;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

    private static final Table<?> NEW = DSL.table(DSL.name("decision_new"));
    private static final Field<Long> BORROWER = field("borrower_id", SQLDataType.BIGINT);
    private static final Field<Boolean> ONLY_SINCE = field("only_since", SQLDataType.BOOLEAN);
    private static final Field<String> RULE = field("rule_id", SQLDataType.CLOB);
    private static final Field<String> TREATMENT = field("treatment", SQLDataType.CLOB);
    private static final Field<Integer> PRIORITY = field("priority", SQLDataType.INTEGER);
    private static final Field<LocalDate> SINCE = field("overdue_since", SQLDataType.LOCALDATE);
    private static final Field<JSONB> FACTS = field("facts", SQLDataType.JSONB);

    private final DSLContext db;
    private final Bulk bulk;

    DecisionStore(DSLContext db, Bulk bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    private static <T> Field<T> field(String name, org.jooq.DataType<T> type) {
        return DSL.field(DSL.name(name), type);
    }

    /** A decision to be written, or only the day since which the borrower is overdue of one that stands. */
    record Change(
            long borrower,
            boolean onlySince,
            String ruleId,
            Treatment treatment,
            int priority,
            long overdueSince,
            String facts) {}

    /** A decision with the version that made it. */
    record Row(
            long borrower,
            LocalDate decidedOn,
            @Nullable LocalDate supersededOn,
            String playbook,
            int version,
            String ruleId,
            String treatment,
            int priority,
            String facts) {}

    /** Writes changes in sets: what stood is superseded, a second decision of the same date replaces the first. */
    void write(LocalDate date, String playbook, int version, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        db.dropTableIfExists(NEW).execute();
        db.createTemporaryTable(NEW)
                .columns(BORROWER, ONLY_SINCE, RULE, TREATMENT, PRIORITY, SINCE, FACTS)
                .onCommitDrop()
                .execute();
        Field<?>[] columns = {BORROWER, ONLY_SINCE, RULE, TREATMENT, PRIORITY, SINCE, FACTS};
        bulk.into(NEW, columns, writer -> {
            for (Change change : changes) {
                writer.row(columns.length)
                        .int8(change.borrower())
                        .bool(change.onlySince())
                        .text(change.ruleId())
                        .text(change.treatment().name())
                        .int4(change.priority())
                        .epochDay(change.overdueSince())
                        .jsonb(change.facts());
            }
        });
        supersede(date);
        insert(date, playbook, version);
        refresh();
    }

    private void supersede(LocalDate date) {
        db.update(DECISION)
                .set(DECISION.SUPERSEDED_ON, date)
                .from(NEW)
                .where(DECISION.BORROWER_ID.eq(of(BORROWER)))
                .and(DECISION.SUPERSEDED_ON.isNull())
                .and(DECISION.DECIDED_ON.lt(date))
                .andNot(DSL.condition(of(ONLY_SINCE)))
                .execute();
    }

    private void insert(LocalDate date, String playbook, int version) {
        db.insertInto(
                        DECISION,
                        DECISION.BORROWER_ID,
                        DECISION.DECIDED_ON,
                        DECISION.PLAYBOOK,
                        DECISION.VERSION,
                        DECISION.RULE_ID,
                        DECISION.TREATMENT,
                        DECISION.PRIORITY,
                        DECISION.OVERDUE_SINCE,
                        DECISION.FACTS)
                .select(DSL.select(
                                of(BORROWER),
                                DSL.val(date),
                                DSL.val(playbook),
                                DSL.val(version),
                                of(RULE),
                                of(TREATMENT),
                                of(PRIORITY),
                                of(SINCE),
                                of(FACTS))
                        .from(NEW)
                        .where(DSL.not(DSL.condition(of(ONLY_SINCE)))))
                .onConflict(DECISION.BORROWER_ID, DECISION.DECIDED_ON)
                .doUpdate()
                .set(DECISION.PLAYBOOK, DSL.excluded(DECISION.PLAYBOOK))
                .set(DECISION.VERSION, DSL.excluded(DECISION.VERSION))
                .set(DECISION.RULE_ID, DSL.excluded(DECISION.RULE_ID))
                .set(DECISION.TREATMENT, DSL.excluded(DECISION.TREATMENT))
                .set(DECISION.PRIORITY, DSL.excluded(DECISION.PRIORITY))
                .set(DECISION.OVERDUE_SINCE, DSL.excluded(DECISION.OVERDUE_SINCE))
                .set(DECISION.FACTS, DSL.excluded(DECISION.FACTS))
                .execute();
    }

    private void refresh() {
        db.update(DECISION)
                .set(DECISION.OVERDUE_SINCE, of(SINCE))
                .from(NEW)
                .where(DECISION.BORROWER_ID.eq(of(BORROWER)))
                .and(DECISION.SUPERSEDED_ON.isNull())
                .and(DSL.condition(of(ONLY_SINCE)))
                .execute();
    }

    private static <T> Field<T> of(Field<T> column) {
        return DSL.field(DSL.name(DSL.name("decision_new"), column.getUnqualifiedName()), column.getDataType());
    }

    /** All decisions about a borrower, the latest first. */
    List<Row> history(long borrower) {
        return db.selectFrom(DECISION)
                .where(DECISION.BORROWER_ID.eq(borrower))
                .orderBy(DECISION.DECIDED_ON.desc())
                .fetch(DecisionStore::row);
    }

    /** The decisions that stand, by borrower. */
    Map<Long, Row> current(Collection<Long> borrowers) {
        return db.selectFrom(DECISION)
                .where(DECISION.BORROWER_ID.in(borrowers))
                .and(DECISION.SUPERSEDED_ON.isNull())
                .fetchMap(DECISION.BORROWER_ID, DecisionStore::row);
    }

    /** How many borrowers each rule of a playbook decides now. */
    Map<String, Integer> standing(String playbook) {
        return db.select(DECISION.RULE_ID, DSL.count())
                .from(DECISION)
                .where(DECISION.PLAYBOOK.eq(playbook).and(DECISION.SUPERSEDED_ON.isNull()))
                .groupBy(DECISION.RULE_ID)
                .fetchMap(DECISION.RULE_ID, DSL.count());
    }

    private static Row row(org.lifang.server.strategy.tables.DecisionRecord r) {
        return new Row(
                r.getBorrowerId(),
                r.getDecidedOn(),
                r.getSupersededOn(),
                r.getPlaybook(),
                r.getVersion(),
                r.getRuleId(),
                r.getTreatment(),
                r.getPriority(),
                r.getFacts().data());
    }
}
