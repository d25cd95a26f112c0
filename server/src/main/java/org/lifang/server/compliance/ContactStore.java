package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.ContactTable.CONTACT;
import static org.lifang.server.compliance.tables.PermitTable.PERMIT;
import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.portfolio.views.PersonCardTable.PERSON_CARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.server.compliance.tables.ContactRecord;
import org.springframework.stereotype.Repository;

@Repository
class ContactStore {

    private final DSLContext db;

    ContactStore(DSLContext db) {
        this.db = db;
    }

    /** A contact under a permit. */
    record Reserved(
            long borrower,
            String outcome,
            Instant opensAt,
            Instant expiresAt,
            LocalDate day,
            int toSecond,
            boolean ofAPlan) {

        /** Whether nobody has said yet what became of it. */
        boolean open() {
            return outcome.equals("RESERVED");
        }

        /** Whether it may have taken place after all; nobody goes by the permit of a plan. */
        boolean takenBack() {
            return outcome.equals("CANCELLED") && !ofAPlan;
        }
    }

    /** Locks a contact that was reserved; null when there is none. */
    @Nullable
    Reserved lock(UUID id) {
        return db.select(
                        CONTACT.BORROWER_ID,
                        CONTACT.OUTCOME,
                        PERMIT.OPENS_AT,
                        PERMIT.EXPIRES_AT,
                        PERMIT.DAY,
                        PERMIT.TO_SECOND,
                        DSL.field(PERMIT.CHANNEL.eq("VISIT").and(PERMIT.STAGE.ne("START"))))
                .from(CONTACT)
                .join(PERMIT)
                .on(PERMIT.ID.eq(CONTACT.PERMIT_ID))
                .where(CONTACT.ID.eq(id))
                .forUpdate()
                .of(CONTACT)
                .fetchOne(r -> new Reserved(
                        r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6(), r.value7()));
    }

    void settle(UUID id, ContactEntry.Outcome outcome, Instant begunAt, UUID by, Instant at, byte @Nullable [] remark) {
        db.update(CONTACT)
                .set(CONTACT.OUTCOME, outcome.name())
                .set(CONTACT.BEGUN_AT, begunAt)
                .set(CONTACT.SETTLED_BY, by)
                .set(CONTACT.SETTLED_AT, at)
                .set(CONTACT.REMARK_SEALED, remark)
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** Marks a reserved contact as begun. */
    void begin(UUID id, Instant at) {
        db.update(CONTACT)
                .set(CONTACT.UNDER_WAY_AT, at)
                .where(CONTACT.ID.eq(id).and(CONTACT.OUTCOME.eq("RESERVED")).and(CONTACT.UNDER_WAY_AT.isNull()))
                .execute();
    }

    /** Gives a reserved contact back that certainly did not take place, though it may have been under way. */
    void cancel(UUID id, UUID by, Instant at) {
        db.update(CONTACT)
                .set(CONTACT.OUTCOME, "CANCELLED")
                .set(CONTACT.SETTLED_BY, by)
                .set(CONTACT.SETTLED_AT, at)
                .where(CONTACT.ID.eq(id).and(CONTACT.OUTCOME.eq("RESERVED")))
                .execute();
    }

    void receive(UUID id, Contacts.Inbound inbound, PointKind kind, UUID by, Instant at, byte @Nullable [] remark) {
        LocalMoment moment = LocalMoment.of(inbound.at());
        db.insertInto(CONTACT)
                .set(CONTACT.ID, id)
                .set(CONTACT.BORROWER_ID, inbound.borrower())
                .set(CONTACT.INBOUND, true)
                .set(CONTACT.CHANNEL, inbound.channel().name())
                .set(CONTACT.STYLE, Style.INTERACTIVE.name())
                .set(CONTACT.PURPOSE, Purpose.SERVICE_ANSWER.name())
                .set(CONTACT.TARGET, inbound.whom().target().name())
                .set(CONTACT.PERSON_ID, inbound.whom().person())
                .set(CONTACT.POINT_ID, inbound.point())
                .set(CONTACT.POINT_KIND, kind.name())
                .set(CONTACT.AGENCY_ID, inbound.agency())
                .set(CONTACT.DAY, LocalMoment.date(moment.day()))
                .set(CONTACT.SECOND, moment.second())
                .set(CONTACT.OUTCOME, inbound.outcome().name())
                .set(CONTACT.BEGUN_AT, inbound.at())
                .set(CONTACT.RECORDED_BY, by)
                .set(CONTACT.RECORDED_AT, at)
                .set(CONTACT.REMARK_SEALED, remark)
                .execute();
    }

    @Nullable
    Long borrowerOf(UUID id) {
        return db.select(CONTACT.BORROWER_ID)
                .from(CONTACT)
                .where(CONTACT.ID.eq(id))
                .fetchOne(CONTACT.BORROWER_ID);
    }

    boolean hasBorrower(long borrower) {
        return db.fetchExists(BORROWER_CARD, BORROWER_CARD.BORROWER_ID.eq(borrower));
    }

    boolean hasPerson(long borrower, long person) {
        return db.fetchExists(PERSON_CARD, PERSON_CARD.PERSON_ID.eq(person).and(PERSON_CARD.BORROWER_ID.eq(borrower)));
    }

    /** Kind of a borrower's or related person's contact point; null when it is not theirs. */
    @Nullable
    String pointKind(long borrower, long person, long point) {
        return db.select(CONTACT_CARD.KIND)
                .from(CONTACT_CARD)
                .where(CONTACT_CARD.CONTACT_POINT_ID.eq(point).and(CONTACT_CARD.BORROWER_ID.eq(borrower)))
                .and(DSL.coalesce(CONTACT_CARD.PERSON_ID, DSL.inline(0L)).eq(person))
                .fetchOne(CONTACT_CARD.KIND);
    }

    /** A borrower's contacts, the latest first, before the one of the token. */
    List<ContactRecord> ofBorrower(long borrower, @Nullable Instant before, @Nullable UUID beforeId, int rows) {
        return db.selectFrom(CONTACT)
                .where(CONTACT.BORROWER_ID.eq(borrower))
                .and(
                        before == null || beforeId == null
                                ? DSL.noCondition()
                                : DSL.row(CONTACT.RECORDED_AT, CONTACT.ID).lt(before, beforeId))
                .orderBy(CONTACT.RECORDED_AT.desc(), CONTACT.ID.desc())
                .limit(rows)
                .fetch();
    }
}
