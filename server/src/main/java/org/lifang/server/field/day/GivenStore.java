package org.lifang.server.field.day;

import static org.lifang.server.field.tables.BundleTable.BUNDLE;
import static org.lifang.server.field.tables.GivenTable.GIVEN;
import static org.lifang.server.field.tables.PresenceTable.PRESENCE;
import static org.lifang.server.field.tables.StartTable.START;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lifang.server.field.tables.GivenRecord;
import org.lifang.server.field.tables.PresenceRecord;
import org.lifang.server.field.tables.StartRecord;
import org.springframework.stereotype.Repository;

/** What was on whose phone, who clocked in, and what the gate said at the start. */
@Repository
class GivenStore {

    private final DSLContext db;

    GivenStore(DSLContext db) {
        this.db = db;
    }

    /** The last version of every stop a person has of a day. */
    Map<UUID, GivenRecord> lastOf(UUID user, LocalDate day) {
        return db.select(GIVEN.fields())
                .distinctOn(GIVEN.STOP_ID)
                .from(GIVEN)
                .where(GIVEN.USER_ID.eq(user).and(GIVEN.DAY.eq(day)))
                .orderBy(GIVEN.STOP_ID, GIVEN.VERSION.desc())
                .fetchMap(GIVEN.STOP_ID, row -> row.into(GIVEN));
    }

    /** What a person was given of a stop, the last first. */
    List<GivenRecord> of(UUID user, UUID stop) {
        return db.selectFrom(GIVEN)
                .where(GIVEN.USER_ID.eq(user).and(GIVEN.STOP_ID.eq(stop)))
                .orderBy(GIVEN.VERSION.desc())
                .fetch();
    }

    GivenRecord newGiven() {
        return db.newRecord(GIVEN);
    }

    void give(Collection<GivenRecord> given) {
        for (GivenRecord each : given) {
            db.insertInto(GIVEN).set(each).onConflictDoNothing().execute();
        }
    }

    @Nullable
    JSONB parts(UUID user, LocalDate day, String version) {
        return db.select(BUNDLE.PARTS)
                .from(BUNDLE)
                .where(BUNDLE.USER_ID.eq(user))
                .and(BUNDLE.VERSION.eq(version).and(BUNDLE.DAY.eq(day)))
                .fetchOne(BUNDLE.PARTS);
    }

    void keep(UUID user, LocalDate day, String version, JSONB parts, Instant at) {
        db.insertInto(BUNDLE)
                .set(BUNDLE.USER_ID, user)
                .set(BUNDLE.VERSION, version)
                .set(BUNDLE.DAY, day)
                .set(BUNDLE.PARTS, parts)
                .set(BUNDLE.MADE_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    int forgetBundles(LocalDate before) {
        return db.deleteFrom(BUNDLE).where(BUNDLE.DAY.lt(before)).execute();
    }

    Map<UUID, PresenceRecord> present(LocalDate day) {
        return db.selectFrom(PRESENCE).where(PRESENCE.DAY.eq(day)).fetchMap(PRESENCE.USER_ID);
    }

    /** Notes that somebody came; who came already stays so. */
    void in(UUID user, LocalDate day, UUID device, Presences.Ready ready, Instant at) {
        db.insertInto(PRESENCE)
                .set(PRESENCE.USER_ID, user)
                .set(PRESENCE.DAY, day)
                .set(PRESENCE.DEVICE_ID, device)
                .set(PRESENCE.RECORDER, ready.recorder())
                .set(PRESENCE.CREDENTIALS, ready.credentials())
                .set(PRESENCE.DRESS, ready.dress())
                .set(PRESENCE.IN_AT, at)
                .onConflict(PRESENCE.USER_ID, PRESENCE.DAY)
                .doUpdate()
                .set(PRESENCE.DEVICE_ID, device)
                .set(PRESENCE.RECORDER, ready.recorder())
                .set(PRESENCE.CREDENTIALS, ready.credentials())
                .set(PRESENCE.DRESS, ready.dress())
                .setNull(PRESENCE.OUT_AT)
                .execute();
    }

    boolean out(UUID user, LocalDate day, boolean packetBack, Instant at) {
        return db.update(PRESENCE)
                        .set(PRESENCE.OUT_AT, at)
                        .set(PRESENCE.PACKET_BACK, packetBack)
                        .where(PRESENCE.USER_ID.eq(user).and(PRESENCE.DAY.eq(day)))
                        .execute()
                == 1;
    }

    Map<UUID, StartRecord> starts(Collection<UUID> stops) {
        return db.selectFrom(START).where(START.STOP_ID.in(stops)).fetchMap(START.STOP_ID);
    }

    void start(
            UUID stop,
            LocalDate day,
            UUID[] crew,
            @Nullable UUID permit,
            @Nullable String code,
            List<String> rules,
            Instant at) {
        db.insertInto(START)
                .set(START.STOP_ID, stop)
                .set(START.DAY, day)
                .set(START.CREW, crew)
                .set(START.PERMIT_ID, permit)
                .set(START.CODE, code)
                .set(START.RULES, rules.toArray(String[]::new))
                .set(START.ASKED_AT, at)
                .onConflict(START.STOP_ID)
                .doUpdate()
                .set(START.CREW, crew)
                .set(START.PERMIT_ID, permit)
                .set(START.CODE, code)
                .set(START.RULES, rules.toArray(String[]::new))
                .set(START.ASKED_AT, at)
                .execute();
    }
}
