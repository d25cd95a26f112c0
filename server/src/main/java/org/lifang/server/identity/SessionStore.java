package org.lifang.server.identity;

import static org.lifang.server.identity.tables.AppUserTable.APP_USER;
import static org.lifang.server.identity.tables.SessionTable.SESSION;
import static org.lifang.server.identity.tables.TeamTable.TEAM;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.Prepared;
import org.springframework.stereotype.Repository;

/** Sessions, kept by the hash of their token. */
@Repository
class SessionStore {

    private final DSLContext db;
    private final Prepared live;
    private final Field<?>[] columns;

    SessionStore(DSLContext db) {
        this.db = db;
        // Asked with every request, so it is rendered once.
        var select = DSL.select(APP_USER.fields())
                .select(TEAM.NAME, TEAM.DISTRICT, TEAM.AGENCY, UserStore.ROLES, SESSION.SEEN_AT)
                .from(SESSION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(SESSION.USER_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(APP_USER.TEAM_ID))
                .where(SESSION.TOKEN_HASH.eq(DSL.param("token_hash", SESSION.TOKEN_HASH)))
                .and(APP_USER.ACTIVE)
                .and(SESSION.SEEN_AT.gt(DSL.param("seen_at", SESSION.SEEN_AT)))
                .and(SESSION.SIGNED_IN_AT.gt(DSL.param("signed_in_at", SESSION.SIGNED_IN_AT)));
        this.live = Prepared.of(select);
        this.columns = select.fields();
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
        return db.connectionResult(connection -> {
            try (PreparedStatement statement = live.on(
                            connection,
                            Map.of("token_hash", hash, "seen_at", seenAfter, "signed_in_at", signedInAfter));
                    ResultSet rows = statement.executeQuery()) {
                Record row = db.fetchOne(rows, columns);
                return row == null ? null : new Found(UserStore.user(row), row.get(SESSION.SEEN_AT));
            }
        });
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
