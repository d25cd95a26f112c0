package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.AgreementTable.AGREEMENT;
import static org.lifang.server.compliance.tables.AttestationTable.ATTESTATION;
import static org.lifang.server.compliance.tables.HoursTable.HOURS;
import static org.lifang.server.compliance.tables.OptOutTable.OPT_OUT;
import static org.lifang.server.compliance.tables.PersonRefusalIndexTable.PERSON_REFUSAL_INDEX;
import static org.lifang.server.compliance.tables.PersonRefusalTable.PERSON_REFUSAL;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.tables.AgreementRecord;
import org.lifang.server.compliance.tables.AttestationRecord;
import org.lifang.server.compliance.tables.HoursRecord;
import org.lifang.server.compliance.tables.OptOutRecord;
import org.lifang.server.compliance.tables.PersonRefusalRecord;
import org.springframework.stereotype.Repository;

/** What people agreed to, asked for, refused, and what was established; entries end and are never deleted. */
@Repository
class RegisterStore {

    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<Long> OF = DSL.field(DSL.name("borrower_id"), SQLDataType.BIGINT);
    private static final Field<UUID> ENDED_BY = DSL.field(DSL.name("ended_by"), SQLDataType.UUID);
    private static final Field<Instant> ENDED_AT = DSL.field(DSL.name("ended_at"), SQLDataType.INSTANT);

    private final DSLContext db;

    RegisterStore(DSLContext db) {
        this.db = db;
    }

    /** The registers whose entries can end. */
    enum Register {
        HOURS,
        AGREEMENT,
        OPT_OUT,
        ATTESTATION
    }

    private static Table<?> table(Register register) {
        return switch (register) {
            case HOURS -> HOURS;
            case AGREEMENT -> AGREEMENT;
            case OPT_OUT -> OPT_OUT;
            case ATTESTATION -> ATTESTATION;
        };
    }

    /** Whose entry it is, and when it ended. */
    record Entry(long borrower, @Nullable Instant endedAt) {}

    @Nullable
    Entry lock(Register register, UUID id) {
        return db.select(OF, ENDED_AT)
                .from(table(register))
                .where(ID.eq(id))
                .forUpdate()
                .fetchOne(row -> new Entry(row.value1(), row.value2()));
    }

    @Nullable
    Entry find(Register register, UUID id) {
        return db.select(OF, ENDED_AT)
                .from(table(register))
                .where(ID.eq(id))
                .fetchOne(row -> new Entry(row.value1(), row.value2()));
    }

    void end(Register register, UUID id, UUID by, Instant at) {
        db.update(table(register))
                .set(ENDED_BY, by)
                .set(ENDED_AT, at)
                .where(ID.eq(id).and(ENDED_AT.isNull()))
                .execute();
    }

    int openHours(long borrower) {
        return db.fetchCount(HOURS, HOURS.BORROWER_ID.eq(borrower).and(HOURS.ENDED_AT.isNull()));
    }

    void hours(UUID id, AgreedHours.Said said, byte[] evidence, UUID by, Instant at) {
        db.insertInto(HOURS)
                .set(HOURS.ID, id)
                .set(HOURS.BORROWER_ID, said.borrower())
                .set(HOURS.KIND, said.kind().name())
                .set(HOURS.FROM_DAY, said.fromDay())
                .set(HOURS.UNTIL_DAY, said.untilDay())
                .set(HOURS.WEEKDAYS, (short) said.weekdays())
                .set(HOURS.FROM_SECOND, said.fromSecond())
                .set(HOURS.TO_SECOND, said.toSecond())
                .set(HOURS.EVIDENCE_SEALED, evidence)
                .set(HOURS.RECORDED_BY, by)
                .set(HOURS.RECORDED_AT, at)
                .execute();
    }

    /** Keeps an agreement in the place of the one before. */
    void agreement(UUID id, AgreedHours.Numbers numbers, byte[] evidence, UUID by, Instant at) {
        db.update(AGREEMENT)
                .set(AGREEMENT.ENDED_BY, by)
                .set(AGREEMENT.ENDED_AT, at)
                .where(AGREEMENT.BORROWER_ID.eq(numbers.borrower()).and(AGREEMENT.ENDED_AT.isNull()))
                .execute();
        db.insertInto(AGREEMENT)
                .set(AGREEMENT.ID, id)
                .set(AGREEMENT.BORROWER_ID, numbers.borrower())
                .set(AGREEMENT.CALLS_A_DAY, narrow(numbers.callsADay()))
                .set(AGREEMENT.DIALS_A_DAY, narrow(numbers.dialsADay()))
                .set(AGREEMENT.UNREACHABLE_DAYS, narrow(numbers.unreachableDays()))
                .set(AGREEMENT.FROM_DAY, numbers.fromDay())
                .set(AGREEMENT.EVIDENCE_SEALED, evidence)
                .set(AGREEMENT.RECORDED_BY, by)
                .set(AGREEMENT.RECORDED_AT, at)
                .execute();
    }

    private static @Nullable Short narrow(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    /** False when the person has opted out of the channel already. */
    boolean optOut(UUID id, OptOuts.Said said, byte[] evidence, UUID by, Instant at) {
        return db.insertInto(OPT_OUT)
                        .set(OPT_OUT.ID, id)
                        .set(OPT_OUT.BORROWER_ID, said.borrower())
                        .set(OPT_OUT.PERSON_ID, said.person())
                        .set(OPT_OUT.CHANNEL, said.channel().name())
                        .set(OPT_OUT.SAID_ON, said.saidOn())
                        .set(OPT_OUT.EVIDENCE_SEALED, evidence)
                        .set(OPT_OUT.RECORDED_BY, by)
                        .set(OPT_OUT.RECORDED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Keeps a refusal with the hashes of all the person's numbers and addresses; false when they refused before. */
    boolean refusal(UUID id, Refusals.Said said, byte[] evidence, UUID by, Instant at) {
        boolean fresh = db.insertInto(PERSON_REFUSAL)
                        .set(PERSON_REFUSAL.ID, id)
                        .set(PERSON_REFUSAL.BORROWER_ID, said.borrower())
                        .set(PERSON_REFUSAL.PERSON_ID, said.person())
                        .set(PERSON_REFUSAL.SAID_ON, said.saidOn())
                        .set(PERSON_REFUSAL.EVIDENCE_SEALED, evidence)
                        .set(PERSON_REFUSAL.RECORDED_BY, by)
                        .set(PERSON_REFUSAL.RECORDED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (fresh) {
            db.insertInto(PERSON_REFUSAL_INDEX, PERSON_REFUSAL_INDEX.VALUE_INDEX, PERSON_REFUSAL_INDEX.REFUSAL_ID)
                    .select(DSL.selectDistinct(CONTACT_CARD.VALUE_INDEX, DSL.val(id))
                            .from(CONTACT_CARD)
                            .where(CONTACT_CARD.BORROWER_ID.eq(said.borrower()))
                            .and(CONTACT_CARD.PERSON_ID.eq(said.person())))
                    .execute();
        }
        return fresh;
    }

    /** Keeps what was established in the place of the word before about the same. */
    void attestation(UUID id, Attestations.Word word, byte[] evidence, UUID by, Instant at) {
        db.update(ATTESTATION)
                .set(ATTESTATION.ENDED_BY, by)
                .set(ATTESTATION.ENDED_AT, at)
                .where(ATTESTATION.BORROWER_ID.eq(word.borrower()).and(ATTESTATION.ENDED_AT.isNull()))
                .and(ATTESTATION.PERSON_ID.eq(word.person()))
                .and(ATTESTATION.POINT_ID.eq(word.point()))
                .and(ATTESTATION.FACT.eq(word.fact()))
                .execute();
        db.insertInto(ATTESTATION)
                .set(ATTESTATION.ID, id)
                .set(ATTESTATION.BORROWER_ID, word.borrower())
                .set(ATTESTATION.PERSON_ID, word.person())
                .set(ATTESTATION.POINT_ID, word.point())
                .set(ATTESTATION.FACT, word.fact())
                .set(ATTESTATION.VALUE, word.value())
                .set(ATTESTATION.FROM_DAY, word.fromDay())
                .set(ATTESTATION.UNTIL_DAY, word.untilDay())
                .set(ATTESTATION.EVIDENCE_SEALED, evidence)
                .set(ATTESTATION.RECORDED_BY, by)
                .set(ATTESTATION.RECORDED_AT, at)
                .execute();
    }

    boolean hasPoint(long borrower, long point) {
        return db.fetchExists(
                CONTACT_CARD, CONTACT_CARD.CONTACT_POINT_ID.eq(point).and(CONTACT_CARD.BORROWER_ID.eq(borrower)));
    }

    List<HoursRecord> hoursOf(long borrower) {
        return db.selectFrom(HOURS)
                .where(HOURS.BORROWER_ID.eq(borrower))
                .orderBy(HOURS.RECORDED_AT.desc())
                .fetch();
    }

    List<AgreementRecord> agreementsOf(long borrower) {
        return db.selectFrom(AGREEMENT)
                .where(AGREEMENT.BORROWER_ID.eq(borrower))
                .orderBy(AGREEMENT.RECORDED_AT.desc())
                .fetch();
    }

    List<OptOutRecord> optOutsOf(long borrower) {
        return db.selectFrom(OPT_OUT)
                .where(OPT_OUT.BORROWER_ID.eq(borrower))
                .orderBy(OPT_OUT.RECORDED_AT.desc())
                .fetch();
    }

    List<PersonRefusalRecord> refusalsOf(long borrower) {
        return db.selectFrom(PERSON_REFUSAL)
                .where(PERSON_REFUSAL.BORROWER_ID.eq(borrower))
                .orderBy(PERSON_REFUSAL.RECORDED_AT.desc())
                .fetch();
    }

    List<AttestationRecord> attestationsOf(long borrower) {
        return db.selectFrom(ATTESTATION)
                .where(ATTESTATION.BORROWER_ID.eq(borrower))
                .orderBy(ATTESTATION.RECORDED_AT.desc())
                .fetch();
    }
}
