package org.lifang.server.commands;

import static org.lifang.server.commands.tables.ReceiptTable.RECEIPT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.tables.ReceiptRecord;
import org.lifang.server.platform.Prepared;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptStore {

    private final DSLContext db;
    private final Outcomes outcomes = new Outcomes();
    private final Prepared claim = Prepared.of(DSL.insertInto(RECEIPT)
            .set(RECEIPT.KEY, value(RECEIPT.KEY))
            .set(RECEIPT.KIND, value(RECEIPT.KIND))
            .set(RECEIPT.TARGET, value(RECEIPT.TARGET))
            .set(RECEIPT.BODY_HASH, value(RECEIPT.BODY_HASH))
            .set(RECEIPT.ACTOR, value(RECEIPT.ACTOR))
            .set(RECEIPT.ACCEPTED_AT, value(RECEIPT.ACCEPTED_AT))
            .onConflictDoNothing());
    private final Prepared finish = Prepared.of(DSL.update(RECEIPT)
            .set(RECEIPT.OUTCOME, DSL.<JSONB>param("outcome", RECEIPT.OUTCOME))
            .where(RECEIPT.KEY.eq(value(RECEIPT.KEY))));

    ReceiptStore(DSLContext db) {
        this.db = db;
    }

    /** Those whose key is ours now. Waits while others hold one of them; call in the order of the keys. */
    Set<UUID> claim(List<Command> commands, Instant at) {
        List<Map<String, Object>> rows =
                commands.stream().map(command -> values(command, at)).toList();
        int[] inserted = db.connectionResult(connection -> claim.run(connection, rows));
        Set<UUID> ours = new HashSet<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 1) {
                ours.add(commands.get(i).key());
            }
        }
        return ours;
    }

    private static Map<String, Object> values(Command command, Instant at) {
        return Map.of(
                "key", command.key(),
                "kind", command.kind(),
                "target", command.target(),
                "body_hash", command.bodyHash(),
                "actor", command.actor(),
                "accepted_at", at);
    }

    /** Notes how each ended. */
    void finish(Map<UUID, Object> outcomes) {
        db.connection(connection -> finish(connection, outcomes));
    }

    private void finish(Connection connection, Map<UUID, Object> ended) throws SQLException {
        List<Map<String, Object>> rows = ended.entrySet().stream()
                .map(end -> Map.of("key", end.getKey(), "outcome", (Object) outcomes.write(end.getValue())))
                .toList();
        finish.run(connection, rows);
    }

    /** Frees keys claimed in this transaction whose commands were refused. */
    void release(Set<UUID> keys) {
        db.deleteFrom(RECEIPT).where(RECEIPT.KEY.in(keys)).execute();
    }

    private static <T> Param<T> value(TableField<?, T> column) {
        return DSL.param(column.getName(), column);
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
