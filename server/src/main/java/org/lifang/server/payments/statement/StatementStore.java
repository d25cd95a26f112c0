package org.lifang.server.payments.statement;

import static org.lifang.server.payments.tables.ReceiptTable.RECEIPT;
import static org.lifang.server.payments.tables.StatementRowTable.STATEMENT_ROW;
import static org.lifang.server.payments.tables.StatementTable.STATEMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.tables.StatementRecord;
import org.lifang.server.payments.tables.StatementRowRecord;
import org.springframework.stereotype.Repository;

@Repository
class StatementStore {

    private final DSLContext db;

    StatementStore(DSLContext db) {
        this.db = db;
    }

    /** False when the id is taken, or the same file is on record already. */
    boolean add(StatementRecord row) {
        return db.insertInto(STATEMENT).set(row).onConflictDoNothing().execute() == 1;
    }

    @Nullable
    StatementRecord find(UUID id) {
        return db.fetchOne(STATEMENT, STATEMENT.ID.eq(id));
    }

    @Nullable
    StatementRecord lock(UUID id) {
        return db.selectFrom(STATEMENT).where(STATEMENT.ID.eq(id)).forUpdate().fetchOne();
    }

    boolean known(byte[] hash) {
        return db.fetchExists(
                STATEMENT, STATEMENT.FILE_SHA256.eq(hash), STATEMENT.STATE.notIn("REFUSED", "FAILED", "DISCARDED"));
    }

    void save(StatementRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    void state(UUID id, String state) {
        db.update(STATEMENT)
                .set(STATEMENT.STATE, state)
                .where(STATEMENT.ID.eq(id))
                .execute();
    }

    List<StatementRecord> inState(String state) {
        return db.selectFrom(STATEMENT)
                .where(STATEMENT.STATE.eq(state))
                .orderBy(STATEMENT.UPLOADED_AT)
                .fetch();
    }

    /** Newest first. */
    List<StatementRecord> list(@Nullable Instant before, @Nullable UUID beforeId, int rows) {
        Condition after = before == null || beforeId == null
                ? DSL.noCondition()
                : DSL.row(STATEMENT.UPLOADED_AT, STATEMENT.ID).lt(before, beforeId);
        return db.selectFrom(STATEMENT)
                .where(after)
                .orderBy(STATEMENT.UPLOADED_AT.desc(), STATEMENT.ID.desc())
                .limit(rows)
                .fetch();
    }

    void addRows(Collection<StatementRowRecord> rows) {
        db.batchInsert(rows).execute();
    }

    /** The sums received on a channel under some references. */
    Map<String, Long> received(String channel, Collection<String> references) {
        return db.select(RECEIPT.REFERENCE, RECEIPT.AMOUNT_FEN)
                .from(RECEIPT)
                .where(RECEIPT.CHANNEL_ID.eq(channel), RECEIPT.REFERENCE.eq(DSL.any(references.toArray(String[]::new))))
                .fetchMap(RECEIPT.REFERENCE, RECEIPT.AMOUNT_FEN);
    }

    List<StatementRowRecord> rows(UUID statement, @Nullable String outcome, int after, int rows) {
        return db.selectFrom(STATEMENT_ROW)
                .where(STATEMENT_ROW.STATEMENT_ID.eq(statement), STATEMENT_ROW.ROW_NO.gt(after))
                .and(outcome == null ? DSL.noCondition() : STATEMENT_ROW.OUTCOME.eq(outcome))
                .orderBy(STATEMENT_ROW.ROW_NO)
                .limit(rows)
                .fetch();
    }

    int booked(UUID statement) {
        return db.fetchCount(RECEIPT, RECEIPT.STATEMENT_ID.eq(statement));
    }
}
