package org.lifang.server.cases;

import static org.lifang.server.cases.tables.CollectionCaseTable.COLLECTION_CASE;
import static org.lifang.server.cases.tables.TimelineTable.TIMELINE;
import static org.lifang.server.identity.views.CollectorCardTable.COLLECTOR_CARD;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lifang.server.bulk.Bulk;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentStore {

    private static final Table<?> MOVED = DSL.table(DSL.name("case_moved"));
    private static final Field<Long> CASE_ID = DSL.field(DSL.name("case_id"), SQLDataType.BIGINT);
    private static final Field<UUID> COLLECTOR = DSL.field(DSL.name("collector_id"), SQLDataType.UUID);
    private static final Field<String> REASON = DSL.field(DSL.name("reason"), SQLDataType.CLOB);

    private final DSLContext db;
    private final Bulk bulk;

    AssignmentStore(DSLContext db, Bulk bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /** Those whom the house itself gives cases to; agencies get theirs by placement. */
    List<Assignments.Collector> collectors() {
        return db.select(COLLECTOR_CARD.USER_ID, COLLECTOR_CARD.DISTRICT)
                .from(COLLECTOR_CARD)
                .where(COLLECTOR_CARD.AGENCY.isFalse())
                .orderBy(COLLECTOR_CARD.USER_ID)
                .fetch(r -> new Assignments.Collector(r.value1(), r.value2()));
    }

    boolean collects(UUID user) {
        return db.fetchExists(COLLECTOR_CARD, COLLECTOR_CARD.USER_ID.eq(user));
    }

    /** Open cases that need somebody or have somebody, the most urgent first. */
    List<Assignments.Load> loads() {
        return db.select(
                        COLLECTION_CASE.ID,
                        COLLECTION_CASE.DISTRICT,
                        DECISION_CURRENT.TREATMENT,
                        COLLECTION_CASE.COLLECTOR_ID,
                        COLLECTION_CASE.ASSIGN_REASON)
                .from(COLLECTION_CASE)
                .join(DECISION_CURRENT)
                .on(DECISION_CURRENT.BORROWER_ID.eq(COLLECTION_CASE.BORROWER_ID))
                .where(COLLECTION_CASE.CLOSED_ON.isNull())
                .orderBy(DECISION_CURRENT.PRIORITY, DECISION_CURRENT.OVERDUE_SINCE, COLLECTION_CASE.ID)
                .fetch(r -> new Assignments.Load(
                        r.value1(),
                        r.value2(),
                        Weights.of(r.value3()),
                        r.value4(),
                        Assignments.Reason.BY_HAND.name().equals(r.value5())));
    }

    /** Writes all moves in one go, each with a line in its case's timeline. */
    void move(LocalDate date, List<Assignments.Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        db.dropTableIfExists(MOVED).execute();
        db.createTemporaryTable(MOVED)
                .columns(CASE_ID, COLLECTOR, REASON)
                .onCommitDrop()
                .execute();
        bulk.into(MOVED, new Field<?>[] {CASE_ID, COLLECTOR, REASON}, writer -> {
            for (Assignments.Move move : moves) {
                writer.row(3)
                        .int8(move.caseId())
                        .uuid(move.collector())
                        .text(move.reason().name());
            }
        });
        db.update(COLLECTION_CASE)
                .set(COLLECTION_CASE.COLLECTOR_ID, of(COLLECTOR))
                .set(COLLECTION_CASE.ASSIGNED_ON, date)
                .set(COLLECTION_CASE.ASSIGN_REASON, of(REASON))
                .from(MOVED)
                .where(COLLECTION_CASE.ID.eq(of(CASE_ID)))
                .execute();
        Field<JSONB> params = DSL.jsonbObject(
                DSL.key("collectorId").value(of(COLLECTOR)), DSL.key("reason").value(of(REASON)));
        db.insertInto(TIMELINE, TIMELINE.CASE_ID, TIMELINE.ON_DATE, TIMELINE.KIND, TIMELINE.PARAMS)
                .select(DSL.select(of(CASE_ID), DSL.val(date), DSL.val(CaseEvent.ASSIGNED), params)
                        .from(MOVED)
                        .orderBy(of(CASE_ID)))
                .execute();
    }

    private static <T> Field<T> of(Field<T> column) {
        return DSL.field(DSL.name(DSL.name("case_moved"), column.getUnqualifiedName()), column.getDataType());
    }
}
