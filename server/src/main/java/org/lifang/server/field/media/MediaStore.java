package org.lifang.server.field.media;

import static org.lifang.server.field.tables.MediaTable.MEDIA;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.field.tables.MediaRecord;
import org.springframework.stereotype.Repository;

/** Recordings on their way and at rest. */
@Repository
class MediaStore {

    static final String OPEN = "OPEN";
    static final String KEPT = "KEPT";
    static final String DIFFERENT = "DIFFERENT";
    static final String GONE = "GONE";

    private final DSLContext db;

    MediaStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    MediaRecord find(UUID id) {
        return db.fetchOne(MEDIA, MEDIA.ID.eq(id));
    }

    @Nullable
    MediaRecord lock(UUID id) {
        return db.selectFrom(MEDIA).where(MEDIA.ID.eq(id)).forUpdate().fetchOne();
    }

    @Nullable
    MediaRecord byUpload(String upload) {
        return db.fetchOne(MEDIA, MEDIA.UPLOAD.eq(upload));
    }

    MediaRecord newMedia() {
        return db.newRecord(MEDIA);
    }

    /** A new one, unless somebody was faster. */
    void add(MediaRecord row) {
        db.insertInto(MEDIA).set(row).onConflict(MEDIA.ID).doNothing().execute();
    }

    void touch(UUID id, Instant at) {
        db.update(MEDIA).set(MEDIA.TOUCHED_AT, at).where(MEDIA.ID.eq(id)).execute();
    }

    /** Begun, and not heard of since a moment. */
    List<MediaRecord> untouched(Instant since, int most) {
        return db.selectFrom(MEDIA)
                .where(MEDIA.STATE.eq(OPEN).and(MEDIA.TOUCHED_AT.lt(since)))
                .orderBy(MEDIA.TOUCHED_AT)
                .limit(most)
                .fetch();
    }

    List<MediaRecord> of(List<UUID> ids, UUID user) {
        return db.selectFrom(MEDIA)
                .where(MEDIA.ID.in(ids).and(MEDIA.USER_ID.eq(user)))
                .fetch();
    }
}
