package org.lifang.server.agencies;

import static org.lifang.server.agencies.tables.AgencyTable.AGENCY;
import static org.lifang.server.agencies.tables.MembershipTable.MEMBERSHIP;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.springframework.stereotype.Repository;

/** Agencies by name, and who belongs to each. */
@Repository
class AgencyStore {

    private final DSLContext db;

    AgencyStore(DSLContext db) {
        this.db = db;
    }

    record Agency(UUID id, String name, String registrationNo) {}

    record Member(
            UUID userId,
            @Nullable String name,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    @Nullable
    Agency find(UUID id) {
        return db.select(AGENCY.ID, AGENCY.NAME, AGENCY.REGISTRATION_NO)
                .from(AGENCY)
                .where(AGENCY.ID.eq(id))
                .fetchOne(Records.mapping(Agency::new));
    }

    Optional<Long> numberOf(UUID id) {
        return db.select(AGENCY.NUMBER).from(AGENCY).where(AGENCY.ID.eq(id)).fetchOptional(AGENCY.NUMBER);
    }

    Optional<UUID> numbered(long number) {
        return db.select(AGENCY.ID).from(AGENCY).where(AGENCY.NUMBER.eq(number)).fetchOptional(AGENCY.ID);
    }

    /** The agency's row is the lock of everything recorded about it; false when there is none. */
    boolean lock(UUID id) {
        return db.select(AGENCY.ID)
                .from(AGENCY)
                .where(AGENCY.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    List<Agency> page(@Nullable String afterName, int size) {
        return db.select(AGENCY.ID, AGENCY.NAME, AGENCY.REGISTRATION_NO)
                .from(AGENCY)
                .where(afterName == null ? DSL.noCondition() : AGENCY.NAME.gt(afterName))
                .orderBy(AGENCY.NAME)
                .limit(size)
                .fetch(Records.mapping(Agency::new));
    }

    /** False when the id, the name or the number is taken. */
    boolean insert(Effect effect, Agencies.Draft draft) {
        return db.insertInto(AGENCY)
                        .set(AGENCY.ID, draft.id())
                        .set(AGENCY.NAME, draft.name())
                        .set(AGENCY.REGISTRATION_NO, draft.registrationNo())
                        .set(AGENCY.ADDED_AT, effect.at())
                        .set(AGENCY.ADDED_BY, effect.actor())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<UUID> agencyOf(UUID user, LocalDate date) {
        return db.select(MEMBERSHIP.AGENCY_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.USER_ID.eq(user))
                .and(MEMBERSHIP.JOINED_ON.le(date))
                .and(MEMBERSHIP.LEFT_ON.isNull().or(MEMBERSHIP.LEFT_ON.ge(date)))
                .fetchOptional(MEMBERSHIP.AGENCY_ID);
    }

    /** Whether the user belongs to no agency on the day or later. */
    boolean free(UUID user, LocalDate on) {
        Condition taken = MEMBERSHIP.LEFT_ON.isNull().or(MEMBERSHIP.LEFT_ON.ge(on));
        return !db.fetchExists(MEMBERSHIP, MEMBERSHIP.USER_ID.eq(user), taken);
    }

    /** False when the user joined another agency meanwhile. */
    boolean join(UUID agency, UUID user, LocalDate on) {
        return db.insertInto(MEMBERSHIP)
                        .set(MEMBERSHIP.USER_ID, user)
                        .set(MEMBERSHIP.AGENCY_ID, agency)
                        .set(MEMBERSHIP.JOINED_ON, on)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean leave(UUID agency, UUID user, LocalDate on) {
        return db.update(MEMBERSHIP)
                        .set(MEMBERSHIP.LEFT_ON, on)
                        .where(MEMBERSHIP.AGENCY_ID.eq(agency))
                        .and(MEMBERSHIP.USER_ID.eq(user))
                        .and(MEMBERSHIP.LEFT_ON.isNull())
                        .and(MEMBERSHIP.JOINED_ON.le(on))
                        .execute()
                == 1;
    }

    /** Everybody who ever belonged to the agency. */
    List<Member> members(UUID agency) {
        return db.select(MEMBERSHIP.USER_ID, PERSON_CARD.DISPLAY_NAME, MEMBERSHIP.JOINED_ON, MEMBERSHIP.LEFT_ON)
                .from(MEMBERSHIP)
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.USER_ID.eq(MEMBERSHIP.USER_ID))
                .where(MEMBERSHIP.AGENCY_ID.eq(agency))
                .orderBy(MEMBERSHIP.JOINED_ON, MEMBERSHIP.USER_ID)
                .fetch(Records.mapping(Member::new));
    }

    /** Names of colleagues. */
    Map<UUID, String> names(Collection<UUID> users) {
        return db.select(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }
}
