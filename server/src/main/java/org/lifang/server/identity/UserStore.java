package org.lifang.server.identity;

import static org.lifang.server.identity.tables.AppUserTable.APP_USER;
import static org.lifang.server.identity.tables.TeamTable.TEAM;
import static org.lifang.server.identity.tables.UserRoleTable.USER_ROLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Users, their roles and their count of failed sign-ins. */
@Repository
class UserStore {

    static final Field<String[]> ROLES =
            DSL.array(DSL.select(USER_ROLE.ROLE).from(USER_ROLE).where(USER_ROLE.USER_ID.eq(APP_USER.ID)));

    private final DSLContext db;
    private final Clock clock;

    UserStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    static User user(Record row) {
        UUID teamId = row.get(APP_USER.TEAM_ID);
        return new User(
                row.get(APP_USER.ID),
                row.get(APP_USER.LOGIN),
                row.get(APP_USER.DISPLAY_NAME),
                roles(row.get(ROLES)),
                teamId == null
                        ? null
                        : new Team(teamId, row.get(TEAM.NAME), row.get(TEAM.DISTRICT), row.get(TEAM.AGENCY)),
                row.get(APP_USER.LANGUAGE),
                row.get(APP_USER.ACTIVE),
                row.get(APP_USER.MUST_CHANGE_PASSWORD),
                row.get(APP_USER.LOCKED_UNTIL));
    }

    private static Set<Role> roles(String[] names) {
        return List.of(names).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private SelectJoinStep<? extends Record> users() {
        return db.select(APP_USER.asterisk(), TEAM.NAME, TEAM.DISTRICT, TEAM.AGENCY, ROLES)
                .from(APP_USER)
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(APP_USER.TEAM_ID));
    }

    @Nullable
    User find(UUID id) {
        return users().where(APP_USER.ID.eq(id)).fetchOne(UserStore::user);
    }

    boolean isEmpty() {
        return !db.fetchExists(APP_USER);
    }

    /** Users in the order of their logins, whose login or name holds a text. */
    List<User> list(@Nullable String text, @Nullable String afterLogin, int size) {
        Condition found = text == null || text.isBlank()
                ? DSL.noCondition()
                : APP_USER.LOGIN
                        .containsIgnoreCase(text.strip())
                        .or(APP_USER.DISPLAY_NAME.containsIgnoreCase(text.strip()));
        return users().where(found)
                .and(afterLogin == null ? DSL.noCondition() : APP_USER.LOGIN.gt(afterLogin))
                .orderBy(APP_USER.LOGIN)
                .limit(size)
                .fetch(UserStore::user);
    }

    /** Locks a user's row for a change, and gives the user. */
    @Nullable
    User lock(UUID id) {
        db.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** Locks all active administrators, so that two changes at once cannot remove the last two. */
    List<UUID> lockAdmins() {
        return db.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.ACTIVE)
                .and(DSL.exists(DSL.selectOne()
                        .from(USER_ROLE)
                        .where(USER_ROLE.USER_ID.eq(APP_USER.ID))
                        .and(USER_ROLE.ROLE.eq(Role.ADMIN.name()))))
                .orderBy(APP_USER.ID)
                .forUpdate()
                .fetch(APP_USER.ID);
    }

    /** False when the login or the id is taken. */
    boolean insert(User user, String passwordHash) {
        int inserted = db.insertInto(APP_USER)
                .set(APP_USER.ID, user.id())
                .set(APP_USER.LOGIN, user.login())
                .set(APP_USER.DISPLAY_NAME, user.displayName())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.MUST_CHANGE_PASSWORD, user.mustChangePassword())
                .set(APP_USER.TEAM_ID, user.team() == null ? null : user.team().id())
                .set(APP_USER.LANGUAGE, user.language())
                .set(APP_USER.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (inserted == 1) {
            grant(user.id(), user.roles());
        }
        return inserted == 1;
    }

    void update(User user) {
        db.update(APP_USER)
                .set(APP_USER.DISPLAY_NAME, user.displayName())
                .set(APP_USER.TEAM_ID, user.team() == null ? null : user.team().id())
                .set(APP_USER.LANGUAGE, user.language())
                .where(APP_USER.ID.eq(user.id()))
                .execute();
        db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(user.id())).execute();
        grant(user.id(), user.roles());
    }

    private void grant(UUID id, Collection<Role> roles) {
        for (Role role : roles) {
            db.insertInto(USER_ROLE)
                    .set(USER_ROLE.USER_ID, id)
                    .set(USER_ROLE.ROLE, role.name())
                    .execute();
        }
    }

    void setActive(UUID id, boolean active) {
        db.update(APP_USER)
                .set(APP_USER.ACTIVE, active)
                .set(APP_USER.FAILED_LOGINS, 0)
                .setNull(APP_USER.LOCKED_UNTIL)
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    void setLanguage(UUID id, String language) {
        db.update(APP_USER)
                .set(APP_USER.LANGUAGE, language)
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    void setPassword(UUID id, String hash, boolean mustChange) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, hash)
                .set(APP_USER.MUST_CHANGE_PASSWORD, mustChange)
                .set(APP_USER.FAILED_LOGINS, 0)
                .setNull(APP_USER.LOCKED_UNTIL)
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    /**
     * Takes one of a user's attempts, before the password is looked at, so that parallel guesses cannot share one. The
     * last attempt locks at once; a right password forgives all.
     *
     * @return null when there is no such active user, or no attempt is left
     */
    @Nullable
    Attempt takeAttempt(String login, int attempts, Duration lock) {
        Instant now = clock.instant();
        Field<Integer> used = DSL.when(APP_USER.LOCKED_UNTIL.isNotNull(), 1).otherwise(APP_USER.FAILED_LOGINS.plus(1));
        return db.update(APP_USER)
                .set(APP_USER.FAILED_LOGINS, used)
                .set(
                        APP_USER.LOCKED_UNTIL,
                        DSL.when(used.ge(attempts), now.plus(lock)).otherwise((Instant) null))
                .where(APP_USER.LOGIN.eq(login))
                .and(APP_USER.ACTIVE)
                .and(APP_USER.LOCKED_UNTIL.isNull().or(APP_USER.LOCKED_UNTIL.le(now)))
                .returning(APP_USER.ID, APP_USER.PASSWORD_HASH, APP_USER.LOCKED_UNTIL)
                .fetchOne(row -> new Attempt(
                        row.get(APP_USER.ID), row.get(APP_USER.PASSWORD_HASH), row.get(APP_USER.LOCKED_UNTIL) != null));
    }

    /** Forgets failed attempts, unless the password was changed since the attempt was taken. */
    boolean forgive(Attempt attempt) {
        return db.update(APP_USER)
                        .set(APP_USER.FAILED_LOGINS, 0)
                        .setNull(APP_USER.LOCKED_UNTIL)
                        .where(APP_USER.ID.eq(attempt.userId()))
                        .and(APP_USER.ACTIVE)
                        .and(APP_USER.PASSWORD_HASH.eq(attempt.passwordHash()))
                        .execute()
                == 1;
    }

    /**
     * One guess at a password.
     *
     * @param last true when no further guess is allowed for a while
     */
    record Attempt(UUID userId, String passwordHash, boolean last) {}
}
