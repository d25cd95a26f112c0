package org.lifang.server.identity;

import static org.lifang.server.identity.tables.AppUserTable.APP_USER;
import static org.lifang.server.identity.tables.SessionTable.SESSION;
import static org.lifang.server.identity.tables.TeamTable.TEAM;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sessions, kept by the hash of their token. */
@Repository
class SessionStore {

    private final DSLContext db;

    SessionStore(DSLContext db) {
        this.db = db;
    }

    void insert(byte[] hash, UUID userId, Instant at) {
        db.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, hash)
                .set(SESSION.USER_ID, userId)
                .set(SESSION.SIGNED_IN_AT, at)
                .set(SESSION.SEEN_AT, at)
                .execute();
    }

    @Nullable
    Found find(byte[] hash, Instant seenAfter, Instant signedInAfter) {
        return db.select(APP_USER.asterisk(), TEAM.NAME, TEAM.DISTRICT, TEAM.AGENCY, UserStore.ROLES, SESSION.SEEN_AT)
                .from(SESSION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(SESSION.USER_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(APP_USER.TEAM_ID))
                .where(SESSION.TOKEN_HASH.eq(hash))
                .and(APP_USER.ACTIVE)
                .and(SESSION.SEEN_AT.gt(seenAfter))
                .and(SESSION.SIGNED_IN_AT.gt(signedInAfter))
                .fetchOne(row -> new Found(UserStore.user(row), row.get(SESSION.SEEN_AT)));
    }

    /** Never moves the time back, should two requests end in another order than they began. */
    void seen(byte[] hash, Instant at) {
        db.update(SESSION)
                .set(SESSION.SEEN_AT, at)
                .where(SESSION.TOKEN_HASH.eq(hash))
                .and(SESSION.SEEN_AT.lt(at))
                .execute();
    }

    void delete(byte[] hash) {
        db.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(hash)).execute();
    }

    void deleteOf(UUID userId, byte[] except) {
        db.deleteFrom(SESSION)
                .where(SESSION.USER_ID.eq(userId))
                .and(SESSION.TOKEN_HASH.ne(except))
                .execute();
    }

    int sweep(Instant seenBefore, Instant signedInBefore) {
        return db.deleteFrom(SESSION)
                .where(SESSION.SEEN_AT.le(seenBefore))
                .or(SESSION.SIGNED_IN_AT.le(signedInBefore))
                .execute();
    }

    /** A live session's user and when it was last seen. */
    record Found(User user, Instant seenAt) {}
}
