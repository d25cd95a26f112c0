package org.lifang.server.training;

import static org.lifang.server.identity.views.CollectorCardTable.COLLECTOR_CARD;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.training.tables.EventTable.EVENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.training.tables.EventRecord;
import org.springframework.stereotype.Repository;

/** What is on record about colleagues, in the order in which it counts. */
@Repository
class ClearanceStore {

    private final DSLContext db;
    private final Sealer sealer;

    ClearanceStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** A colleague who collects. */
    record Collector(UUID id, String name, @Nullable UUID teamId, boolean agency) {}

    /** A record with its words and who wrote them. */
    record Written(ClearanceRecord record, @Nullable String reason, Instant at) {}

    List<ClearanceRecord> records(UUID user) {
        return db.selectFrom(EVENT)
                .where(EVENT.USER_ID.eq(user))
                .orderBy(EVENT.ON_DATE, EVENT.SEQ)
                .fetch(ClearanceStore::record);
    }

    Map<UUID, List<ClearanceRecord>> records(Collection<UUID> users) {
        return db.selectFrom(EVENT)
                .where(EVENT.USER_ID.in(users))
                .orderBy(EVENT.ON_DATE, EVENT.SEQ)
                .fetchGroups(EVENT.USER_ID, ClearanceStore::record);
    }

    List<Written> written(UUID user) {
        return db.selectFrom(EVENT)
                .where(EVENT.USER_ID.eq(user))
                .orderBy(EVENT.ON_DATE, EVENT.SEQ)
                .fetch(r -> new Written(
                        record(r), sealer.openNullable(Field.NOTE, r.getReasonSealed()), r.getRecordedAt()));
    }

    boolean taken(UUID id) {
        return db.fetchExists(EVENT, EVENT.ID.eq(id));
    }

    /** False when the id is taken or the record it voids is voided already. */
    boolean insert(Effect effect, Clearances.Draft draft) {
        return db.insertInto(EVENT)
                        .set(EVENT.ID, draft.id())
                        .set(EVENT.USER_ID, draft.userId())
                        .set(EVENT.KIND, draft.kind().name())
                        .set(EVENT.ON_DATE, draft.on())
                        .set(EVENT.PASSED, draft.passed())
                        .set(EVENT.COURSE, draft.course())
                        .set(EVENT.DOCUMENT, draft.document())
                        .set(EVENT.EXPIRES_ON, draft.expiresOn())
                        .set(EVENT.REASON_SEALED, sealer.sealNullable(Field.NOTE, draft.reason()))
                        .set(EVENT.VOIDS, draft.voids())
                        .set(EVENT.RECORDED_AT, effect.at())
                        .set(EVENT.RECORDED_BY, effect.actor())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Active collectors after an id, in the order of their ids. */
    List<Collector> collectors(@Nullable UUID after, int size) {
        return db.select(
                        COLLECTOR_CARD.USER_ID,
                        COLLECTOR_CARD.DISPLAY_NAME,
                        COLLECTOR_CARD.TEAM_ID,
                        COLLECTOR_CARD.AGENCY)
                .from(COLLECTOR_CARD)
                .where(after == null ? DSL.noCondition() : COLLECTOR_CARD.USER_ID.gt(after))
                .orderBy(COLLECTOR_CARD.USER_ID)
                .limit(size)
                .fetch(Records.mapping(Collector::new));
    }

    /** Names of colleagues. */
    Map<UUID, String> names(Collection<UUID> users) {
        return db.select(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }

    private static ClearanceRecord record(EventRecord r) {
        return new ClearanceRecord(
                r.getId(),
                r.getUserId(),
                RecordKind.valueOf(r.getKind()),
                r.getOnDate(),
                r.getPassed(),
                r.getCourse(),
                r.getDocument(),
                r.getExpiresOn(),
                r.getVoids(),
                r.getRecordedBy());
    }
}
