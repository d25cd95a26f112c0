package org.lifang.server.codes;

import static org.lifang.server.codes.tables.CodeTable.CODE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.codes.tables.CodeRecord;
import org.springframework.stereotype.Repository;

@Repository
class CodeStore {

    private final DSLContext db;

    CodeStore(DSLContext db) {
        this.db = db;
    }

    /** Everybody who asks for the same thing waits here, so that two askers count each other. */
    void lock(CodePurpose purpose, UUID subject) {
        db.select(DSL.function(
                        "pg_advisory_xact_lock",
                        Object.class,
                        DSL.val(subject.getLeastSignificantBits()
                                ^ purpose.name().hashCode())))
                .fetch();
    }

    int askedSince(CodePurpose purpose, UUID subject, Instant since) {
        return db.fetchCount(
                CODE,
                CODE.PURPOSE.eq(purpose.name()).and(CODE.SUBJECT.eq(subject)).and(CODE.ASKED_AT.gt(since)));
    }

    int askedSince(long borrower, Instant since) {
        return db.fetchCount(CODE, CODE.BORROWER_ID.eq(borrower).and(CODE.ASKED_AT.gt(since)));
    }

    @Nullable
    CodeRecord lockOpen(CodePurpose purpose, UUID subject) {
        return db.selectFrom(CODE)
                .where(CODE.PURPOSE.eq(purpose.name()))
                .and(CODE.SUBJECT.eq(subject))
                .and(CODE.ENDED_AT.isNull())
                .forUpdate()
                .fetchOne();
    }

    @Nullable
    CodeRecord last(CodePurpose purpose, UUID subject) {
        return db.selectFrom(CODE)
                .where(CODE.PURPOSE.eq(purpose.name()))
                .and(CODE.SUBJECT.eq(subject))
                .orderBy(CODE.ASKED_AT.desc(), CODE.ID.desc())
                .limit(1)
                .fetchOne();
    }

    @Nullable
    CodeRecord lock(UUID id) {
        return db.selectFrom(CODE).where(CODE.ID.eq(id)).forUpdate().fetchOne();
    }

    void add(UUID id, Codes.Wanted wanted, Instant at) {
        db.insertInto(CODE)
                .set(CODE.ID, id)
                .set(CODE.PURPOSE, wanted.purpose().name())
                .set(CODE.SUBJECT, wanted.subject())
                .set(CODE.BORROWER_ID, wanted.borrower())
                .set(CODE.SHOWN_HASH, wanted.shown())
                .set(CODE.VALID_MINUTES, (short) wanted.validMinutes())
                .set(CODE.ASKED_AT, at)
                .execute();
    }

    void issue(UUID id, byte[] hash, Instant at, Instant expires) {
        db.update(CODE)
                .set(CODE.CODE_HASH, hash)
                .set(CODE.ISSUED_AT, at)
                .set(CODE.EXPIRES_AT, expires)
                .where(CODE.ID.eq(id))
                .execute();
    }

    void tried(UUID id, int tries) {
        db.update(CODE).set(CODE.TRIES, (short) tries).where(CODE.ID.eq(id)).execute();
    }

    void end(UUID id, int tries, String as, Instant at) {
        db.update(CODE)
                .set(CODE.TRIES, (short) tries)
                .set(CODE.ENDED_AS, as)
                .set(CODE.ENDED_AT, at)
                .where(CODE.ID.eq(id))
                .execute();
    }
}
