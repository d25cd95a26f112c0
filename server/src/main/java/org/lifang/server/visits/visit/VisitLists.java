package org.lifang.server.visits.visit;

import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.visits.tables.IncidentTable.INCIDENT;
import static org.lifang.server.visits.tables.VisitTable.VISIT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.tables.IncidentRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.springframework.stereotype.Repository;

/** What the office looks at; each reader sees the borrowers of their scope, and visits they made. */
@Repository
class VisitLists {

    static final int MOST_SHOWN = 200;

    private final DSLContext db;
    private final Sealer sealer;
    private final Scope scope;

    VisitLists(DSLContext db, Sealer sealer, Scope scope) {
        this.db = db;
        this.sealer = sealer;
        this.scope = scope;
    }

    private Condition seen() {
        Actor actor = CurrentActor.get();
        // "No condition" or something is something: whoever sees everything must not be asked for more.
        return actor.seesEverything()
                ? DSL.noCondition()
                : scope.visible(actor, VISIT.BORROWER_ID).or(VISIT.LEAD.eq(actor.id()));
    }

    List<VisitRecord> ofDay(LocalDate day) {
        return db.selectFrom(VISIT)
                .where(VISIT.DAY.eq(day).and(seen()))
                .orderBy(VISIT.FIRST_TOLD_AT, VISIT.ID)
                .limit(MOST_SHOWN)
                .fetch();
    }

    List<VisitRecord> ofBorrower(long borrower) {
        return db.selectFrom(VISIT)
                .where(VISIT.BORROWER_ID.eq(borrower).and(seen()))
                .orderBy(VISIT.DAY.desc(), VISIT.FIRST_TOLD_AT.desc())
                .limit(MOST_SHOWN)
                .fetch();
    }

    @Nullable
    VisitRecord one(UUID id) {
        return db.fetchOne(VISIT, VISIT.ID.eq(id).and(seen()));
    }

    List<VisitRecord> twins(UUID id) {
        return db.selectFrom(VISIT)
                .where(VISIT.TWIN_OF.eq(id))
                .orderBy(VISIT.FIRST_TOLD_AT)
                .fetch();
    }

    /** Incidents, those nobody handled yet first, the latest first. */
    List<IncidentRecord> incidents(boolean open) {
        return db.select(INCIDENT.fields())
                .from(INCIDENT)
                .join(VISIT)
                .on(VISIT.ID.eq(INCIDENT.VISIT_ID))
                .where(seen())
                .and(open ? INCIDENT.HANDLED_AT.isNull() : INCIDENT.HANDLED_AT.isNotNull())
                .orderBy(INCIDENT.GRAVE.desc(), INCIDENT.TOLD_AT.desc())
                .limit(MOST_SHOWN)
                .fetchInto(INCIDENT);
    }

    @Nullable
    IncidentRecord incident(UUID id) {
        return db.fetchOne(INCIDENT, INCIDENT.ID.eq(id));
    }

    Map<UUID, String> names(Collection<UUID> users) {
        return db.selectFrom(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }

    Map<Long, String> borrowers(Collection<Long> ids) {
        return db.selectFrom(BORROWER_FACE)
                .where(BORROWER_FACE.BORROWER_ID.in(ids))
                .fetchMap(BORROWER_FACE.BORROWER_ID, row -> Masks.name(sealer.open(Field.NAME, row.getNameSealed())));
    }
}
