package org.lifang.server.outreach.outbox;

import static org.lifang.server.outreach.tables.CampaignTable.CAMPAIGN;
import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Whom a message is for, where it goes, and whether it still makes sense. */
@Repository
class AddresseeStore {

    private static final Map<String, Field> FIELDS = Map.of(
            "MOBILE", Field.MOBILE,
            "EMAIL", Field.EMAIL,
            "POSTAL", Field.ADDRESS,
            "HOME", Field.ADDRESS);

    private final DSLContext db;
    private final Sealer sealer;

    AddresseeStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** @param name in clear, for the envelope only */
    record Addressee(String name, String nameMasked, String number, String to) {
        @Override
        public String toString() {
            return "Addressee";
        }
    }

    /** Null when the number or address is gone. */
    @Nullable
    Addressee find(Message message) {
        return db.select(
                        BORROWER_CARD.NAME_SEALED,
                        BORROWER_CARD.BORROWER_NO,
                        CONTACT_CARD.KIND,
                        CONTACT_CARD.VALUE_SEALED)
                .from(BORROWER_CARD)
                .join(CONTACT_CARD)
                .on(CONTACT_CARD.BORROWER_ID.eq(BORROWER_CARD.BORROWER_ID))
                .where(BORROWER_CARD.BORROWER_ID.eq(message.borrower()))
                .and(CONTACT_CARD.CONTACT_POINT_ID.eq(message.point()))
                .and(CONTACT_CARD.PERSON_ID.isNull())
                .fetchOne(r -> {
                    String name = sealer.open(Field.NAME, r.value1());
                    Field field = FIELDS.getOrDefault(r.value3(), Field.PHONE);
                    return new Addressee(name, Masks.name(name), r.value2(), sealer.open(field, r.value4()));
                });
    }

    /** The campaign's proposed hours; null where it proposes none. */
    @Nullable
    Hours hours(@Nullable String campaign) {
        return campaign == null
                ? null
                : db.select(CAMPAIGN.VISIT_DAYS_AHEAD, CAMPAIGN.VISIT_FROM_MINUTE, CAMPAIGN.VISIT_TO_MINUTE)
                        .from(CAMPAIGN)
                        .where(CAMPAIGN.KEY.eq(campaign))
                        .and(CAMPAIGN.VISIT_DAYS_AHEAD.isNotNull())
                        .fetchOne(r -> new Hours(r.value1(), r.value2(), r.value3()));
    }

    /** Proposed hours of a visit, in days from today and minutes of the day. */
    record Hours(int daysAhead, int fromMinute, int toMinute) {}

    /** Whether strategy still wants what the campaign answers. */
    boolean stillWanted(Message message) {
        return message.campaign() == null
                || db.fetchExists(db.selectOne()
                        .from(CAMPAIGN)
                        .leftJoin(DECISION_CURRENT)
                        .on(DECISION_CURRENT.BORROWER_ID.eq(message.borrower()))
                        .where(CAMPAIGN.KEY.eq(message.campaign()))
                        .and(CAMPAIGN.TREATMENT.isNull().or(CAMPAIGN.TREATMENT.eq(DECISION_CURRENT.TREATMENT))));
    }
}
