package org.lifang.server.field.sync;

import static org.lifang.server.field.tables.CommandTable.COMMAND;
import static org.lifang.server.field.tables.DeviceTable.DEVICE;
import static org.lifang.server.field.tables.OutcomeTable.OUTCOME;
import static org.lifang.server.field.tables.VersionTable.VERSION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.field.tables.CommandRecord;
import org.lifang.server.field.tables.DeviceRecord;
import org.lifang.server.field.tables.OutcomeRecord;
import org.lifang.server.field.tables.VersionRecord;
import org.springframework.stereotype.Repository;

/** The logs of phones. */
@Repository
class SyncStore {

    private static final int MOST_SHOWN = 1_000;

    private final DSLContext db;

    SyncStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    DeviceRecord lock(UUID device) {
        return db.selectFrom(DEVICE).where(DEVICE.ID.eq(device)).forUpdate().fetchOne();
    }

    @Nullable
    DeviceRecord device(UUID device) {
        return db.fetchOne(DEVICE, DEVICE.ID.eq(device));
    }

    /** Those of a phone under these numbers, by number. */
    Map<Long, CommandRecord> bySequence(UUID device, Collection<Long> sequences) {
        return db.selectFrom(COMMAND)
                .where(COMMAND.DEVICE_ID.eq(device).and(COMMAND.SEQUENCE.in(sequences)))
                .fetchMap(COMMAND.SEQUENCE);
    }

    /** The numbers of those of a phone that have one of these ids. */
    Map<UUID, Long> numbers(UUID device, Collection<UUID> ids) {
        return db.select(COMMAND.ID, COMMAND.SEQUENCE)
                .from(COMMAND)
                .where(COMMAND.DEVICE_ID.eq(device).and(COMMAND.ID.in(ids)))
                .fetchMap(COMMAND.ID, COMMAND.SEQUENCE);
    }

    /** The ids of a phone's commands from a number on, in order. */
    List<UUID> ids(UUID device, long from, int most) {
        return db.select(COMMAND.ID)
                .from(COMMAND)
                .where(COMMAND.DEVICE_ID.eq(device).and(COMMAND.SEQUENCE.ge(from)))
                .orderBy(COMMAND.SEQUENCE)
                .limit(most)
                .fetch(COMMAND.ID);
    }

    CommandRecord newCommand() {
        return db.newRecord(COMMAND);
    }

    VersionRecord newVersion() {
        return db.newRecord(VERSION);
    }

    void add(List<CommandRecord> commands) {
        db.batchInsert(commands).execute();
    }

    /** Keeps another version; one that is kept already is kept once. */
    void add(VersionRecord version) {
        db.insertInto(VERSION).set(version).onConflictDoNothing().execute();
    }

    List<VersionRecord> versions(UUID device) {
        return db.selectFrom(VERSION)
                .where(VERSION.DEVICE_ID.eq(device))
                .orderBy(VERSION.TOLD_AT.desc(), VERSION.ID)
                .limit(MOST_SHOWN)
                .fetch();
    }

    void acknowledge(UUID device, long sequence, byte[] head, Instant at) {
        db.update(DEVICE)
                .set(DEVICE.ACKNOWLEDGED, sequence)
                .set(DEVICE.HEAD, head)
                .set(DEVICE.SEEN_AT, at)
                .where(DEVICE.ID.eq(device))
                .execute();
    }

    void seen(UUID device, Instant at) {
        db.update(DEVICE).set(DEVICE.SEEN_AT, at).where(DEVICE.ID.eq(device)).execute();
    }

    /** Commands nobody has looked at yet, in the phone's order. */
    List<CommandRecord> waiting(UUID device, int most) {
        return db.select(COMMAND.fields())
                .from(COMMAND)
                .leftAntiJoin(OUTCOME)
                .on(OUTCOME.DEVICE_ID.eq(COMMAND.DEVICE_ID).and(OUTCOME.SEQUENCE.eq(COMMAND.SEQUENCE)))
                .where(COMMAND.DEVICE_ID.eq(device))
                .orderBy(COMMAND.SEQUENCE)
                .limit(most)
                .fetchInto(COMMAND);
    }

    void end(CommandRecord command, String state, @Nullable String code, @Nullable UUID visit, Instant at) {
        db.insertInto(OUTCOME)
                .set(OUTCOME.COMMAND_ID, command.getId())
                .set(OUTCOME.DEVICE_ID, command.getDeviceId())
                .set(OUTCOME.SEQUENCE, command.getSequence())
                .set(OUTCOME.STATE, state)
                .set(OUTCOME.CODE, code)
                .set(OUTCOME.VISIT_ID, visit)
                .set(OUTCOME.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    /** By the place in the log of a phone: told by another, or chained anew, a command has more than one. */
    Map<Long, OutcomeRecord> outcomes(UUID device, Collection<Long> sequences) {
        return db.selectFrom(OUTCOME)
                .where(OUTCOME.DEVICE_ID.eq(device).and(OUTCOME.SEQUENCE.in(sequences)))
                .fetchMap(OUTCOME.SEQUENCE);
    }

    List<CommandRecord> log(UUID device, long before) {
        return db.selectFrom(COMMAND)
                .where(COMMAND.DEVICE_ID.eq(device).and(COMMAND.SEQUENCE.lt(before)))
                .orderBy(COMMAND.SEQUENCE.desc())
                .limit(MOST_SHOWN)
                .fetch();
    }

    /** Phones with commands nobody looked at, because the server stopped in between. */
    List<UUID> behind(int most) {
        return db.selectDistinct(COMMAND.DEVICE_ID)
                .from(COMMAND)
                .leftAntiJoin(OUTCOME)
                .on(OUTCOME.DEVICE_ID.eq(COMMAND.DEVICE_ID).and(OUTCOME.SEQUENCE.eq(COMMAND.SEQUENCE)))
                .limit(most)
                .fetch(COMMAND.DEVICE_ID);
    }
}
