package org.lifang.server.wording;

import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.wording.tables.MarkedNoteTable.MARKED_NOTE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.wording.tables.MarkedNoteRecord;
import org.springframework.stereotype.Repository;

@Repository
class MarkedNoteStore {

    private final DSLContext db;

    MarkedNoteStore(DSLContext db) {
        this.db = db;
    }

    void insert(Effect effect, MarkedNotes.Note note, Collection<String> rules, byte[] sealed) {
        db.insertInto(MARKED_NOTE)
                .set(MARKED_NOTE.ID, UUID.randomUUID())
                .set(MARKED_NOTE.KIND, note.kind().name())
                .set(MARKED_NOTE.SUBJECT, note.subject())
                .set(MARKED_NOTE.BORROWER_ID, note.borrower())
                .set(MARKED_NOTE.RULES, rules.toArray(String[]::new))
                .set(MARKED_NOTE.TEXT_SEALED, sealed)
                .set(MARKED_NOTE.WRITTEN_BY, effect.actor())
                .set(MARKED_NOTE.WRITTEN_AT, effect.at())
                .execute();
    }

    @Nullable
    MarkedNoteRecord lock(UUID id) {
        return db.selectFrom(MARKED_NOTE)
                .where(MARKED_NOTE.ID.eq(id))
                .forUpdate()
                .fetchOne();
    }

    void judge(Effect effect, UUID id, Judgement judgement, byte[] because) {
        db.update(MARKED_NOTE)
                .set(MARKED_NOTE.JUDGEMENT, judgement.name())
                .set(MARKED_NOTE.JUDGED_BY, effect.actor())
                .set(MARKED_NOTE.JUDGED_AT, effect.at())
                .set(MARKED_NOTE.JUDGED_BECAUSE_SEALED, because)
                .where(MARKED_NOTE.ID.eq(id))
                .execute();
    }

    /** Waiting ones the oldest first, judged ones the latest first. */
    List<MarkedNoteRecord> page(boolean waiting, @Nullable Long after, int rows) {
        Condition state = waiting ? MARKED_NOTE.JUDGEMENT.isNull() : MARKED_NOTE.JUDGEMENT.isNotNull();
        Condition beyond =
                after == null ? DSL.noCondition() : waiting ? MARKED_NOTE.SEQ.gt(after) : MARKED_NOTE.SEQ.lt(after);
        return db.selectFrom(MARKED_NOTE)
                .where(state.and(beyond))
                .orderBy(waiting ? MARKED_NOTE.SEQ.asc() : MARKED_NOTE.SEQ.desc())
                .limit(rows)
                .fetch();
    }

    Map<UUID, String> names(Collection<UUID> users) {
        return db.select(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }
}
