package org.lifang.server.agencies;

import static org.lifang.server.agencies.tables.EventTable.EVENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.tables.EventRecord;
import org.lifang.server.commands.Effect;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** What is on record about agencies, in the order in which it counts. */
@Repository
class EntryStore {

    private final DSLContext db;
    private final Sealer sealer;

    EntryStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** An entry with its words and when they were written. */
    record Written(AgencyEntry entry, @Nullable String reason, Instant at) {}

    List<AgencyEntry> of(UUID agency) {
        return db.selectFrom(EVENT)
                .where(EVENT.AGENCY_ID.eq(agency))
                .orderBy(EVENT.ON_DATE, EVENT.SEQ)
                .fetch(EntryStore::entry);
    }

    Map<UUID, List<AgencyEntry>> of(Collection<UUID> agencies) {
        return db.selectFrom(EVENT)
                .where(EVENT.AGENCY_ID.in(agencies))
                .orderBy(EVENT.ON_DATE, EVENT.SEQ)
                .fetchGroups(EVENT.AGENCY_ID, EntryStore::entry);
    }

    List<Written> written(UUID agency) {
        return db.selectFrom(EVENT)
                .where(EVENT.AGENCY_ID.eq(agency))
                .orderBy(EVENT.ON_DATE, EVENT.SEQ)
                .fetch(r ->
                        new Written(entry(r), sealer.openNullable(Field.NOTE, r.getReasonSealed()), r.getRecordedAt()));
    }

    boolean taken(UUID id) {
        return db.fetchExists(EVENT, EVENT.ID.eq(id));
    }

    /** False when the id is taken or the entry it voids is voided already. */
    boolean insert(Effect effect, AgencyRecords.Draft draft) {
        Scores scores = draft.scores();
        Terms terms = draft.terms();
        IncidentKind incident = draft.incident();
        return db.insertInto(EVENT)
                        .set(EVENT.ID, draft.id())
                        .set(EVENT.AGENCY_ID, draft.agencyId())
                        .set(EVENT.KIND, draft.kind().name())
                        .set(EVENT.ON_DATE, draft.on())
                        .set(EVENT.FROM_DATE, draft.from())
                        .set(EVENT.UNTIL, draft.until())
                        .set(
                                EVENT.FORM,
                                draft.form() == null ? null : draft.form().name())
                        .set(EVENT.CONDUCT, scores == null ? null : (Short) (short) scores.conduct())
                        .set(EVENT.QUALITY, scores == null ? null : (Short) (short) scores.quality())
                        .set(EVENT.SECURITY, scores == null ? null : (Short) (short) scores.security())
                        .set(EVENT.PASSED, draft.passed())
                        .set(EVENT.INCIDENT, incident == null ? null : incident.name())
                        .set(EVENT.DATA_TERMS, terms == null ? null : (Boolean) terms.data())
                        .set(EVENT.DELEGATION_CLAUSE, terms == null ? null : (Boolean) terms.delegation())
                        .set(EVENT.DOCUMENT, draft.document())
                        .set(EVENT.URL, draft.url())
                        .set(EVENT.REFERS, draft.refers())
                        .set(EVENT.REASON_SEALED, sealer.sealNullable(Field.NOTE, draft.reason()))
                        .set(EVENT.RECORDED_AT, effect.at())
                        .set(EVENT.RECORDED_BY, effect.actor())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static AgencyEntry entry(EventRecord r) {
        return new AgencyEntry(
                r.getId(),
                r.getAgencyId(),
                EntryKind.valueOf(r.getKind()),
                r.getOnDate(),
                r.getFromDate(),
                r.getUntil(),
                r.getForm() == null ? null : EntryForm.valueOf(r.getForm()),
                r.getConduct() == null ? null : new Scores(r.getConduct(), r.getQuality(), r.getSecurity()),
                r.getPassed(),
                r.getIncident() == null ? null : IncidentKind.valueOf(r.getIncident()),
                r.getDataTerms() == null ? null : new Terms(r.getDataTerms(), r.getDelegationClause()),
                r.getDocument(),
                r.getUrl(),
                r.getRefers(),
                r.getRecordedBy());
    }
}
