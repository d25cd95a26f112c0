package org.lifang.server.plans.option;

import static org.lifang.server.plans.tables.MeansTable.MEANS;

import java.util.List;
import org.jooq.DSLContext;
import org.lifang.server.plans.tables.MeansRecord;
import org.springframework.stereotype.Repository;

@Repository
class MeansStore {

    private static final int MOST_SHOWN = 50;

    private final DSLContext db;

    MeansStore(DSLContext db) {
        this.db = db;
    }

    /** The newest statements, the last one first. */
    List<MeansRecord> of(long borrower) {
        return db.selectFrom(MEANS)
                .where(MEANS.BORROWER_ID.eq(borrower))
                .orderBy(MEANS.SAID_ON.desc(), MEANS.RECORDED_AT.desc(), MEANS.ID.desc())
                .limit(MOST_SHOWN)
                .fetch();
    }

    /** False when the id is taken. */
    boolean add(MeansRecord row) {
        return db.insertInto(MEANS).set(row).onConflictDoNothing().execute() == 1;
    }
}
