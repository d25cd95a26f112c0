package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.PackTable.PACK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.server.compliance.tables.PackRecord;
import org.springframework.stereotype.Repository;

@Repository
class PackStore {

    static final String DRAFT = "DRAFT";
    static final String PROPOSED = "PROPOSED";
    static final String APPROVED = "APPROVED";
    static final String WITHDRAWN = "WITHDRAWN";

    /** Any number, the same on every server: who holds it changes packs. */
    private static final long PACK_LOCK = 0x4c66_5061_636bL;

    private final DSLContext db;

    PackStore(DSLContext db) {
        this.db = db;
    }

    /** Text of a pack by name and version, such as {@code cn-consumer-finance@1}. */
    String body(String reference) {
        int at = reference.lastIndexOf('@');
        String body = db.select(PACK.BODY)
                .from(PACK)
                .where(PACK.NAME.eq(reference.substring(0, at)))
                .and(PACK.VERSION.eq(Integer.valueOf(reference.substring(at + 1))))
                .fetchOne(PACK.BODY);
        if (body == null) {
            throw new IllegalStateException("no pack " + reference);
        }
        return body;
    }

    /** Packs are changed one at a time, because each must fit the others. */
    void lock() {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(PACK_LOCK)))
                .fetch();
    }

    List<PackRecord> all() {
        return db.selectFrom(PACK)
                .orderBy(PACK.LAYER, PACK.NAME, PACK.VERSION.desc())
                .fetch();
    }

    @Nullable
    PackRecord find(String name, int version) {
        return db.fetchOne(PACK, PACK.NAME.eq(name).and(PACK.VERSION.eq(version)));
    }

    int lastVersion(String name) {
        Integer last = db.select(DSL.max(PACK.VERSION))
                .from(PACK)
                .where(PACK.NAME.eq(name))
                .fetchOne(0, Integer.class);
        return last == null ? 0 : last;
    }

    /** All versions of a name share a layer; a new name lies over those before it. */
    private int layer(String name) {
        Integer own = db.select(DSL.max(PACK.LAYER))
                .from(PACK)
                .where(PACK.NAME.eq(name))
                .fetchOne(0, Integer.class);
        if (own != null) {
            return own;
        }
        Integer top = db.select(DSL.max(PACK.LAYER)).from(PACK).fetchOne(0, Integer.class);
        return top == null ? 1 : top + 1;
    }

    void draft(Pack pack, String body, boolean shipped, UUID author, String reason, Instant at) {
        db.insertInto(PACK)
                .set(PACK.NAME, pack.id())
                .set(PACK.VERSION, pack.version())
                .set(PACK.LAYER, layer(pack.id()))
                .set(PACK.JURISDICTION, pack.jurisdiction().label())
                .set(PACK.BODY, body)
                .set(PACK.STATE, DRAFT)
                .set(PACK.SHIPPED, shipped)
                .set(PACK.AUTHOR, author)
                .set(PACK.REASON, reason)
                .set(PACK.CREATED_AT, at)
                .execute();
    }

    void propose(String name, int version, LocalDate effectiveFrom, UUID by, Instant at) {
        db.update(PACK)
                .set(PACK.STATE, PROPOSED)
                .set(PACK.EFFECTIVE_FROM, effectiveFrom)
                .set(PACK.PROPOSER, by)
                .set(PACK.PROPOSED_AT, at)
                .where(PACK.NAME.eq(name).and(PACK.VERSION.eq(version)))
                .execute();
    }

    void approve(String name, int version, UUID by, Instant at) {
        db.update(PACK)
                .set(PACK.STATE, APPROVED)
                .set(PACK.APPROVER, by)
                .set(PACK.APPROVED_AT, at)
                .where(PACK.NAME.eq(name).and(PACK.VERSION.eq(version)))
                .execute();
    }

    void withdraw(String name, int version, UUID by, Instant at) {
        db.update(PACK)
                .set(PACK.STATE, WITHDRAWN)
                .set(PACK.WITHDRAWN_BY, by)
                .set(PACK.WITHDRAWN_AT, at)
                .where(PACK.NAME.eq(name).and(PACK.VERSION.eq(version)))
                .execute();
    }
}
