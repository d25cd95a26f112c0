package org.lifang.server.payments.entry;

import static org.lifang.server.payments.tables.EntryTable.ENTRY;
import static org.lifang.server.payments.tables.ReceiptTable.RECEIPT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.tables.EntryRecord;
import org.springframework.stereotype.Repository;

@Repository
class MoneyEntryStore {

    private static final int MOST_SHOWN = 200;

    private final DSLContext db;

    MoneyEntryStore(DSLContext db) {
        this.db = db;
    }

    /** False when the id is taken, or another entry with this reference waits. */
    boolean add(EntryRecord row) {
        return db.insertInto(ENTRY).set(row).onConflictDoNothing().execute() == 1;
    }

    @Nullable
    EntryRecord lock(UUID id) {
        return db.selectFrom(ENTRY).where(ENTRY.ID.eq(id)).forUpdate().fetchOne();
    }

    void save(EntryRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    boolean received(String channel, String reference) {
        return db.fetchExists(RECEIPT, RECEIPT.CHANNEL_ID.eq(channel), RECEIPT.REFERENCE.eq(reference));
    }

    /** What waits for another person, the oldest first. */
    List<EntryRecord> waiting() {
        return db.selectFrom(ENTRY)
                .where(ENTRY.STATE.eq("PROPOSED"))
                .orderBy(ENTRY.PROPOSED_AT, ENTRY.ID)
                .limit(MOST_SHOWN)
                .fetch();
    }
}
