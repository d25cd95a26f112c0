package org.lifang.server.audit;

import static org.lifang.server.audit.tables.LineTable.LINE;
import static org.lifang.server.audit.tables.PendingTable.PENDING;
import static org.lifang.server.audit.tables.SealTable.SEAL;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.Prepared;
import org.lifang.server.platform.Rows;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    /** Any number, the same on every server: who holds it seals. */
    private static final long CHAIN_LOCK = 0x4c696e67_53656c65L;

    private static final Sequence<Long> LINE_ID = DSL.sequence(DSL.name("audit", "line_id"), SQLDataType.BIGINT);

    private static final Rows ROWS = Rows.of("lines", List.of(LINE.fields()));
    private static final Rows SEALS = Rows.of("seals", List.of(SEAL.fields()));

    private final DSLContext db;
    private final Prepared insert = Prepared.of(insertion());
    private final Prepared seal = Prepared.of(SEALS.into(SEAL));
    private final Prepared settle = Prepared.of(DSL.deleteFrom(PENDING)
            .where(PENDING.LINE_ID.eq(DSL.any(DSL.param("line_id", SQLDataType.BIGINT.array())))));
    private final Prepared numbers = Prepared.of(DSL.select(LINE_ID.nextval())
            .from(DSL.generateSeries(DSL.inline(1), DSL.param("count", SQLDataType.INTEGER))));

    AuditStore(DSLContext db) {
        this.db = db;
    }

    /** Numbers for new lines, each larger than the one before. */
    List<Long> nextIds(int count) {
        return db.connectionResult(connection -> {
            try (PreparedStatement statement = numbers.on(connection, Map.of("count", count));
                    ResultSet rows = statement.executeQuery()) {
                List<Long> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids.stream().sorted().toList();
            }
        });
    }

    void insert(List<Written> lines) {
        Map<String, Object> rows =
                ROWS.values(lines.stream().map(AuditStore::values).toList());
        db.connection(connection -> insert.run(connection, rows));
    }

    private static Query insertion() {
        var written = DSL.name("written").as(ROWS.into(LINE).returning(LINE.ID));
        return DSL.with(written)
                .insertInto(PENDING, PENDING.LINE_ID)
                .select(DSL.select(DSL.field(DSL.name("written", "id"), Long.class))
                        .from(written));
    }

    private static Map<String, @Nullable Object> values(Written written) {
        Line line = written.line();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", line.id());
        values.put("at", line.at());
        values.put("actor", line.actor());
        values.put("action", line.action());
        values.put("target", line.target());
        values.put("reason", line.reason());
        values.put("command_key", line.commandKey());
        values.put("before_hash", line.beforeHash());
        values.put("after_hash", line.afterHash());
        values.put("details", JSONB.valueOf(line.details()));
        values.put("mac", written.mac());
        return values;
    }

    /** True when this transaction alone may add seals. */
    boolean lockChain() {
        return db.select(DSL.function("pg_try_advisory_xact_lock", Boolean.class, DSL.val(CHAIN_LOCK)))
                .fetchSingle()
                .value1();
    }

    /** The oldest lines that wait for a seal, each with its MAC. */
    List<Written> pending(int lines) {
        return db.select(LINE.fields())
                .from(PENDING)
                .join(LINE)
                .on(LINE.ID.eq(PENDING.LINE_ID))
                .orderBy(PENDING.LINE_ID)
                .limit(lines)
                .fetch(AuditStore::written);
    }

    Seal head() {
        return db.selectFrom(SEAL)
                .orderBy(SEAL.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Seal(row.getSeq(), row.getLineId(), row.getHash()))
                .orElse(Seal.NONE);
    }

    void seal(List<Seal> seals) {
        Map<String, Object> rows =
                SEALS.values(seals.stream().map(AuditStore::values).toList());
        db.connection(connection -> {
            seal.run(connection, rows);
            settle.run(connection, rows);
        });
    }

    private static Map<String, Object> values(Seal seal) {
        return Map.of("seq", seal.seq(), "line_id", seal.lineId(), "hash", seal.hash());
    }

    /** Sealed lines in the order of their seals, after a seal; a seal whose line is gone comes with a null line. */
    List<SealedLine> sealedAfter(long seq, int limit) {
        return db.select(SEAL.SEQ, SEAL.LINE_ID, SEAL.HASH)
                .select(LINE.fields())
                .from(SEAL)
                .leftJoin(LINE)
                .on(LINE.ID.eq(SEAL.LINE_ID))
                .where(SEAL.SEQ.gt(seq))
                .orderBy(SEAL.SEQ)
                .limit(limit)
                .fetch(row -> new SealedLine(
                        new Seal(row.get(SEAL.SEQ), row.get(SEAL.LINE_ID), row.get(SEAL.HASH)),
                        row.get(LINE.ID) == null ? null : written(row)));
    }

    /** Lines without a seal, after an id. */
    List<Written> unsealedAfter(long id, int limit) {
        return db.select(LINE.fields())
                .from(LINE)
                .leftAntiJoin(SEAL)
                .on(SEAL.LINE_ID.eq(LINE.ID))
                .where(LINE.ID.gt(id))
                .orderBy(LINE.ID)
                .limit(limit)
                .fetch(AuditStore::written);
    }

    /** Which of these commands have a line. */
    Set<UUID> withLine(List<UUID> commandKeys) {
        return db.selectDistinct(LINE.COMMAND_KEY)
                .from(LINE)
                .where(LINE.COMMAND_KEY.in(commandKeys))
                .fetchSet(LINE.COMMAND_KEY);
    }

    boolean isPending(long lineId) {
        return db.fetchExists(PENDING, PENDING.LINE_ID.eq(lineId));
    }

    byte @Nullable [] hashAt(long seq) {
        return db.select(SEAL.HASH).from(SEAL).where(SEAL.SEQ.eq(seq)).fetchOne(SEAL.HASH);
    }

    /** Lines that match, the latest first, before an id. */
    List<AuditLine> find(LineFilter filter, @Nullable Long before, int limit) {
        Condition where = DSL.noCondition()
                .and(filter.actor() == null ? DSL.noCondition() : LINE.ACTOR.eq(filter.actor()))
                .and(filter.action() == null ? DSL.noCondition() : LINE.ACTION.eq(filter.action()))
                .and(filter.target() == null ? DSL.noCondition() : LINE.TARGET.eq(filter.target()))
                .and(filter.from() == null ? DSL.noCondition() : LINE.AT.ge(filter.from()))
                .and(filter.to() == null ? DSL.noCondition() : LINE.AT.lt(filter.to()))
                .and(before == null ? DSL.noCondition() : LINE.ID.lt(before));
        return db.select(LINE.fields())
                .select(SEAL.SEQ)
                .from(LINE)
                .leftJoin(SEAL)
                .on(SEAL.LINE_ID.eq(LINE.ID))
                .where(where)
                .orderBy(LINE.ID.desc())
                .limit(limit)
                .fetch(row -> AuditLine.of(written(row).line(), row.get(SEAL.SEQ) != null));
    }

    private static Written written(Record row) {
        Line line = new Line(
                row.get(LINE.ID),
                row.get(LINE.AT),
                row.get(LINE.ACTOR),
                row.get(LINE.ACTION),
                row.get(LINE.TARGET),
                row.get(LINE.REASON),
                row.get(LINE.COMMAND_KEY),
                row.get(LINE.BEFORE_HASH),
                row.get(LINE.AFTER_HASH),
                row.get(LINE.DETAILS).data());
        return new Written(line, row.get(LINE.MAC));
    }

    /** A stored line and the MAC stored with it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
    record Written(Line line, byte[] mac) {}

    /** A seal and its line; null when the line is gone. */
    record SealedLine(Seal seal, @Nullable Written written) {}
}
