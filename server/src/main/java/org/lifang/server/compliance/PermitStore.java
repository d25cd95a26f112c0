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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertReturningStep;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.tables.PermitRecord;
import org.lifang.server.platform.Prepared;
import org.springframework.stereotype.Repository;

/** Writes answers: a decision, and with a yes the permit and the contact it reserves, in one statement. */
@Repository
class PermitStore {

    /** Apart from other advisory locks; the borrower's id stands in the lower bits. */
    private static final long LOCKS = 0x4c66_0000_0000_0000L;

    private static final String RESERVED = "RESERVED";
    private static final String CANCELLED = "CANCELLED";

    private final DSLContext db;
    private final Prepared answer = Prepared.of(decision());
    private final Prepared permission = Prepared.of(everything());

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
            run(answer, connection, answers);
            run(permission, connection, permits);
        });
    }

    private static void run(Prepared prepared, Connection connection, List<Map<String, @Nullable Object>> rows)
            throws SQLException {
        if (!rows.isEmpty()) {
            prepared.run(connection, rows);
        }
    }

    @Nullable
    PermitRecord find(UUID id) {
        return db.fetchOne(PERMIT, PERMIT.ID.eq(id));
    }

    @Nullable
    PermitRecord lock(UUID id) {
        return db.selectFrom(PERMIT).where(PERMIT.ID.eq(id)).forUpdate().fetchOne();
    }

    /** Takes a permit back, with the contact it reserved; true when that was still to come. */
    boolean revoke(UUID id, UUID by, Instant at, String because) {
        db.update(PERMIT)
                .set(PERMIT.REVOKED_AT, at)
                .set(PERMIT.REVOKED_BY, by)
                .set(PERMIT.REVOKED_BECAUSE, because)
                .where(PERMIT.ID.eq(id).and(PERMIT.REVOKED_AT.isNull()))
                .execute();
        return db.update(CONTACT)
                        .set(CONTACT.OUTCOME, CANCELLED)
                        .set(CONTACT.SETTLED_BY, by)
                        .set(CONTACT.SETTLED_AT, at)
                        .where(CONTACT.ID.eq(id).and(CONTACT.OUTCOME.eq(RESERVED)))
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

    private static InsertReturningStep<? extends Record> decision() {
        return insert(
                DECISION,
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
    }

    private static InsertReturningStep<? extends Record> everything() {
        var asked = DSL.name("asked").as(decision().returning(DSL.field(DSL.name("id"), UUID.class)));
        var permitted = DSL.name("permitted").as(permit().returning(DSL.field(DSL.name("id"), UUID.class)));
        Map<Field<?>, Param<?>> contact = params(
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
        contact.put(CONTACT.PERMIT_ID, DSL.param("id", CONTACT.PERMIT_ID));
        contact.put(CONTACT.RECORDED_BY, DSL.param("asked_by", CONTACT.RECORDED_BY));
        contact.put(CONTACT.RECORDED_AT, DSL.param("asked_at", CONTACT.RECORDED_AT));
        return DSL.with(asked)
                .with(permitted)
                .insertInto(CONTACT)
                .set(CONTACT.INBOUND, DSL.inline(false))
                .set(CONTACT.OUTCOME, DSL.inline(RESERVED))
                .set(contact);
    }

    private static InsertReturningStep<? extends Record> permit() {
        Map<Field<?>, Param<?>> permit = params(
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
        permit.put(PERMIT.FROM_SECOND, DSL.param("second", PERMIT.FROM_SECOND));
        permit.put(PERMIT.ISSUED_AT, DSL.param("asked_at", PERMIT.ISSUED_AT));
        return DSL.insertInto(PERMIT).set(permit);
    }

    private static InsertReturningStep<? extends Record> insert(Table<?> table, TableField<?, ?>... columns) {
        return DSL.insertInto(table).set(params(columns));
    }

    /** Every column gets the value of its own name. */
    private static Map<Field<?>, Param<?>> params(TableField<?, ?>... columns) {
        Map<Field<?>, Param<?>> params = new LinkedHashMap<>();
        for (TableField<?, ?> column : columns) {
            params.put(column, DSL.param(column.getName(), column));
        }
        return params;
    }
}
