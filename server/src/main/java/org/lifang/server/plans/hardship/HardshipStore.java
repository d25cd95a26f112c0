package org.lifang.server.plans.hardship;

import static org.lifang.server.plans.tables.HardshipNoteTable.HARDSHIP_NOTE;
import static org.lifang.server.plans.tables.HardshipPaperTable.HARDSHIP_PAPER;
import static org.lifang.server.plans.tables.HardshipTable.HARDSHIP;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.plans.tables.HardshipNoteRecord;
import org.lifang.server.plans.tables.HardshipPaperRecord;
import org.lifang.server.plans.tables.HardshipRecord;
import org.springframework.stereotype.Repository;

@Repository
class HardshipStore {

    private static final int MOST_SHOWN = 100;

    private final DSLContext db;

    HardshipStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    HardshipRecord find(UUID id) {
        return db.fetchOne(HARDSHIP, HARDSHIP.ID.eq(id));
    }

    @Nullable
    HardshipRecord lock(UUID id) {
        return db.selectFrom(HARDSHIP).where(HARDSHIP.ID.eq(id)).forUpdate().fetchOne();
    }

    /** Of a person, the last one first. */
    List<HardshipRecord> of(long borrower) {
        return db.selectFrom(HARDSHIP)
                .where(HARDSHIP.BORROWER_ID.eq(borrower))
                .orderBy(HARDSHIP.OPENED_AT.desc(), HARDSHIP.ID)
                .limit(MOST_SHOWN)
                .fetch();
    }

    /** What waits for a decision, the oldest first. */
    List<HardshipRecord> open() {
        return db.selectFrom(HARDSHIP)
                .where(HARDSHIP.DECISION.isNull())
                .orderBy(HARDSHIP.OPENED_AT, HARDSHIP.ID)
                .limit(MOST_SHOWN)
                .fetch();
    }

    /** Recognised hardship to be looked at by a day, unless the person asked again since. */
    List<HardshipRecord> reviews(LocalDate by) {
        var newer = HARDSHIP.as("newer");
        return db.selectFrom(HARDSHIP)
                .where(HARDSHIP.REVIEW_ON.le(by))
                .and(DSL.notExists(DSL.selectOne()
                        .from(newer)
                        .where(newer.BORROWER_ID.eq(HARDSHIP.BORROWER_ID))
                        .and(newer.OPENED_AT.gt(HARDSHIP.OPENED_AT))))
                .orderBy(HARDSHIP.REVIEW_ON, HARDSHIP.ID)
                .limit(MOST_SHOWN)
                .fetch();
    }

    boolean add(HardshipRecord row) {
        return db.insertInto(HARDSHIP)
                        .set(row)
                        .onConflict(HARDSHIP.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void save(HardshipRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    boolean add(HardshipNoteRecord row) {
        return db.insertInto(HARDSHIP_NOTE).set(row).onConflictDoNothing().execute() == 1;
    }

    boolean add(HardshipPaperRecord row) {
        return db.insertInto(HARDSHIP_PAPER).set(row).onConflictDoNothing().execute() == 1;
    }

    /** Without what is on them. */
    List<HardshipPaperRecord> papers(UUID hardship) {
        return db.select(
                        HARDSHIP_PAPER.ID,
                        HARDSHIP_PAPER.MEDIA_TYPE,
                        HARDSHIP_PAPER.SIZE_BYTES,
                        HARDSHIP_PAPER.SHA256,
                        HARDSHIP_PAPER.ADDED_BY,
                        HARDSHIP_PAPER.ADDED_AT)
                .from(HARDSHIP_PAPER)
                .where(HARDSHIP_PAPER.HARDSHIP_ID.eq(hardship))
                .orderBy(HARDSHIP_PAPER.ADDED_AT, HARDSHIP_PAPER.ID)
                .fetchInto(HARDSHIP_PAPER);
    }

    byte[] sealed(UUID paper) {
        return db.select(HARDSHIP_PAPER.PAPER_SEALED)
                .from(HARDSHIP_PAPER)
                .where(HARDSHIP_PAPER.ID.eq(paper))
                .fetchSingle()
                .value1();
    }

    List<HardshipNoteRecord> notes(UUID hardship) {
        return db.selectFrom(HARDSHIP_NOTE)
                .where(HARDSHIP_NOTE.HARDSHIP_ID.eq(hardship))
                .orderBy(HARDSHIP_NOTE.NOTED_AT, HARDSHIP_NOTE.ID)
                .limit(MOST_SHOWN)
                .fetch();
    }
}
