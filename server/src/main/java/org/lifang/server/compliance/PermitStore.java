package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.ContactTable.CONTACT;
import static org.lifang.server.compliance.tables.DecisionTable.DECISION;
import static org.lifang.server.compliance.tables.PermitTable.PERMIT;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.tables.PermitRecord;
import org.lifang.server.platform.Prepared;
import org.lifang.server.platform.Rows;
import org.springframework.stereotype.Repository;

/** Writes answers: a decision, and with a yes the permit and the contact it reserves, in one statement. */
@Repository
class PermitStore {

    /** Apart from other advisory locks; the borrower's id stands in the lower bits. */
    private static final long LOCKS = 0x4c66_0000_0000_0000L;

    private static final List<Field<?>> DECIDED = List.of(
            DECISION.ID,
            DECISION.BORROWER_ID,
            DECISION.ASKED_AT,
            DECISION.ASKED_BY,
            DECISION.CHANNEL,
            DECISION.STYLE,
            DECISION.PURPOSE,
            DECISION.TARGET,
            DECISION.STAGE,
            DECISION.PERSON_ID,
            DECISION.POINT_ID,
            DECISION.AGENCY_ID,
            DECISION.CREW,
            DECISION.DAY,
            DECISION.SECOND,
            DECISION.VERDICT,
            DECISION.STOPPED_BY,
            DECISION.PACKS,
            DECISION.SNAPSHOT,
            DECISION.RETRY_FROM);

    /** What a permit has besides the moment it was asked for. */
    private static final List<Field<?>> ALLOWED = List.of(
            PERMIT.ID,
            PERMIT.BORROWER_ID,
            PERMIT.CHANNEL,
            PERMIT.PURPOSE,
            PERMIT.TARGET,
            PERMIT.STAGE,
            PERMIT.PERSON_ID,
            PERMIT.POINT_ID,
            PERMIT.PLACE_ID,
            PERMIT.AGENCY_ID,
            PERMIT.CREW,
            PERMIT.DAY,
            PERMIT.TO_SECOND,
            PERMIT.OPENS_AT,
            PERMIT.EXPIRES_AT,
            PERMIT.PAYLOAD,
            PERMIT.SIGNATURE,
            PERMIT.KEY_ID);

    /** What the contact it reserves has besides. */
    private static final List<Field<?>> RESERVING = List.of(
            CONTACT.ID,
            CONTACT.BORROWER_ID,
            CONTACT.CHANNEL,
            CONTACT.STYLE,
            CONTACT.PURPOSE,
            CONTACT.TARGET,
            CONTACT.PERSON_ID,
            CONTACT.POINT_ID,
            CONTACT.POINT_KIND,
            CONTACT.AGENCY_ID,
            CONTACT.DAY,
            CONTACT.SECOND,
            CONTACT.EXPIRES_AT);

    private static final String PERMITTED_NAME = "permitted";
    private static final Rows REFUSED = Rows.of("refused", DECIDED);
    private static final Rows PERMITTED = Rows.of(PERMITTED_NAME, everyName());

    private static final String REPLACED = "replaced";
    private static final int MOST_REPLACED = 100;
    private static final String RESERVED = "RESERVED";
    private static final String CANCELLED = "CANCELLED";

    private final DSLContext db;
    private final Prepared refusals = Prepared.of(REFUSED.into(DECISION));
    private final Prepared permissions = Prepared.of(permissions());

    PermitStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Waits until nobody else asks about the borrower, on any server; held until the commit. A statement of its own, so
     * that the next one sees what the one before committed.
     */
    void lock(long borrower) {
        db.fetch(locking(DSL.val(lockOf(borrower))));
    }

    static long lockOf(long borrower) {
        return LOCKS ^ borrower;
    }

    static Select<? extends Record> locking(Field<Long> lock) {
        return DSL.select(DSL.function("pg_advisory_xact_lock", Object.class, lock));
    }

    /** One statement for all; {@code pg_advisory_xact_lock} is called in the order of the array. */
    static Select<? extends Record> lockingAll(Field<Long[]> locks) {
        Table<?> each = DSL.unnest(locks).as("each", "lock");
        return DSL.select(DSL.function(
                        "pg_advisory_xact_lock", Object.class, DSL.field(DSL.name("each", "lock"), Long.class)))
                .from(each);
    }

    /** Keeps answers that permit nothing, and answers with their permits and the contacts these reserve. */
    void keep(List<Map<String, @Nullable Object>> answers, List<Map<String, @Nullable Object>> permits) {
        db.connection(connection -> {
            run(refusals, REFUSED, connection, answers);
            run(permissions, PERMITTED, connection, permits);
        });
    }

    private static void run(
            Prepared prepared, Rows shape, Connection connection, List<Map<String, @Nullable Object>> rows)
            throws SQLException {
        if (!rows.isEmpty()) {
            prepared.run(connection, shape.values(rows));
        }
    }

    /** One of each name; those of the three tables mean the same. */
    private static List<Field<?>> everyName() {
        Map<String, Field<?>> names = new LinkedHashMap<>();
        Stream.of(DECIDED, ALLOWED, RESERVING)
                .flatMap(List::stream)
                .forEach(column -> names.putIfAbsent(column.getName(), column));
        return List.copyOf(names.values());
    }

    @Nullable
    PermitRecord find(UUID id) {
        return db.fetchOne(PERMIT, PERMIT.ID.eq(id));
    }

    /** Follows a permit to the one that holds in its place; null when that was taken back. */
    @Nullable
    UUID standing(UUID id) {
        PermitRecord permit = find(id);
        for (int step = 0; permit != null && permit.getRevokedAt() != null && step < MOST_REPLACED; step++) {
            permit = permit.getReplacedBy() == null ? null : find(permit.getReplacedBy());
        }
        return permit == null || permit.getRevokedAt() != null ? null : permit.getId();
    }

    @Nullable
    PermitRecord lock(UUID id) {
        return db.selectFrom(PERMIT).where(PERMIT.ID.eq(id)).forUpdate().fetchOne();
    }

    /** Takes a permit back, with the contact it reserved, unless that is under way; true when it was still to come. */
    boolean revoke(UUID id, UUID by, Instant at, String because) {
        return revoke(id, by, at, because, null);
    }

    /** Takes a permit back because another, written in the same transaction, holds in its place. */
    void replace(UUID id, UUID by, Instant at, UUID replacement) {
        revoke(id, by, at, REPLACED, replacement);
    }

    private boolean revoke(UUID id, UUID by, Instant at, String because, @Nullable UUID replacement) {
        db.update(PERMIT)
                .set(PERMIT.REVOKED_AT, at)
                .set(PERMIT.REVOKED_BY, by)
                .set(PERMIT.REVOKED_BECAUSE, because)
                .set(PERMIT.REPLACED_BY, replacement)
                .where(PERMIT.ID.eq(id).and(PERMIT.REVOKED_AT.isNull()))
                .execute();
        return db.update(CONTACT)
                        .set(CONTACT.OUTCOME, CANCELLED)
                        .set(CONTACT.SETTLED_BY, by)
                        .set(CONTACT.SETTLED_AT, at)
                        .where(CONTACT.ID.eq(id).and(CONTACT.OUTCOME.eq(RESERVED)))
                        .and(CONTACT.UNDER_WAY_AT.isNull())
                        .execute()
                == 1;
    }

    /** Contacts still to come with a person, here and under every borrower where a number or address is the same. */
    List<UUID> reserved(long borrower, long person) {
        var same = CONTACT_CARD.as("same");
        Condition here = CONTACT.BORROWER_ID.eq(borrower).and(CONTACT.PERSON_ID.eq(person));
        Condition elsewhere = CONTACT.POINT_ID.in(DSL.select(CONTACT_CARD.CONTACT_POINT_ID)
                .from(CONTACT_CARD)
                .join(same)
                .on(same.VALUE_INDEX.eq(CONTACT_CARD.VALUE_INDEX))
                .where(same.BORROWER_ID.eq(borrower).and(same.PERSON_ID.eq(person)))
                .and(CONTACT_CARD.PERSON_ID.isNotNull()));
        return ids(here.or(elsewhere));
    }

    /** Contacts still to come with a person by a channel. */
    List<UUID> reserved(long borrower, long person, Channel channel) {
        return ids(CONTACT.BORROWER_ID
                .eq(borrower)
                .and(CONTACT.PERSON_ID.eq(person))
                .and(CONTACT.CHANNEL.eq(channel.name())));
    }

    private List<UUID> ids(Condition which) {
        return db.select(CONTACT.ID)
                .from(CONTACT)
                .where(which.and(CONTACT.OUTCOME.eq(RESERVED)))
                .orderBy(CONTACT.ID)
                .fetch(CONTACT.ID);
    }

    private static Query permissions() {
        var permitted = DSL.name(PERMITTED_NAME).as(DSL.select(DSL.asterisk()).from(PERMITTED.table()));
        var decision = DSL.name("decided").as(inserted(DECISION, PERMITTED.columns(DECIDED)));
        Map<Field<?>, Field<?>> ofPermit = PERMITTED.columns(ALLOWED);
        ofPermit.put(PERMIT.FROM_SECOND, PERMITTED.column(DECISION.SECOND));
        ofPermit.put(PERMIT.ISSUED_AT, PERMITTED.column(DECISION.ASKED_AT));
        var permit = DSL.name("allowed").as(inserted(PERMIT, ofPermit));
        Map<Field<?>, Field<?>> ofContact = PERMITTED.columns(RESERVING);
        ofContact.put(CONTACT.PERMIT_ID, PERMITTED.column(DECISION.ID));
        ofContact.put(CONTACT.RECORDED_BY, PERMITTED.column(DECISION.ASKED_BY));
        ofContact.put(CONTACT.RECORDED_AT, PERMITTED.column(DECISION.ASKED_AT));
        ofContact.put(CONTACT.INBOUND, DSL.inline(false));
        ofContact.put(CONTACT.OUTCOME, DSL.inline(RESERVED));
        return DSL.with(permitted)
                .with(decision)
                .with(permit)
                .insertInto(CONTACT)
                .columns(ofContact.keySet())
                .select(DSL.select(ofContact.values()).from(DSL.table(DSL.name(PERMITTED_NAME))));
    }

    private static <R extends Record> ResultQuery<Record1<Integer>> inserted(
            Table<R> table, Map<Field<?>, Field<?>> columns) {
        return DSL.insertInto(table)
                .columns(columns.keySet())
                .select(DSL.select(columns.values()).from(DSL.table(DSL.name(PERMITTED_NAME))))
                .returningResult(DSL.inline(1).as("one"));
    }
}
