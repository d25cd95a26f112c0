package org.lifang.server.commands;

import static org.lifang.server.commands.tables.ReceiptTable.RECEIPT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import org.lifang.server.platform.Rows;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptStore {

    private static final Rows CLAIMS = Rows.of(
            "claims",
            List.of(RECEIPT.KEY, RECEIPT.KIND, RECEIPT.TARGET, RECEIPT.BODY_HASH, RECEIPT.ACTOR, RECEIPT.ACCEPTED_AT));

    private final DSLContext db;
    private final Outcomes outcomes = new Outcomes();
    private final Prepared claim =
            Prepared.of(CLAIMS.into(RECEIPT).onConflictDoNothing().returning(RECEIPT.KEY));
    private final Prepared finish = Prepared.of(DSL.update(RECEIPT)
            .set(RECEIPT.OUTCOME, DSL.<JSONB>param("outcome", RECEIPT.OUTCOME))
            .where(RECEIPT.KEY.eq(value(RECEIPT.KEY))));

    ReceiptStore(DSLContext db) {
        this.db = db;
    }

    /** Those whose key is ours now. Waits while others hold one of them; call in the order of the keys. */
    Set<UUID> claim(List<Command> commands, Instant at) {
        Map<String, Object> rows = CLAIMS.values(
                commands.stream().map(command -> values(command, at)).toList());
        return db.connectionResult(connection -> claim(connection, rows));
    }

    private Set<UUID> claim(Connection connection, Map<String, Object> rows) throws SQLException {
        try (PreparedStatement statement = claim.on(connection, rows);
                ResultSet keys = statement.executeQuery()) {
            Set<UUID> ours = new HashSet<>();
            while (keys.next()) {
                ours.add(keys.getObject(1, UUID.class));
            }
            return ours;
        }
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

    boolean known(UUID key) {
        return db.fetchExists(RECEIPT, RECEIPT.KEY.eq(key));
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
