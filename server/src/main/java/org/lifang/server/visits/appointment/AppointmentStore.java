package org.lifang.server.visits.appointment;

import static org.lifang.server.visits.tables.AppointmentTable.APPOINTMENT;
import static org.lifang.server.visits.tables.BookingTable.BOOKING;
import static org.lifang.server.visits.tables.CounteredTable.COUNTERED;
import static org.lifang.server.visits.tables.SlotTable.SLOT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.Ids;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Repository;

/** Appointments, what was offered and named, and what is kept. */
@Repository
class AppointmentStore {

    private static final List<String> LIVE = List.of("OFFERED", "COUNTERED", "AGREED", "MOVING");
    private static final int MOST_AT_ONCE = 200;

    private final DSLContext db;

    AppointmentStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    AppointmentRecord find(UUID id) {
        return db.fetchOne(APPOINTMENT, APPOINTMENT.ID.eq(id));
    }

    @Nullable
    AppointmentRecord byLink(byte[] hash) {
        return db.fetchOne(APPOINTMENT, APPOINTMENT.LINK_HASH.eq(hash));
    }

    @Nullable
    AppointmentRecord lock(UUID id) {
        return db.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.ID.eq(id))
                .forUpdate()
                .fetchOne();
    }

    @Nullable
    AppointmentRecord liveOf(long borrower) {
        return db.fetchOne(APPOINTMENT, APPOINTMENT.BORROWER_ID.eq(borrower).and(APPOINTMENT.STATE.in(LIVE)));
    }

    /** The last one proposed; null when there never was one. */
    @Nullable
    AppointmentRecord lastOf(long borrower) {
        return db.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.BORROWER_ID.eq(borrower))
                .orderBy(APPOINTMENT.PROPOSED_AT.desc(), APPOINTMENT.ID.desc())
                .limit(1)
                .fetchOne();
    }

    /** Whoever proposes for a borrower waits for whoever does so just now. */
    void lockBorrower(long borrower) {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(77), DSL.val((int) borrower)))
                .fetch();
    }

    void add(AppointmentRecord row) {
        db.insertInto(APPOINTMENT).set(row).execute();
    }

    void save(AppointmentRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    void offer(UUID appointment, int round, List<Hours> hours, Instant at) {
        int number = 0;
        for (Hours each : hours) {
            number++;
            db.insertInto(SLOT)
                    .set(SLOT.ID, Ids.at(at))
                    .set(SLOT.APPOINTMENT_ID, appointment)
                    .set(SLOT.ROUND, (short) round)
                    .set(SLOT.NUMBER, (short) number)
                    .set(SLOT.DAY, each.day())
                    .set(SLOT.FROM_MINUTE, (short) each.fromMinute())
                    .set(SLOT.TO_MINUTE, (short) each.toMinute())
                    .execute();
        }
    }

    List<Hours> offered(UUID appointment, int round) {
        return db.selectFrom(SLOT)
                .where(SLOT.APPOINTMENT_ID.eq(appointment))
                .and(SLOT.ROUND.eq((short) round))
                .orderBy(SLOT.NUMBER)
                .fetch(r -> new Hours(r.getDay(), r.getFromMinute(), r.getToMinute()));
    }

    void counter(UUID appointment, int round, List<Hours> hours, Instant at) {
        int number = 0;
        for (Hours each : hours) {
            number++;
            db.insertInto(COUNTERED)
                    .set(COUNTERED.APPOINTMENT_ID, appointment)
                    .set(COUNTERED.ROUND, (short) round)
                    .set(COUNTERED.NUMBER, (short) number)
                    .set(COUNTERED.DAY, each.day())
                    .set(COUNTERED.FROM_MINUTE, (short) each.fromMinute())
                    .set(COUNTERED.TO_MINUTE, (short) each.toMinute())
                    .set(COUNTERED.SAID_AT, at)
                    .execute();
        }
    }

    List<Hours> countered(UUID appointment, int round) {
        return db.selectFrom(COUNTERED)
                .where(COUNTERED.APPOINTMENT_ID.eq(appointment))
                .and(COUNTERED.ROUND.eq((short) round))
                .orderBy(COUNTERED.NUMBER)
                .fetch(r -> new Hours(r.getDay(), r.getFromMinute(), r.getToMinute()));
    }

    void book(BookingRecord row) {
        db.insertInto(BOOKING).set(row).execute();
    }

    @Nullable
    BookingRecord booking(UUID id) {
        return db.fetchOne(BOOKING, BOOKING.ID.eq(id));
    }

    @Nullable
    BookingRecord asking(UUID appointment) {
        return db.fetchOne(BOOKING, BOOKING.APPOINTMENT_ID.eq(appointment).and(BOOKING.STATE.eq("ASKING")));
    }

    @Nullable
    BookingRecord live(UUID appointment) {
        return db.fetchOne(BOOKING, BOOKING.APPOINTMENT_ID.eq(appointment).and(BOOKING.STATE.eq("LIVE")));
    }

    void save(BookingRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    /** What a crash left between keeping the time and the gate's answer. */
    List<UUID> askingSince(Instant before) {
        return db.select(BOOKING.ID)
                .from(BOOKING)
                .where(BOOKING.STATE.eq("ASKING"))
                .and(BOOKING.MADE_AT.lt(before))
                .orderBy(BOOKING.MADE_AT)
                .limit(MOST_AT_ONCE)
                .fetch(BOOKING.ID);
    }

    /** Permits of times given back that the gate does not know of yet. */
    List<BookingRecord> permitsOut() {
        return db.selectFrom(BOOKING)
                .where(BOOKING.STATE.eq("RELEASED"))
                .and(BOOKING.PERMIT_ID.isNotNull())
                .andNot(BOOKING.PERMIT_BACK)
                .orderBy(BOOKING.RELEASED_AT)
                .limit(MOST_AT_ONCE)
                .fetch();
    }

    void permitBack(UUID booking) {
        db.update(BOOKING)
                .set(BOOKING.PERMIT_BACK, true)
                .where(BOOKING.ID.eq(booking))
                .execute();
    }

    /** Offers nobody answered in time. */
    List<UUID> unanswered(Instant now) {
        return db.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.STATE.in("OFFERED", "COUNTERED"))
                .and(APPOINTMENT.ANSWER_BY.le(now))
                .orderBy(APPOINTMENT.ANSWER_BY)
                .limit(MOST_AT_ONCE)
                .fetch(APPOINTMENT.ID);
    }

    /** Agreed ones from a day on, in the order of their days. */
    List<UUID> agreedFrom(LocalDate day) {
        return db.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .join(BOOKING)
                .on(BOOKING.ID.eq(APPOINTMENT.BOOKING_ID))
                .where(APPOINTMENT.STATE.in("AGREED", "MOVING"))
                .and(BOOKING.DAY.ge(day))
                .orderBy(BOOKING.DAY, APPOINTMENT.ID)
                .fetch(APPOINTMENT.ID);
    }

    /** Agreed ones whose day is over. */
    List<UUID> agreedBefore(LocalDate day) {
        return db.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .join(BOOKING)
                .on(BOOKING.ID.eq(APPOINTMENT.BOOKING_ID))
                .where(APPOINTMENT.STATE.in("AGREED", "MOVING"))
                .and(BOOKING.DAY.lt(day))
                .orderBy(BOOKING.DAY, APPOINTMENT.ID)
                .limit(MOST_AT_ONCE)
                .fetch(APPOINTMENT.ID);
    }
}
