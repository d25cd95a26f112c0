package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.ContactTable.CONTACT;
import static org.lifang.server.compliance.tables.DecisionTable.DECISION;
import static org.lifang.server.compliance.tables.PermitTable.PERMIT;
import static org.lifang.server.compliance.views.GuardStateTable.GUARD_STATE;
import static org.lifang.server.compliance.views.StrayTableTable.STRAY_TABLE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.tables.ContactRecord;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.lifang.server.compliance.tables.PermitRecord;
import org.springframework.stereotype.Repository;

/** Reads what was decided. */
@Repository
class GateDecisionStore {

    private final DSLContext db;

    GateDecisionStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    DecisionRecord find(UUID id) {
        return db.fetchOne(DECISION, DECISION.ID.eq(id));
    }

    /** A borrower's decisions, the latest first, before one. */
    List<DecisionRecord> ofBorrower(long borrower, @Nullable Instant before, @Nullable UUID beforeId, int rows) {
        return db.selectFrom(DECISION)
                .where(DECISION.BORROWER_ID.eq(borrower))
                .and(
                        before == null || beforeId == null
                                ? DSL.noCondition()
                                : DSL.row(DECISION.ASKED_AT, DECISION.ID).lt(before, beforeId))
                .orderBy(DECISION.ASKED_AT.desc(), DECISION.ID.desc())
                .limit(rows)
                .fetch();
    }

    /** The next decisions asked from one moment to another, the later left out. */
    List<DecisionRecord> next(Instant from, Instant to, Instant after, UUID afterId, int rows) {
        return db.selectFrom(DECISION)
                .where(DECISION.ASKED_AT.ge(from).and(DECISION.ASKED_AT.lt(to)))
                .and(DSL.row(DECISION.ASKED_AT, DECISION.ID).gt(after, afterId))
                .orderBy(DECISION.ASKED_AT, DECISION.ID)
                .limit(rows)
                .fetch();
    }

    Map<UUID, PermitRecord> permits(List<UUID> ids) {
        return db.selectFrom(PERMIT).where(PERMIT.ID.in(ids)).fetchMap(PERMIT.ID);
    }

    Map<UUID, ContactRecord> contacts(List<UUID> ids) {
        return db.selectFrom(CONTACT).where(CONTACT.ID.in(ids)).fetchMap(CONTACT.ID);
    }

    /** Guards of the database that are missing or no longer fire always. */
    List<String> guardsDown(List<String> expected) {
        List<String> up = db.select(GUARD_STATE.TRIGGER_NAME)
                .from(GUARD_STATE)
                .where(GUARD_STATE.ALWAYS)
                .fetch(GUARD_STATE.TRIGGER_NAME);
        return expected.stream().filter(guard -> !up.contains(guard)).toList();
    }

    /** Tables whose rows show in ours without any guard having seen them. */
    List<String> strays() {
        return db.select(STRAY_TABLE.TABLE_NAME).from(STRAY_TABLE).fetch(STRAY_TABLE.TABLE_NAME);
    }

    /** The id before every other. */
    static UUID first() {
        return new UUID(0, 0);
    }
}
