package org.lifang.server.outreach.outbox;

import static org.lifang.server.outreach.tables.MessageTable.MESSAGE;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.outreach.campaign.CampaignKind;
import org.lifang.server.outreach.single.Single;
import org.lifang.server.outreach.single.SingleState;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Repository;

@Repository
class SingleStore {

    private static final int MOST_SHOWN = 50;

    private final DSLContext db;

    SingleStore(DSLContext db) {
        this.db = db;
    }

    /** The debtor's own number or address with the best standing: what the contract names before all else. */
    @Nullable
    Long point(long borrower, Channel channel) {
        return db.select(CONTACT_CARD.CONTACT_POINT_ID)
                .from(CONTACT_CARD)
                .where(CONTACT_CARD.BORROWER_ID.eq(borrower))
                .and(CONTACT_CARD.PERSON_ID.isNull())
                .and(CONTACT_CARD.CONSENT.ne("WITHDRAWN"))
                .and(CONTACT_CARD.KIND.eq(channel == Channel.EMAIL ? "EMAIL" : "MOBILE"))
                .orderBy(
                        DSL.case_(CONTACT_CARD.SOURCE)
                                .when("CONTRACT", 0)
                                .when("LEFT_BY_BORROWER", 1)
                                .when("AUTHORISED", 2)
                                .else_(3),
                        CONTACT_CARD.CONTACT_POINT_ID)
                .limit(1)
                .fetchOne(CONTACT_CARD.CONTACT_POINT_ID);
    }

    void add(Single single, CampaignKind kind, long point, byte[] values, Instant at) {
        db.insertInto(MESSAGE)
                .set(MESSAGE.ID, single.id())
                .set(MESSAGE.SUBJECT, single.subject())
                .set(MESSAGE.VALUES_SEALED, values)
                .set(MESSAGE.KIND, kind.name())
                .set(MESSAGE.BORROWER_ID, single.borrower())
                .set(MESSAGE.DUE_DAY, single.day())
                .set(MESSAGE.PLANNED_ON, at.atZone(BusinessDates.ZONE).toLocalDate())
                .set(MESSAGE.CHANNEL, single.channel().name())
                .set(MESSAGE.PURPOSE, kind.purpose().name())
                .set(MESSAGE.TEMPLATE_KEY, single.template())
                .set(MESSAGE.LANGUAGE, single.language())
                .set(MESSAGE.POINT_ID, point)
                .set(MESSAGE.STATE, MessageState.PLANNED.name())
                .set(MESSAGE.DUE_AT, single.from())
                .set(MESSAGE.EXPIRES_AT, single.until())
                .set(MESSAGE.CHANGED_AT, at)
                .execute();
    }

    /** What waits about a subject and nobody is asking the gate for at this moment. */
    List<UUID> waiting(UUID subject) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.SUBJECT.eq(subject))
                .and(MESSAGE.STATE.in(MessageState.PLANNED.name(), MessageState.HELD.name()))
                .and(MESSAGE.ASK_KEY.isNull())
                .and(MESSAGE.SETTLE_AS.isNull())
                .orderBy(MESSAGE.ID)
                .fetch(MESSAGE.ID);
    }

    List<SingleState> of(UUID subject) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.SUBJECT.eq(subject))
                .orderBy(MESSAGE.CHANGED_AT.desc(), MESSAGE.ID)
                .limit(MOST_SHOWN)
                .fetch(r -> new SingleState(
                        r.getId(),
                        r.getTemplateKey(),
                        r.getChannel(),
                        r.getState(),
                        r.getWhy(),
                        List.of(r.getStoppedBy()),
                        r.getChangedAt()));
    }
}
