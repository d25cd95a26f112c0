package org.lifang.server.visits.visit;

import static org.lifang.server.visits.tables.BookingTable.BOOKING;
import static org.lifang.server.visits.tables.EvidenceTable.EVIDENCE;
import static org.lifang.server.visits.tables.IncidentTable.INCIDENT;
import static org.lifang.server.visits.tables.VisitEventTable.VISIT_EVENT;
import static org.lifang.server.visits.tables.VisitTable.VISIT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.visits.tables.EvidenceRecord;
import org.lifang.server.visits.tables.IncidentRecord;
import org.lifang.server.visits.tables.VisitEventRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.springframework.stereotype.Repository;

/** Visits and what was told of them. */
@Repository
class VisitStore {

    private final DSLContext db;

    VisitStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    VisitRecord find(UUID id) {
        return db.fetchOne(VISIT, VISIT.ID.eq(id));
    }

    @Nullable
    VisitRecord lock(UUID id) {
        return db.selectFrom(VISIT).where(VISIT.ID.eq(id)).forUpdate().fetchOne();
    }

    /** Two phones that tell of the same stop for the first time wait for each other here. */
    void lockStop(UUID stop) {
        db.select(DSL.function(
                        "pg_advisory_xact_lock", Object.class, DSL.val(stop.getLeastSignificantBits() ^ 0x5_7095L)))
                .fetch();
    }

    /** The first visit of a stop; null when nobody told of it yet. */
    @Nullable
    UUID firstOf(UUID stop) {
        return db.select(VISIT.ID)
                .from(VISIT)
                .where(VISIT.STOP_ID.eq(stop).and(VISIT.TWIN_OF.isNull()))
                .fetchOne(VISIT.ID);
    }

    /** The appointment behind a booking, by which plans know it; null when the visit rests on none. */
    @Nullable
    UUID appointmentOf(@Nullable UUID booking) {
        return booking == null
                ? null
                : db.select(BOOKING.APPOINTMENT_ID)
                        .from(BOOKING)
                        .where(BOOKING.ID.eq(booking))
                        .fetchOne(BOOKING.APPOINTMENT_ID);
    }

    /** What was told of it, in the order of its phone. */
    List<VisitEventRecord> events(UUID visit) {
        return db.selectFrom(VISIT_EVENT)
                .where(VISIT_EVENT.VISIT_ID.eq(visit))
                .orderBy(VISIT_EVENT.DEVICE_ID, VISIT_EVENT.SEQUENCE)
                .fetch();
    }

    VisitRecord newVisit() {
        return db.newRecord(VISIT);
    }

    VisitEventRecord newEvent() {
        return db.newRecord(VISIT_EVENT);
    }

    EvidenceRecord newEvidence() {
        return db.newRecord(EVIDENCE);
    }

    IncidentRecord newIncident() {
        return db.newRecord(INCIDENT);
    }

    void add(
            Collection<VisitEventRecord> events,
            Collection<EvidenceRecord> evidence,
            Collection<IncidentRecord> incidents) {
        db.batchInsert(events).execute();
        db.batchInsert(evidence).execute();
        db.batchInsert(incidents).execute();
    }

    List<EvidenceRecord> evidence(UUID visit) {
        return db.selectFrom(EVIDENCE)
                .where(EVIDENCE.VISIT_ID.eq(visit))
                .orderBy(EVIDENCE.AT, EVIDENCE.MEDIA_ID)
                .fetch();
    }

    @Nullable
    VisitEventRecord event(UUID id) {
        return db.fetchOne(VISIT_EVENT, VISIT_EVENT.ID.eq(id));
    }

    /** Notes something about a visit that somebody should know. */
    void flag(UUID visit, Flag flag) {
        VisitRecord row = lock(visit);
        if (row != null && Arrays.stream(row.getFlags()).noneMatch(flag.name()::equals)) {
            List<String> flags = new ArrayList<>(List.of(row.getFlags()));
            flags.add(flag.name());
            row.setFlags(flags.toArray(String[]::new));
            row.store();
        }
    }

    boolean hasEvidence(UUID media) {
        return db.fetchExists(EVIDENCE, EVIDENCE.MEDIA_ID.eq(media));
    }

    boolean waitsFor(UUID media) {
        return db.fetchExists(EVIDENCE, EVIDENCE.MEDIA_ID.eq(media).and(EVIDENCE.ARRIVED_AT.isNull()));
    }

    @Nullable
    EvidenceRecord lockEvidence(UUID media) {
        return db.selectFrom(EVIDENCE)
                .where(EVIDENCE.MEDIA_ID.eq(media))
                .forUpdate()
                .fetchOne();
    }

    List<IncidentRecord> incidents(UUID visit) {
        return db.selectFrom(INCIDENT)
                .where(INCIDENT.VISIT_ID.eq(visit))
                .orderBy(INCIDENT.AT, INCIDENT.ID)
                .fetch();
    }

    @Nullable
    IncidentRecord lockIncident(UUID id) {
        return db.selectFrom(INCIDENT).where(INCIDENT.ID.eq(id)).forUpdate().fetchOne();
    }

    /** Visits whose crew should have left and was not heard of. */
    List<VisitRecord> notOut(Instant now, int most) {
        return db.selectFrom(VISIT)
                .where(VISIT.OUT_BY.lt(now))
                .and(VISIT.LEFT_AT.isNull().and(VISIT.OVERDUE_AT.isNull()))
                .orderBy(VISIT.OUT_BY, VISIT.ID)
                .limit(most)
                .fetch();
    }
}
