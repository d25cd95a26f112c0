package org.lifang.server.visits.appointment;

import static org.lifang.server.visits.tables.ConsentTable.CONSENT;
import static org.lifang.server.visits.tables.EventTable.EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.Ids;
import org.lifang.server.platform.Sha256;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.tables.ConsentRecord;
import org.lifang.server.visits.tables.EventRecord;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened, and who agreed to what; only ever added to. */
@Repository
class ProofStore {

    private final DSLContext db;
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    ProofStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** Who said something, and by which way. */
    record Voice(UUID by, String saidBy, Way way) {

        static Voice house(UUID by) {
            return new Voice(by, "HOUSE", Way.NIGHT);
        }

        static Voice staff(UUID by) {
            return new Voice(by, "STAFF", Way.OFFICE);
        }

        static Voice borrower(Said said) {
            return new Voice(said.takenBy(), "BORROWER", said.way());
        }
    }

    void event(UUID appointment, String kind, Voice voice, Map<String, String> details, Instant at) {
        event(appointment, kind, voice, details, null, at);
    }

    void event(
            UUID appointment,
            String kind,
            Voice voice,
            Map<String, String> details,
            @Nullable String note,
            Instant at) {
        db.insertInto(EVENT)
                .set(EVENT.APPOINTMENT_ID, appointment)
                .set(EVENT.AT, at)
                .set(EVENT.KIND, kind)
                .set(EVENT.BY_ID, voice.by())
                .set(EVENT.SAID_BY, voice.saidBy())
                .set(EVENT.WAY, voice.way().name())
                .set(EVENT.DETAILS, JSONB.valueOf(json.writeValueAsString(details)))
                .set(EVENT.NOTE_SEALED, sealer.sealNullable(Field.NOTE, note))
                .execute();
    }

    void consent(UUID appointment, String what, Said said, String words, Instant at) {
        db.insertInto(CONSENT)
                .set(CONSENT.ID, Ids.at(at))
                .set(CONSENT.APPOINTMENT_ID, appointment)
                .set(CONSENT.WHAT, what)
                .set(CONSENT.SAID_BY, "BORROWER")
                .set(CONSENT.WAY, said.way().name())
                .set(CONSENT.SAID_AT, at)
                .set(CONSENT.WORDING, ConsentWords.KEY)
                .set(CONSENT.WORDING_VERSION, (short) said.wordingVersion())
                .set(CONSENT.LANGUAGE, said.language())
                .set(CONSENT.WORDING_HASH, Sha256.of(words))
                .set(CONSENT.EVIDENCE_SEALED, sealer.seal(Field.NOTE, said.evidence()))
                .set(CONSENT.TAKEN_BY, said.takenBy())
                .execute();
    }

    boolean consented(UUID appointment, String what) {
        return db.fetchExists(CONSENT, CONSENT.APPOINTMENT_ID.eq(appointment).and(CONSENT.WHAT.eq(what)));
    }

    List<EventRecord> events(UUID appointment) {
        return db.selectFrom(EVENT)
                .where(EVENT.APPOINTMENT_ID.eq(appointment))
                .orderBy(EVENT.ID)
                .fetch();
    }

    @Nullable
    EventRecord lastAnswer(UUID appointment, String kind) {
        return db.selectFrom(EVENT)
                .where(EVENT.APPOINTMENT_ID.eq(appointment))
                .and(EVENT.KIND.eq(kind))
                .orderBy(EVENT.ID.desc())
                .limit(1)
                .fetchOne();
    }

    List<ConsentRecord> consents(UUID appointment) {
        return db.selectFrom(CONSENT)
                .where(CONSENT.APPOINTMENT_ID.eq(appointment))
                .orderBy(CONSENT.SAID_AT, CONSENT.ID)
                .fetch();
    }
}
