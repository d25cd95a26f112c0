package org.lifang.server.payments.receipt;

import static org.lifang.server.payments.tables.MovementTable.MOVEMENT;
import static org.lifang.server.payments.tables.ReceiptTable.RECEIPT;
import static org.lifang.server.payments.tables.RefundTable.REFUND;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.tables.MovementRecord;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.lifang.server.payments.tables.RefundRecord;
import org.lifang.server.platform.Prepared;
import org.lifang.server.platform.Rows;
import org.springframework.stereotype.Repository;

/** Adds receipts and movements; the sums of a receipt are its only part that changes. */
@Repository
class MoneyStore {

    private static final int MOST_WAITING = 200;

    private static final Rows RECEIPTS = Rows.of("receipts", List.of(RECEIPT.fields()));
    private static final Rows MOVEMENTS = Rows.of("movements", List.of(MOVEMENT.fields()));

    private final DSLContext db;
    private final Prepared receive = Prepared.of(RECEIPTS.into(RECEIPT).onConflictDoNothing());
    private final Prepared move = Prepared.of(MOVEMENTS.into(MOVEMENT).onConflictDoNothing());

    MoneyStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    ReceiptRecord find(UUID id) {
        return db.fetchOne(RECEIPT, RECEIPT.ID.eq(id));
    }

    @Nullable
    ReceiptRecord lock(UUID id) {
        return db.selectFrom(RECEIPT).where(RECEIPT.ID.eq(id)).forUpdate().fetchOne();
    }

    @Nullable
    ReceiptRecord lock(String channel, String reference) {
        return db.selectFrom(RECEIPT)
                .where(RECEIPT.CHANNEL_ID.eq(channel), RECEIPT.REFERENCE.eq(reference))
                .forUpdate()
                .fetchOne();
    }

    /** Which of these references of channels belong to money received before. */
    Set<Told> known(Collection<Told> references) {
        return db.select(RECEIPT.CHANNEL_ID, RECEIPT.REFERENCE)
                .from(RECEIPT)
                .where(RECEIPT.REFERENCE.eq(
                        DSL.any(references.stream().map(Told::reference).toArray(String[]::new))))
                .and(RECEIPT.CHANNEL_ID.in(
                        references.stream().map(Told::channel).distinct().toList()))
                .fetchSet(Records.mapping(Told::new));
    }

    /** A channel's own reference of money. */
    record Told(String channel, String reference) {}

    /** How many were added; one whose id, reference or event is taken is left out. */
    int receive(List<ReceiptRecord> rows) {
        return rows.isEmpty()
                ? 0
                : db.connectionResult(connection -> receive.run(connection, RECEIPTS.values(values(rows))));
    }

    private static List<Map<String, Object>> values(List<? extends Record> rows) {
        return rows.stream().map(Record::intoMap).toList();
    }

    void save(ReceiptRecord row) {
        db.update(RECEIPT)
                .set(RECEIPT.ALLOCATED_FEN, row.getAllocatedFen())
                .set(RECEIPT.REFUNDED_FEN, row.getRefundedFen())
                .set(RECEIPT.RETURNED_FEN, row.getReturnedFen())
                .set(RECEIPT.OPEN_FEN, row.getOpenFen())
                .set(RECEIPT.WAITS_BECAUSE, row.getWaitsBecause())
                .where(RECEIPT.ID.eq(row.getId()))
                .execute();
    }

    /** What happened to a receipt, in order. */
    List<MovementRecord> movements(UUID receipt) {
        return db.selectFrom(MOVEMENT)
                .where(MOVEMENT.RECEIPT_ID.eq(receipt))
                .orderBy(MOVEMENT.SEQ)
                .fetch();
    }

    @Nullable
    MovementRecord movement(UUID id) {
        return db.fetchOne(MOVEMENT, MOVEMENT.ID.eq(id));
    }

    boolean owns(UUID paymentId) {
        return db.fetchExists(MOVEMENT, MOVEMENT.PAYMENT_ID.eq(paymentId));
    }

    /**
     * Adds movements.
     *
     * @throws IllegalStateException when one was there already
     */
    void add(List<MovementRecord> rows) {
        if (db.connectionResult(connection -> move.run(connection, MOVEMENTS.values(values(rows)))) < rows.size()) {
            throw new IllegalStateException("a movement was there already");
        }
    }

    boolean add(RefundRecord row) {
        return db.insertInto(REFUND).set(row).onConflictDoNothing().execute() == 1;
    }

    void save(RefundRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    @Nullable
    RefundRecord refund(UUID id) {
        return db.fetchOne(REFUND, REFUND.ID.eq(id));
    }

    List<RefundRecord> refunds(UUID receipt) {
        return db.selectFrom(REFUND)
                .where(REFUND.RECEIPT_ID.eq(receipt))
                .orderBy(REFUND.PROPOSED_AT, REFUND.ID)
                .fetch();
    }

    /** Those that wait for a second person, the oldest first. */
    List<RefundRecord> waiting() {
        return db.selectFrom(REFUND)
                .where(REFUND.STATE.eq("PROPOSED"))
                .orderBy(REFUND.PROPOSED_AT, REFUND.ID)
                .limit(MOST_WAITING)
                .fetch();
    }
}
