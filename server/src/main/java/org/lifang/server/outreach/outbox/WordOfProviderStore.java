package org.lifang.server.outreach.outbox;

import static org.lifang.server.outreach.tables.MessageTable.MESSAGE;
import static org.lifang.server.outreach.tables.ReceiptTable.RECEIPT;
import static org.lifang.server.outreach.tables.ReplyTable.REPLY;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.portfolio.views.PersonCardTable.PERSON_CARD;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class WordOfProviderStore {

    private final DSLContext db;

    WordOfProviderStore(DSLContext db) {
        this.db = db;
    }

    /** A word about a message that came before we knew the message was sent. */
    record Early(String status, @Nullable String code) {}

    /** The message a provider speaks of: by its own reference, or by ours. */
    @Nullable
    UUID messageOf(String provider, String reference, @Nullable UUID ours) {
        UUID named = db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.PROVIDER.eq(provider).and(MESSAGE.PROVIDER_REFERENCE.eq(reference)))
                .fetchOne(MESSAGE.ID);
        return named != null || ours == null
                ? named
                : db.select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.ID.eq(ours).and(MESSAGE.PROVIDER.eq(provider)))
                        .fetchOne(MESSAGE.ID);
    }

    /** False when this very word was told before. */
    boolean add(String provider, Receipts.Receipt receipt, @Nullable UUID message, Instant at) {
        return db.insertInto(RECEIPT)
                        .set(RECEIPT.PROVIDER, provider)
                        .set(RECEIPT.REFERENCE, receipt.reference())
                        .set(RECEIPT.STATUS, receipt.status().name())
                        .set(RECEIPT.CODE, receipt.code())
                        .set(RECEIPT.HAPPENED_AT, receipt.at())
                        .set(RECEIPT.RECEIVED_AT, at)
                        .set(RECEIPT.MESSAGE_ID, message)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Takes what was said of a message before its end was written here. */
    List<Early> early(Message message, String reference) {
        return db.update(RECEIPT)
                .set(RECEIPT.MESSAGE_ID, message.id())
                .where(RECEIPT.PROVIDER.eq(String.valueOf(message.provider())))
                .and(RECEIPT.REFERENCE.eq(reference))
                .and(RECEIPT.MESSAGE_ID.isNull())
                .returningResult(RECEIPT.STATUS, RECEIPT.CODE)
                .fetch(r -> new Early(r.value1(), r.value2()));
    }

    /** False when this answer came in before. */
    boolean addReply(String provider, Replies.Reply reply, @Nullable String keyword, int people, Instant at) {
        return db.insertInto(REPLY)
                        .set(REPLY.PROVIDER, provider)
                        .set(REPLY.REFERENCE, reply.reference())
                        .set(REPLY.HAPPENED_AT, reply.at())
                        .set(REPLY.RECEIVED_AT, at)
                        .set(REPLY.KEYWORD, keyword)
                        .set(REPLY.PEOPLE, people)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /**
     * Whose number it is.
     *
     * @param person 0 is the debtor
     * @param contact whether a contact person
     */
    record Owner(long borrower, long person, long point, boolean contact) {}

    List<Owner> owners(byte[] index) {
        return db.select(
                        CONTACT_CARD.BORROWER_ID,
                        DSL.coalesce(CONTACT_CARD.PERSON_ID, DSL.inline(0L)),
                        CONTACT_CARD.CONTACT_POINT_ID,
                        DSL.coalesce(PERSON_CARD.ROLE, DSL.inline("")))
                .from(CONTACT_CARD)
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.PERSON_ID.eq(CONTACT_CARD.PERSON_ID))
                .where(CONTACT_CARD.VALUE_INDEX.eq(index))
                .orderBy(CONTACT_CARD.CONTACT_POINT_ID)
                .limit(100)
                .fetch(r ->
                        new Owner(r.value1(), r.value2(), r.value3(), r.value4().equals("CONTACT_PERSON")));
    }

    List<Replies.Row> replies(@Nullable Instant before, @Nullable String reference, int rows) {
        return db.selectFrom(REPLY)
                .where(
                        before == null
                                ? DSL.noCondition()
                                : DSL.row(REPLY.RECEIVED_AT, REPLY.REFERENCE).lt(before, String.valueOf(reference)))
                .orderBy(REPLY.RECEIVED_AT.desc(), REPLY.REFERENCE.desc())
                .limit(rows)
                .fetch(r -> new Replies.Row(
                        r.getProvider(), r.getReference(), r.getReceivedAt(), r.getKeyword(), r.getPeople()));
    }
}
