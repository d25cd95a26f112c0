package org.lifang.server.visits.visit;

import static org.lifang.server.visits.tables.EvidenceTable.EVIDENCE;
import static org.lifang.server.visits.tables.FollowTable.FOLLOW;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.visits.tables.FollowRecord;
import org.springframework.stereotype.Repository;

/** What other modules were asked to do about visits, and what they said. */
@Repository
class VisitFollowStore {

    private final DSLContext db;

    VisitFollowStore(DSLContext db) {
        this.db = db;
    }

    record Wanted(UUID visit, Following what, UUID event) {}

    void want(Collection<Wanted> wanted, Instant at) {
        for (Wanted each : wanted) {
            db.insertInto(FOLLOW)
                    .set(FOLLOW.VISIT_ID, each.visit())
                    .set(FOLLOW.WHAT, each.what().name())
                    .set(FOLLOW.EVENT_ID, each.event())
                    .set(FOLLOW.TRIED_AT, at)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Those nobody answered yet, in the order in which they were wanted; first that it took place. */
    List<FollowRecord> open(Collection<UUID> visits) {
        return db.selectFrom(FOLLOW)
                .where(FOLLOW.VISIT_ID.in(visits))
                .and(FOLLOW.DONE_AT.isNull().and(FOLLOW.REFUSED_CODE.isNull()))
                .orderBy(
                        FOLLOW.TRIED_AT.asc(),
                        FOLLOW.WHAT.ne(Following.BEGIN.name()).asc(),
                        FOLLOW.WHAT.ne(Following.CONTACT.name()).asc(),
                        FOLLOW.EVENT_ID.asc(),
                        FOLLOW.WHAT.asc())
                .fetch();
    }

    /** Visits with something nobody answered since a moment. */
    List<UUID> waiting(Instant before, int most) {
        return db.selectDistinct(FOLLOW.VISIT_ID)
                .from(FOLLOW)
                .where(FOLLOW.DONE_AT.isNull().and(FOLLOW.REFUSED_CODE.isNull()))
                .and(FOLLOW.TRIED_AT.le(before))
                .limit(most)
                .fetch(FOLLOW.VISIT_ID);
    }

    /** The visit of a recording something waits for; null when nothing does. */
    @Nullable
    UUID waitingFor(UUID media) {
        return db.select(EVIDENCE.VISIT_ID)
                .from(EVIDENCE)
                .join(FOLLOW)
                .on(FOLLOW.VISIT_ID.eq(EVIDENCE.VISIT_ID).and(FOLLOW.WAITS_FOR.isNotNull()))
                .where(EVIDENCE.MEDIA_ID.eq(media))
                .limit(1)
                .fetchOne(EVIDENCE.VISIT_ID);
    }

    void waits(FollowRecord row, String what) {
        db.update(FOLLOW)
                .set(FOLLOW.WAITS_FOR, what)
                .where(FOLLOW.VISIT_ID.eq(row.getVisitId()))
                .and(FOLLOW.WHAT.eq(row.getWhat()))
                .and(FOLLOW.EVENT_ID.eq(row.getEventId()))
                .execute();
    }

    List<FollowRecord> of(UUID visit) {
        return db.selectFrom(FOLLOW)
                .where(FOLLOW.VISIT_ID.eq(visit))
                .orderBy(FOLLOW.TRIED_AT, FOLLOW.WHAT)
                .fetch();
    }

    void answered(FollowRecord row, @Nullable String refused, Instant at) {
        db.update(FOLLOW)
                .set(FOLLOW.DONE_AT, refused == null ? at : null)
                .set(FOLLOW.REFUSED_CODE, refused)
                .set(FOLLOW.WAITS_FOR, (String) null)
                .set(FOLLOW.TRIED_AT, at)
                .where(FOLLOW.VISIT_ID.eq(row.getVisitId()))
                .and(FOLLOW.WHAT.eq(row.getWhat()))
                .and(FOLLOW.EVENT_ID.eq(row.getEventId()))
                .execute();
    }
}
