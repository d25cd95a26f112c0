package org.lifang.server.commands;

import static org.lifang.server.commands.tables.ReceiptTable.RECEIPT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.tables.ReceiptRecord;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptStore {

    private final DSLContext db;
    private final Outcomes outcomes = new Outcomes();

    ReceiptStore(DSLContext db) {
        this.db = db;
    }

    /** True when the key is ours now. Waits while another transaction holds the same key. */
    boolean claim(Command command, Instant at) {
        return db.insertInto(RECEIPT)
                        .set(RECEIPT.KEY, command.key())
                        .set(RECEIPT.KIND, command.kind())
                        .set(RECEIPT.TARGET, command.target())
                        .set(RECEIPT.BODY_HASH, command.bodyHash())
                        .set(RECEIPT.ACTOR, command.actor())
                        .set(RECEIPT.ACCEPTED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void finish(Command command, Object outcome) {
        db.update(RECEIPT)
                .set(RECEIPT.OUTCOME, outcomes.write(outcome))
                .where(RECEIPT.KEY.eq(command.key()))
                .execute();
    }

    <O> Result<O> replay(Command command, Class<O> type) {
        ReceiptRecord receipt = db.fetchSingle(RECEIPT, RECEIPT.KEY.eq(command.key()));
        boolean same = receipt.getKind().equals(command.kind())
                && receipt.getTarget().equals(command.target())
                && receipt.getActor().equals(command.actor())
                && Arrays.equals(receipt.getBodyHash(), command.bodyHash());
        return same
                ? new Result.Accepted<>(outcomes.read(receipt.getOutcome(), type), true)
                : new Result.KeyReused<>(command.key());
    }

    List<UUID> keysAfter(@Nullable UUID key, int limit) {
        return db.select(RECEIPT.KEY)
                .from(RECEIPT)
                .where(key == null ? DSL.noCondition() : RECEIPT.KEY.gt(key))
                .orderBy(RECEIPT.KEY)
                .limit(limit)
                .fetch(RECEIPT.KEY);
    }
}
