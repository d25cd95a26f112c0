package org.lifang.server.visits.calendar;

import static org.lifang.server.visits.tables.AppointmentTable.APPOINTMENT;
import static org.lifang.server.visits.tables.BookingTable.BOOKING;
import static org.lifang.server.visits.tables.FeedTable.FEED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.visits.tables.FeedRecord;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {

    private static final int MOST_ENTRIES = 500;

    private final DSLContext db;

    FeedStore(DSLContext db) {
        this.db = db;
    }

    record Kept(UUID appointment, int round, LocalDate day, int fromMinute, int toMinute, int minutes) {}

    @Nullable
    FeedRecord of(UUID user) {
        return db.fetchOne(FEED, FEED.USER_ID.eq(user).and(FEED.REVOKED_AT.isNull()));
    }

    void revoke(UUID user, Instant at) {
        db.update(FEED)
                .set(FEED.REVOKED_AT, at)
                .where(FEED.USER_ID.eq(user))
                .and(FEED.REVOKED_AT.isNull())
                .execute();
    }

    void add(UUID id, UUID user, byte[] hash, Instant at) {
        db.insertInto(FEED)
                .set(FEED.ID, id)
                .set(FEED.USER_ID, user)
                .set(FEED.TOKEN_HASH, hash)
                .set(FEED.MADE_AT, at)
                .execute();
    }

    @Nullable
    UUID user(byte[] hash) {
        return db.select(FEED.USER_ID)
                .from(FEED)
                .where(FEED.TOKEN_HASH.eq(hash))
                .and(FEED.REVOKED_AT.isNull())
                .fetchOne(FEED.USER_ID);
    }

    /** What a colleague is kept for, from a day on. */
    List<Kept> kept(UUID user, LocalDate from) {
        return db.select(
                        APPOINTMENT.ID,
                        APPOINTMENT.ROUND,
                        BOOKING.DAY,
                        BOOKING.FROM_MINUTE,
                        BOOKING.TO_MINUTE,
                        BOOKING.MINUTES)
                .from(BOOKING)
                .join(APPOINTMENT)
                .on(APPOINTMENT.ID.eq(BOOKING.APPOINTMENT_ID))
                .where(BOOKING.STATE.eq("LIVE"))
                .and(BOOKING.DAY.ge(from))
                .and(DSL.val(user).eq(DSL.any(BOOKING.CREW)))
                .orderBy(BOOKING.DAY, BOOKING.FROM_MINUTE, BOOKING.ID)
                .limit(MOST_ENTRIES)
                .fetch(r -> new Kept(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }
}
