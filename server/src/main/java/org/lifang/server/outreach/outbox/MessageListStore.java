package org.lifang.server.outreach.outbox;

import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.outreach.tables.MessageEventTable.MESSAGE_EVENT;
import static org.lifang.server.outreach.tables.MessageTable.MESSAGE;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.outreach.outbox.MessageLists.Event;
import org.lifang.server.outreach.outbox.MessageLists.Filter;
import org.lifang.server.outreach.outbox.MessageLists.Row;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

@Repository
class MessageListStore {

    private final DSLContext db;
    private final Sealer sealer;
    private final Scope scope;

    MessageListStore(DSLContext db, Sealer sealer, Scope scope) {
        this.db = db;
        this.sealer = sealer;
        this.scope = scope;
    }

    List<Row> page(Filter filter, @Nullable UUID before, int rows) {
        return db.select(MESSAGE, BORROWER_FACE.NAME_SEALED)
                .from(MESSAGE)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(MESSAGE.BORROWER_ID))
                .where(scope.visible(CurrentActor.get(), MESSAGE.BORROWER_ID))
                .and(condition(filter))
                .and(before == null ? DSL.noCondition() : MESSAGE.ID.lt(before))
                .orderBy(MESSAGE.ID.desc())
                .limit(rows)
                .fetch(r -> new Row(MessageStore.message(r.value1()), Masks.name(sealer.open(Field.NAME, r.value2()))));
    }

    /** Null when there is none, or none for the reader. */
    @Nullable
    Row find(UUID id) {
        return db.select(MESSAGE, BORROWER_FACE.NAME_SEALED)
                .from(MESSAGE)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(MESSAGE.BORROWER_ID))
                .where(MESSAGE.ID.eq(id))
                .and(scope.visible(CurrentActor.get(), MESSAGE.BORROWER_ID))
                .fetchOne(r ->
                        new Row(MessageStore.message(r.value1()), Masks.name(sealer.open(Field.NAME, r.value2()))));
    }

    private static Condition condition(Filter filter) {
        Condition all = DSL.noCondition();
        if (filter.state() != null) {
            all = all.and(MESSAGE.STATE.eq(filter.state().name()));
        }
        if (filter.channel() != null) {
            all = all.and(MESSAGE.CHANNEL.eq(filter.channel()));
        }
        if (filter.campaign() != null) {
            all = all.and(MESSAGE.CAMPAIGN.eq(filter.campaign()));
        }
        if (filter.borrower() != null) {
            all = all.and(MESSAGE.BORROWER_ID.eq(filter.borrower()));
        }
        if (filter.plannedOn() != null) {
            all = all.and(MESSAGE.PLANNED_ON.eq(filter.plannedOn()));
        }
        return all;
    }

    Map<String, Integer> counts() {
        return new TreeMap<>(db.select(MESSAGE.STATE, DSL.count())
                .from(MESSAGE)
                .where(scope.visible(CurrentActor.get(), MESSAGE.BORROWER_ID))
                .groupBy(MESSAGE.STATE)
                .fetchMap(MESSAGE.STATE, DSL.count()));
    }

    List<Event> events(UUID id) {
        return db.select(MESSAGE_EVENT, PERSON_CARD.DISPLAY_NAME)
                .from(MESSAGE_EVENT)
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.USER_ID.eq(MESSAGE_EVENT.BY_ID))
                .where(MESSAGE_EVENT.MESSAGE_ID.eq(id))
                .orderBy(MESSAGE_EVENT.ID)
                .fetch(r -> new Event(
                        r.value1().getAt(),
                        r.value1().getKind(),
                        r.value1().getWhy(),
                        r.value1().getDecision(),
                        r.value2(),
                        sealer.openNullable(Field.NOTE, r.value1().getNoteSealed())));
    }

    byte @Nullable [] words(UUID id) {
        return db.select(MESSAGE.TEXT_SEALED)
                .from(MESSAGE)
                .where(MESSAGE.ID.eq(id))
                .fetchOne(MESSAGE.TEXT_SEALED);
    }
}
