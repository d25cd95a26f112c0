package org.lifang.server.payments.receipt;

import static org.lifang.server.payments.tables.ReceiptTable.RECEIPT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptListStore {

    private final DSLContext db;

    ReceiptListStore(DSLContext db) {
        this.db = db;
    }

    /** Newest first. */
    List<ReceiptRecord> list(ReceiptFilter filter, @Nullable Instant before, @Nullable UUID beforeId, int rows) {
        Condition after = before == null || beforeId == null
                ? DSL.noCondition()
                : DSL.row(RECEIPT.RECEIVED_AT, RECEIPT.ID).lt(before, beforeId);
        return db.selectFrom(RECEIPT)
                .where(filter.condition())
                .and(after)
                .orderBy(RECEIPT.RECEIVED_AT.desc(), RECEIPT.ID.desc())
                .limit(rows)
                .fetch();
    }

    /** What waits for somebody, the oldest first. */
    List<ReceiptRecord> waiting(@Nullable Instant after, @Nullable UUID afterId, int rows) {
        Condition later = after == null || afterId == null
                ? DSL.noCondition()
                : DSL.row(RECEIPT.RECEIVED_AT, RECEIPT.ID).gt(after, afterId);
        return db.selectFrom(RECEIPT)
                .where(RECEIPT.OPEN_FEN.gt(0L))
                .and(later)
                .orderBy(RECEIPT.RECEIVED_AT, RECEIPT.ID)
                .limit(rows)
                .fetch();
    }
}
