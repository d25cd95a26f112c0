package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.ContactTable.CONTACT;
import static org.lifang.server.compliance.tables.DecisionTable.DECISION;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.GateLists.After;
import org.lifang.server.compliance.GateLists.ContactFilter;
import org.lifang.server.compliance.GateLists.DecisionFilter;
import org.lifang.server.compliance.GateLists.Face;
import org.lifang.server.compliance.GateLists.Faced;
import org.lifang.server.compliance.tables.ContactRecord;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Lists over all borrowers, the latest first; whom the reader may see is part of every question. */
@Repository
class GateListStore {

    private static final Condition ALL = DSL.noCondition();

    private final DSLContext db;
    private final Sealer sealer;
    private final BorrowerView view;

    GateListStore(DSLContext db, Sealer sealer, BorrowerView view) {
        this.db = db;
        this.sealer = sealer;
        this.view = view;
    }

    List<Faced<ContactRecord>> contacts(ContactFilter filter, @Nullable After after, int rows) {
        return db.select(CONTACT.asterisk(), BORROWER_FACE.BORROWER_NO, BORROWER_FACE.NAME_SEALED)
                .from(CONTACT)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(CONTACT.BORROWER_ID))
                .where(view.visible(CONTACT.BORROWER_ID))
                .and(filter.from() == null ? ALL : CONTACT.DAY.ge(filter.from()))
                .and(filter.to() == null ? ALL : CONTACT.DAY.le(filter.to()))
                .and(
                        filter.channel() == null
                                ? ALL
                                : CONTACT.CHANNEL.eq(filter.channel().name()))
                .and(
                        filter.outcome() == null
                                ? ALL
                                : CONTACT.OUTCOME.eq(filter.outcome().name()))
                .and(filter.inbound() == null ? ALL : CONTACT.INBOUND.eq(filter.inbound()))
                .and(filter.agency() == null ? ALL : CONTACT.AGENCY_ID.eq(filter.agency()))
                .and(filter.by() == null ? ALL : CONTACT.RECORDED_BY.eq(filter.by()))
                .and(
                        after == null
                                ? ALL
                                : DSL.row(CONTACT.RECORDED_AT, CONTACT.ID).lt(after.at(), after.id()))
                .orderBy(CONTACT.RECORDED_AT.desc(), CONTACT.ID.desc())
                .limit(rows)
                .fetch(row -> new Faced<>(row.into(CONTACT), face(row)));
    }

    List<Faced<DecisionRecord>> decisions(DecisionFilter filter, @Nullable After after, int rows) {
        return db.select(DECISION.asterisk(), BORROWER_FACE.BORROWER_NO, BORROWER_FACE.NAME_SEALED)
                .from(DECISION)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(DECISION.BORROWER_ID))
                .where(view.visible(DECISION.BORROWER_ID))
                .and(filter.from() == null ? ALL : DECISION.DAY.ge(filter.from()))
                .and(filter.to() == null ? ALL : DECISION.DAY.le(filter.to()))
                .and(
                        filter.channel() == null
                                ? ALL
                                : DECISION.CHANNEL.eq(filter.channel().name()))
                .and(filter.verdict() == null ? ALL : DECISION.VERDICT.eq(filter.verdict()))
                .and(filter.rule() == null ? ALL : DSL.val(filter.rule()).eq(DSL.any(DECISION.STOPPED_BY)))
                .and(filter.by() == null ? ALL : DECISION.ASKED_BY.eq(filter.by()))
                .and(
                        after == null
                                ? ALL
                                : DSL.row(DECISION.ASKED_AT, DECISION.ID).lt(after.at(), after.id()))
                .orderBy(DECISION.ASKED_AT.desc(), DECISION.ID.desc())
                .limit(rows)
                .fetch(row -> new Faced<>(row.into(DECISION), face(row)));
    }

    private Face face(Record row) {
        return new Face(
                row.get(BORROWER_FACE.BORROWER_NO),
                Masks.name(sealer.open(Field.NAME, row.get(BORROWER_FACE.NAME_SEALED))));
    }

    /** Names of colleagues. */
    Map<UUID, String> names(Collection<UUID> users) {
        return db.select(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }
}
