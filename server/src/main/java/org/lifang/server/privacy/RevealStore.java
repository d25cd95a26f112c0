package org.lifang.server.privacy;

import static org.lifang.server.privacy.tables.RevealDayTable.REVEAL_DAY;
import static org.lifang.server.privacy.tables.RevealTable.REVEAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reveals and how many a person made on a day. */
@Repository
class RevealStore {

    private final DSLContext db;

    RevealStore(DSLContext db) {
        this.db = db;
    }

    /** Takes one of the day's reveals and says how many are used; null when none is left. The row is the lock. */
    @Nullable
    Integer take(UUID actor, LocalDate day, int quota) {
        if (quota < 1) {
            return null;
        }
        return db.insertInto(REVEAL_DAY)
                .set(REVEAL_DAY.ACTOR, actor)
                .set(REVEAL_DAY.DAY, day)
                .set(REVEAL_DAY.USED, 1)
                .onConflict(REVEAL_DAY.ACTOR, REVEAL_DAY.DAY)
                .doUpdate()
                .set(REVEAL_DAY.USED, REVEAL_DAY.USED.plus(1))
                .where(REVEAL_DAY.USED.lt(quota))
                .returning(REVEAL_DAY.USED)
                .fetchOne(REVEAL_DAY.USED);
    }

    void insert(UUID id, UUID actor, String subject, Field field, Purpose purpose, String reason, Instant at) {
        db.insertInto(REVEAL)
                .set(REVEAL.ID, id)
                .set(REVEAL.ACTOR, actor)
                .set(REVEAL.SUBJECT, subject)
                .set(REVEAL.FIELD, field.code())
                .set(REVEAL.PURPOSE, purpose.name())
                .set(REVEAL.REASON, reason)
                .set(REVEAL.AT, at)
                .execute();
    }
}
