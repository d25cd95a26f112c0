package org.lifang.server.field.device;

import static org.lifang.server.field.tables.DeviceTable.DEVICE;
import static org.lifang.server.field.tables.ShareTable.SHARE;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.field.tables.DeviceRecord;
import org.lifang.server.field.tables.ShareRecord;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {

    private static final int MOST_SHOWN = 500;
    private static final int HASH_BYTES = 32;

    private final DSLContext db;

    DeviceStore(DSLContext db) {
        this.db = db;
    }

    /** A phone as the office sees it. */
    record Line(DeviceRecord device, @Nullable String name) {}

    @Nullable
    DeviceRecord find(UUID id) {
        return db.fetchOne(DEVICE, DEVICE.ID.eq(id));
    }

    @Nullable
    DeviceRecord lock(UUID id) {
        return db.selectFrom(DEVICE).where(DEVICE.ID.eq(id)).forUpdate().fetchOne();
    }

    int activeOf(UUID user) {
        return db.fetchCount(DEVICE, DEVICE.USER_ID.eq(user).and(DEVICE.REVOKED_AT.isNull()));
    }

    boolean add(UUID id, UUID user, String name, byte[] publicKey, byte[] pinHash, Instant at) {
        return db.insertInto(DEVICE)
                        .set(DEVICE.ID, id)
                        .set(DEVICE.USER_ID, user)
                        .set(DEVICE.NAME, name)
                        .set(DEVICE.PUBLIC_KEY, publicKey)
                        .set(DEVICE.PIN_HASH, pinHash)
                        .set(DEVICE.ENROLLED_AT, at)
                        .set(DEVICE.HEAD, new byte[HASH_BYTES])
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void tried(UUID id, int tries) {
        db.update(DEVICE)
                .set(DEVICE.PIN_TRIES, (short) tries)
                .where(DEVICE.ID.eq(id))
                .execute();
    }

    void revoke(UUID id, UUID by, String because, Instant at) {
        db.update(DEVICE)
                .set(DEVICE.REVOKED_AT, at)
                .set(DEVICE.REVOKED_BY, by)
                .set(DEVICE.REVOKED_BECAUSE, because)
                .where(DEVICE.ID.eq(id))
                .execute();
        db.deleteFrom(SHARE).where(SHARE.DEVICE_ID.eq(id)).execute();
    }

    /** Keeps the half key of a day unless there is one. */
    void share(UUID id, LocalDate day, byte[] sealed, Instant at) {
        db.insertInto(SHARE)
                .set(SHARE.DEVICE_ID, id)
                .set(SHARE.DAY, day)
                .set(SHARE.SHARE_SEALED, sealed)
                .set(SHARE.MADE_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    List<ShareRecord> shares(UUID id) {
        return db.selectFrom(SHARE)
                .where(SHARE.DEVICE_ID.eq(id))
                .orderBy(SHARE.DAY.desc())
                .fetch();
    }

    /** Half keys of days gone by, of which nothing is waited for any more. */
    int forget(LocalDate before) {
        return db.deleteFrom(SHARE).where(SHARE.DAY.lt(before)).execute();
    }

    void forget(UUID id, LocalDate before) {
        db.deleteFrom(SHARE)
                .where(SHARE.DEVICE_ID.eq(id).and(SHARE.DAY.lt(before)))
                .execute();
    }

    List<Line> lines(@Nullable UUID user) {
        return db.select(DEVICE, PERSON_CARD.DISPLAY_NAME)
                .from(DEVICE)
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.USER_ID.eq(DEVICE.USER_ID))
                .where(user == null ? DSL.noCondition() : DEVICE.USER_ID.eq(user))
                .orderBy(DEVICE.ENROLLED_AT.desc(), DEVICE.ID)
                .limit(MOST_SHOWN)
                .fetch(row -> new Line(row.value1(), row.value2()));
    }
}
