package org.lifang.server.outreach.outbox;

import static org.lifang.server.outreach.tables.MessageEventTable.MESSAGE_EVENT;
import static org.lifang.server.outreach.tables.MessageTable.MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.commands.Acting;
import org.lifang.server.outreach.campaign.CampaignKind;
import org.lifang.server.outreach.tables.MessageRecord;
import org.springframework.stereotype.Repository;

/** Every change of a message is one statement guarded by the state it leaves, with its event beside it. */
@Repository
class MessageStore {

    static final String ATTEMPTED = "ATTEMPTED";
    static final String CANCELLED = "CANCELLED";

    private final DSLContext db;

    MessageStore(DSLContext db) {
        this.db = db;
    }

    /** What an event says beside its kind. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Note(@Nullable String why, @Nullable UUID decision, UUID by, byte @Nullable [] sealed) {}

    @Nullable
    Message find(UUID id) {
        return db.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id)).fetchOne(MessageStore::message);
    }

    @Nullable
    Message lock(UUID id) {
        return db.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id)).forUpdate().fetchOne(MessageStore::message);
    }

    /** The message unless somebody else is at it. */
    @Nullable
    Message tryLock(UUID id) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ID.eq(id))
                .forUpdate()
                .skipLocked()
                .fetchOne(MessageStore::message);
    }

    List<UUID> due(Instant now, int most) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.STATE.in(MessageState.PLANNED.name(), MessageState.HELD.name()))
                .and(MESSAGE.DUE_AT.le(now))
                .orderBy(MESSAGE.DUE_AT, MESSAGE.ID)
                .limit(most)
                .fetch(MESSAGE.ID);
    }

    List<UUID> sendingSince(Instant before, int most) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.STATE.eq(MessageState.SENDING.name()))
                .and(MESSAGE.SENDING_AT.lt(before))
                .orderBy(MESSAGE.SENDING_AT)
                .limit(most)
                .fetch(MESSAGE.ID);
    }

    List<UUID> unsettled(int most) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.SETTLE_AS.isNotNull())
                .orderBy(MESSAGE.ID)
                .limit(most)
                .fetch(MESSAGE.ID);
    }

    /** Takes the message for one question to the gate; nobody else looks at it before {@code lease}. */
    Message claim(UUID id, UUID askKey, Instant lease) {
        return db.update(MESSAGE)
                .set(MESSAGE.ASK_KEY, askKey)
                .set(MESSAGE.DUE_AT, lease)
                .set(MESSAGE.ASKS, MESSAGE.ASKS.plus(1))
                .where(MESSAGE.ID.eq(id))
                .returning()
                .fetchSingle(MessageStore::message);
    }

    /** What is about to be handed over. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Leaving(UUID permit, String provider, int templateVersion, byte[] textSealed, byte[] textHash, Instant at) {}

    void sending(UUID id, Leaving leaving) {
        db.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.SENDING.name())
                .set(MESSAGE.WHY, (String) null)
                .set(MESSAGE.STOPPED_BY, new String[0])
                .set(MESSAGE.DUE_AT, (Instant) null)
                .set(MESSAGE.ASK_KEY, (UUID) null)
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .set(MESSAGE.PERMIT_ID, leaving.permit())
                .set(MESSAGE.PROVIDER, leaving.provider())
                .set(MESSAGE.TEMPLATE_VERSION, leaving.templateVersion())
                .set(MESSAGE.TEXT_SEALED, leaving.textSealed())
                .set(MESSAGE.TEXT_HASH, leaving.textHash())
                .set(MESSAGE.SENDING_AT, leaving.at())
                .set(MESSAGE.CHANGED_AT, leaving.at())
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    /** Waits until a moment; the permit it had, if any, is given back. */
    void hold(Message message, String why, List<String> stoppedBy, Instant until, Instant at) {
        boolean permitted = message.permit() != null;
        db.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.HELD.name())
                .set(MESSAGE.WHY, why)
                .set(MESSAGE.STOPPED_BY, stoppedBy.toArray(String[]::new))
                .set(MESSAGE.DUE_AT, until)
                .set(MESSAGE.ASK_KEY, (UUID) null)
                .set(MESSAGE.PERMIT_ID, (UUID) null)
                .set(MESSAGE.PROVIDER, (String) null)
                .set(MESSAGE.PROVIDER_REFERENCE, (String) null)
                .set(MESSAGE.TEXT_SEALED, (byte[]) null)
                .set(MESSAGE.TEXT_HASH, (byte[]) null)
                .set(MESSAGE.SENDING_AT, (Instant) null)
                .set(MESSAGE.SETTLE_PERMIT, permitted ? message.permit() : message.settlePermit())
                .set(MESSAGE.SETTLE_AS, permitted ? CANCELLED : message.settleAs())
                .set(MESSAGE.CHANGED_AT, at)
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
    }

    /** Ends a message that waited, or that is known not to have gone out. */
    void end(Message message, MessageState state, String why, List<String> stoppedBy, Instant at) {
        boolean permitted = message.permit() != null && message.settleAs() == null;
        db.update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.WHY, why)
                .set(MESSAGE.STOPPED_BY, stoppedBy.toArray(String[]::new))
                .set(MESSAGE.DUE_AT, (Instant) null)
                .set(MESSAGE.ASK_KEY, (UUID) null)
                .set(MESSAGE.SETTLE_PERMIT, permitted ? message.permit() : message.settlePermit())
                .set(MESSAGE.SETTLE_AS, permitted ? CANCELLED : message.settleAs())
                .set(MESSAGE.CHANGED_AT, at)
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
    }

    /** Whether the provider called another message so before, as some do when their numbers run out. */
    boolean isTaken(Message message, String reference) {
        return db.fetchExists(db.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.PROVIDER.eq(String.valueOf(message.provider())))
                .and(MESSAGE.PROVIDER_REFERENCE.eq(reference))
                .and(MESSAGE.ID.ne(message.id())));
    }

    /** It is out of the house, or may be; the contact log is told that it was tried. */
    void gone(Message message, MessageState state, @Nullable String why, @Nullable String reference, Instant at) {
        db.update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.WHY, why)
                .set(MESSAGE.PROVIDER_REFERENCE, reference)
                .set(MESSAGE.SETTLE_PERMIT, message.permit())
                .set(MESSAGE.SETTLE_AS, ATTEMPTED)
                .set(MESSAGE.CHANGED_AT, at)
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
    }

    /** What became of it later. */
    void became(UUID id, MessageState state, @Nullable String why, Instant at) {
        db.update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.WHY, why)
                .set(MESSAGE.CHANGED_AT, at)
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    void settled(UUID id) {
        db.update(MESSAGE)
                .set(MESSAGE.SETTLE_AS, (String) null)
                .set(MESSAGE.SETTLE_PERMIT, (UUID) null)
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    void event(UUID message, String kind, Note note, Instant at) {
        db.insertInto(MESSAGE_EVENT)
                .set(MESSAGE_EVENT.MESSAGE_ID, message)
                .set(MESSAGE_EVENT.AT, at)
                .set(MESSAGE_EVENT.KIND, kind)
                .set(MESSAGE_EVENT.WHY, note.why())
                .set(MESSAGE_EVENT.DECISION, note.decision())
                .set(MESSAGE_EVENT.BY_ID, note.by())
                .set(MESSAGE_EVENT.NOTE_SEALED, note.sealed())
                .execute();
    }

    /** What the latest event of a message gave as its reason; null when it gave none. */
    @Nullable
    String lastWhy(UUID message) {
        return db.select(MESSAGE_EVENT.WHY)
                .from(MESSAGE_EVENT)
                .where(MESSAGE_EVENT.MESSAGE_ID.eq(message))
                .orderBy(MESSAGE_EVENT.ID.desc())
                .limit(1)
                .fetchOne(MESSAGE_EVENT.WHY);
    }

    /** Ends what waited too long, with an event each; how many there were. */
    int expire(Instant now, int most) {
        List<UUID> late = db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.STATE.in(MessageState.PLANNED.name(), MessageState.HELD.name()))
                .and(MESSAGE.EXPIRES_AT.le(now))
                .and(MESSAGE.DUE_AT.le(now))
                .orderBy(MESSAGE.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(MESSAGE.ID);
        Map<Field<?>, Object> ended =
                Map.of(MESSAGE.STATE, MessageState.EXPIRED.name(), MESSAGE.WHY, "EXPIRED", MESSAGE.CHANGED_AT, now);
        for (UUID id : late) {
            db.update(MESSAGE)
                    .set(ended)
                    .set(MESSAGE.DUE_AT, (Instant) null)
                    .set(MESSAGE.ASK_KEY, (UUID) null)
                    .where(MESSAGE.ID.eq(id))
                    .execute();
            event(id, MessageState.EXPIRED.name(), new Note(null, null, Acting.SYSTEM, null), now);
        }
        return late.size();
    }

    static Message message(MessageRecord r) {
        return new Message(
                r.getId(),
                r.getCampaign(),
                r.getSubject(),
                CampaignKind.valueOf(r.getKind()),
                r.getBorrowerId(),
                r.getDueDay(),
                r.getPlannedOn(),
                Channel.valueOf(r.getChannel()),
                r.getTemplateKey(),
                r.getTemplateVersion(),
                r.getLanguage(),
                r.getPointId(),
                MessageState.valueOf(r.getState()),
                r.getWhy(),
                List.of(r.getStoppedBy()),
                r.getDueAt(),
                r.getExpiresAt(),
                r.getAskKey(),
                r.getAsks(),
                r.getAttempts(),
                r.getPermitId(),
                r.getProvider(),
                r.getProviderReference(),
                r.getSendingAt(),
                r.getSettlePermit(),
                r.getSettleAs(),
                r.getChangedAt());
    }
}
