package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.PermitTable.PERMIT;
import static org.lifang.server.compliance.tables.PlacementTable.PLACEMENT;
import static org.lifang.server.compliance.tables.VisitStartTable.VISIT_START;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.tables.PermitRecord;
import org.lifang.server.compliance.tables.PlacementRecord;
import org.springframework.stereotype.Repository;

@Repository
class ActStore {

    private final DSLContext db;

    ActStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    PermitRecord permit(UUID id) {
        return db.fetchOne(PERMIT, PERMIT.ID.eq(id));
    }

    boolean hasBegun(UUID permit) {
        return db.fetchExists(VISIT_START, VISIT_START.PERMIT_ID.eq(permit));
    }

    void begin(PermitRecord permit, Instant startedAt, UUID by, Instant at) {
        LocalMoment moment = LocalMoment.of(startedAt);
        db.insertInto(VISIT_START)
                .set(VISIT_START.PERMIT_ID, permit.getId())
                .set(VISIT_START.BORROWER_ID, permit.getBorrowerId())
                .set(VISIT_START.CREW, permit.getCrew())
                .set(VISIT_START.DAY, LocalMoment.date(moment.day()))
                .set(VISIT_START.SECOND, moment.second())
                .set(VISIT_START.STARTED_AT, startedAt)
                .set(VISIT_START.RECORDED_BY, by)
                .set(VISIT_START.RECORDED_AT, at)
                .set(VISIT_START.PERMIT_REVOKED_AT, permit.getRevokedAt())
                .execute();
    }

    @Nullable
    PlacementRecord placement(UUID permit) {
        return db.fetchOne(PLACEMENT, PLACEMENT.PERMIT_ID.eq(permit));
    }

    boolean isPlaced(long borrower) {
        return db.fetchExists(PLACEMENT, PLACEMENT.BORROWER_ID.eq(borrower).and(PLACEMENT.RECALLED_AT.isNull()));
    }

    void place(PermitRecord permit, UUID by, Instant at) {
        db.insertInto(PLACEMENT)
                .set(PLACEMENT.PERMIT_ID, permit.getId())
                .set(PLACEMENT.BORROWER_ID, permit.getBorrowerId())
                .set(PLACEMENT.AGENCY_ID, permit.getAgencyId())
                .set(PLACEMENT.PLACED_AT, at)
                .set(PLACEMENT.PLACED_BY, by)
                .execute();
    }

    void recall(UUID permit, UUID by, Instant at) {
        db.update(PLACEMENT)
                .set(PLACEMENT.RECALLED_AT, at)
                .set(PLACEMENT.RECALLED_BY, by)
                .where(PLACEMENT.PERMIT_ID.eq(permit))
                .execute();
    }

    /** A borrower's placements, the latest first. */
    List<PlacementRecord> placements(long borrower) {
        return db.selectFrom(PLACEMENT)
                .where(PLACEMENT.BORROWER_ID.eq(borrower))
                .orderBy(PLACEMENT.PLACED_AT.desc(), PLACEMENT.PERMIT_ID.desc())
                .fetch();
    }
}
