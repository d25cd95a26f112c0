package org.lifang.server.identity;

import static org.lifang.server.identity.tables.TeamTable.TEAM;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Teams, by name. */
@Repository
class TeamStore {

    /** A lender has tens of teams; the list has one page. */
    static final int MOST_TEAMS = 1_000;

    private final DSLContext db;

    TeamStore(DSLContext db) {
        this.db = db;
    }

    List<Team> all() {
        return db.select(TEAM.ID, TEAM.NAME, TEAM.DISTRICT, TEAM.AGENCY)
                .from(TEAM)
                .orderBy(TEAM.NAME)
                .limit(MOST_TEAMS)
                .fetch(Records.mapping(Team::new));
    }

    @Nullable
    Team find(UUID id) {
        return db.select(TEAM.ID, TEAM.NAME, TEAM.DISTRICT, TEAM.AGENCY)
                .from(TEAM)
                .where(TEAM.ID.eq(id))
                .fetchOne(Records.mapping(Team::new));
    }

    /** False when the name or the id is taken. */
    boolean insert(Team team) {
        return db.insertInto(TEAM)
                        .set(TEAM.ID, team.id())
                        .set(TEAM.NAME, team.name())
                        .set(TEAM.DISTRICT, team.district())
                        .set(TEAM.AGENCY, team.agency())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
