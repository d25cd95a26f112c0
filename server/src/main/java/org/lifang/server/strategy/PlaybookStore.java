package org.lifang.server.strategy;

import static org.lifang.server.strategy.tables.PlaybookTable.PLAYBOOK;
import static org.lifang.server.strategy.tables.PlaybookVersionTable.PLAYBOOK_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PlaybookStore {

    static final String DRAFT = "DRAFT";
    static final String PUBLISHED = "PUBLISHED";

    private final DSLContext db;

    PlaybookStore(DSLContext db) {
        this.db = db;
    }

    /** A playbook; its version for a date is null when none is published by then. */
    record Row(
            String key,
            String titleZh,
            String titleEn,
            boolean inUse,
            @Nullable Integer activeVersion,
            int versions) {}

    /** A version with its text. */
    record Version(
            String playbook,
            int version,
            String dmn,
            String state,
            @Nullable LocalDate effectiveOn,
            UUID author,
            String reason,
            Instant createdAt,
            @Nullable Instant publishedAt) {}

    List<Row> playbooks(LocalDate on) {
        var active = DSL.select(PLAYBOOK_VERSION.VERSION)
                .from(PLAYBOOK_VERSION)
                .where(PLAYBOOK_VERSION.PLAYBOOK.eq(PLAYBOOK.KEY))
                .and(PLAYBOOK_VERSION.STATE.eq(PUBLISHED))
                .and(PLAYBOOK_VERSION.EFFECTIVE_ON.le(on))
                .orderBy(PLAYBOOK_VERSION.EFFECTIVE_ON.desc(), PLAYBOOK_VERSION.VERSION.desc())
                .limit(1);
        var count = DSL.selectCount().from(PLAYBOOK_VERSION).where(PLAYBOOK_VERSION.PLAYBOOK.eq(PLAYBOOK.KEY));
        return db.select(
                        PLAYBOOK.KEY,
                        PLAYBOOK.TITLE_ZH,
                        PLAYBOOK.TITLE_EN,
                        PLAYBOOK.IN_USE,
                        DSL.field(active),
                        DSL.field(count))
                .from(PLAYBOOK)
                .orderBy(PLAYBOOK.KEY)
                .fetch(r -> new Row(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }

    boolean exists(String key) {
        return db.fetchExists(PLAYBOOK, PLAYBOOK.KEY.eq(key));
    }

    void add(String key, String titleZh, String titleEn) {
        db.insertInto(PLAYBOOK)
                .set(PLAYBOOK.KEY, key)
                .set(PLAYBOOK.TITLE_ZH, titleZh)
                .set(PLAYBOOK.TITLE_EN, titleEn)
                .execute();
    }

    List<Version> versions(String key) {
        return db.selectFrom(PLAYBOOK_VERSION)
                .where(PLAYBOOK_VERSION.PLAYBOOK.eq(key))
                .orderBy(PLAYBOOK_VERSION.VERSION.desc())
                .fetch(PlaybookStore::version);
    }

    @Nullable
    Version version(String key, int version) {
        return db.selectFrom(PLAYBOOK_VERSION)
                .where(PLAYBOOK_VERSION.PLAYBOOK.eq(key).and(PLAYBOOK_VERSION.VERSION.eq(version)))
                .fetchOne(PlaybookStore::version);
    }

    /** The version that answers on a date for the playbook in use. */
    @Nullable
    Version inUse(LocalDate on) {
        return db.select(PLAYBOOK_VERSION)
                .from(PLAYBOOK_VERSION)
                .join(PLAYBOOK)
                .on(PLAYBOOK.KEY.eq(PLAYBOOK_VERSION.PLAYBOOK).and(PLAYBOOK.IN_USE))
                .where(PLAYBOOK_VERSION.STATE.eq(PUBLISHED).and(PLAYBOOK_VERSION.EFFECTIVE_ON.le(on)))
                .orderBy(PLAYBOOK_VERSION.EFFECTIVE_ON.desc(), PLAYBOOK_VERSION.VERSION.desc())
                .limit(1)
                .fetchOne(r -> version(r.value1()));
    }

    /** Locks the playbook so that two drafts at once get two numbers; false when there is none. */
    boolean lock(String key) {
        return db.select(PLAYBOOK.KEY)
                        .from(PLAYBOOK)
                        .where(PLAYBOOK.KEY.eq(key))
                        .forUpdate()
                        .fetchOne()
                != null;
    }

    int nextVersion(String key) {
        Integer last = db.select(DSL.max(PLAYBOOK_VERSION.VERSION))
                .from(PLAYBOOK_VERSION)
                .where(PLAYBOOK_VERSION.PLAYBOOK.eq(key))
                .fetchOne(0, Integer.class);
        return last == null ? 1 : last + 1;
    }

    void draft(String key, int version, String dmn, byte[] sha256, UUID author, String reason, Instant at) {
        db.insertInto(PLAYBOOK_VERSION)
                .set(PLAYBOOK_VERSION.PLAYBOOK, key)
                .set(PLAYBOOK_VERSION.VERSION, version)
                .set(PLAYBOOK_VERSION.DMN, dmn)
                .set(PLAYBOOK_VERSION.DMN_SHA256, sha256)
                .set(PLAYBOOK_VERSION.STATE, DRAFT)
                .set(PLAYBOOK_VERSION.AUTHOR, author)
                .set(PLAYBOOK_VERSION.REASON, reason)
                .set(PLAYBOOK_VERSION.CREATED_AT, at)
                .execute();
    }

    void publish(String key, int version, LocalDate effectiveOn, Instant at) {
        db.update(PLAYBOOK_VERSION)
                .set(PLAYBOOK_VERSION.STATE, PUBLISHED)
                .set(PLAYBOOK_VERSION.EFFECTIVE_ON, effectiveOn)
                .set(PLAYBOOK_VERSION.PUBLISHED_AT, at)
                .where(PLAYBOOK_VERSION.PLAYBOOK.eq(key).and(PLAYBOOK_VERSION.VERSION.eq(version)))
                .execute();
    }

    @Nullable
    String keyInUse() {
        return db.select(PLAYBOOK.KEY).from(PLAYBOOK).where(PLAYBOOK.IN_USE).fetchOne(PLAYBOOK.KEY);
    }

    void use(String key) {
        db.update(PLAYBOOK).set(PLAYBOOK.IN_USE, false).where(PLAYBOOK.IN_USE).execute();
        db.update(PLAYBOOK)
                .set(PLAYBOOK.IN_USE, true)
                .where(PLAYBOOK.KEY.eq(key))
                .execute();
    }

    private static Version version(org.lifang.server.strategy.tables.PlaybookVersionRecord r) {
        return new Version(
                r.getPlaybook(),
                r.getVersion(),
                r.getDmn(),
                r.getState(),
                r.getEffectiveOn(),
                r.getAuthor(),
                r.getReason(),
                r.getCreatedAt(),
                r.getPublishedAt());
    }
}
