package org.lifang.server.nightly;

import static org.lifang.server.nightly.tables.BadRowTable.BAD_ROW;
import static org.lifang.server.nightly.tables.StepRunTable.STEP_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.nightly.tables.StepRunRecord;
import org.springframework.stereotype.Repository;

@Repository
class NightStore {

    static final String PENDING = "PENDING";
    static final String RUNNING = "RUNNING";
    static final String DONE = "DONE";
    static final String FAILED = "FAILED";

    private final DSLContext db;

    NightStore(DSLContext db) {
        this.db = db;
    }

    /** All steps of a date stand there from now on; those that do already stay as they are. */
    void open(LocalDate date, List<NightlyStep> steps, Instant at) {
        db.insertInto(
                        STEP_RUN,
                        STEP_RUN.BUSINESS_DATE,
                        STEP_RUN.STEP,
                        STEP_RUN.POSITION,
                        STEP_RUN.STATE,
                        STEP_RUN.STARTED_AT)
                .valuesOfRows(steps.stream()
                        .map(step -> DSL.row(date, step.name(), step.position(), PENDING, at))
                        .toList())
                .onConflictDoNothing()
                .execute();
    }

    /** Begins a step, or takes it up again: its counts go on from what finished chunks left. Null when it is done. */
    @Nullable
    StepRunRecord begin(LocalDate date, String step, Instant at) {
        return db.update(STEP_RUN)
                .set(
                        STEP_RUN.STARTED_AT,
                        DSL.when(STEP_RUN.STATE.eq(PENDING), DSL.val(at, STEP_RUN.STARTED_AT))
                                .otherwise(STEP_RUN.STARTED_AT))
                .set(STEP_RUN.STATE, RUNNING)
                .setNull(STEP_RUN.MESSAGE)
                .setNull(STEP_RUN.FINISHED_AT)
                .where(STEP_RUN.BUSINESS_DATE.eq(date).and(STEP_RUN.STEP.eq(step)))
                .and(STEP_RUN.STATE.ne(DONE))
                .returning()
                .fetchOne();
    }

    void checkpoint(LocalDate date, String step, @Nullable String cursor, StepResult chunk) {
        db.update(STEP_RUN)
                .set(STEP_RUN.CURSOR, cursor)
                .set(STEP_RUN.ROWS_READ, STEP_RUN.ROWS_READ.plus(chunk.read()))
                .set(STEP_RUN.ROWS_CHANGED, STEP_RUN.ROWS_CHANGED.plus(chunk.changed()))
                .set(STEP_RUN.ROWS_REFUSED, STEP_RUN.ROWS_REFUSED.plus(chunk.refused()))
                .set(STEP_RUN.ROWS_FAILED, STEP_RUN.ROWS_FAILED.plus(chunk.failed()))
                .where(STEP_RUN.BUSINESS_DATE.eq(date).and(STEP_RUN.STEP.eq(step)))
                .execute();
    }

    void close(LocalDate date, String step, String state, @Nullable String message, Instant at) {
        db.update(STEP_RUN)
                .set(STEP_RUN.STATE, state)
                .set(STEP_RUN.MESSAGE, message)
                .set(STEP_RUN.FINISHED_AT, at)
                .where(STEP_RUN.BUSINESS_DATE.eq(date).and(STEP_RUN.STEP.eq(step)))
                .execute();
    }

    void badRow(LocalDate date, String step, String target, String code) {
        db.insertInto(BAD_ROW)
                .set(BAD_ROW.BUSINESS_DATE, date)
                .set(BAD_ROW.STEP, step)
                .set(BAD_ROW.TARGET, target)
                .set(BAD_ROW.CODE, code)
                .onConflictDoNothing()
                .execute();
    }

    StepRunRecord run(LocalDate date, String step) {
        return db.fetchSingle(STEP_RUN, STEP_RUN.BUSINESS_DATE.eq(date).and(STEP_RUN.STEP.eq(step)));
    }

    /** The last date all of whose steps are done; null before the first night. */
    @Nullable
    LocalDate lastDone() {
        return db.select(DSL.max(STEP_RUN.BUSINESS_DATE))
                .from(STEP_RUN)
                .where(STEP_RUN.BUSINESS_DATE.notIn(
                        DSL.select(STEP_RUN.BUSINESS_DATE).from(STEP_RUN).where(STEP_RUN.STATE.ne(DONE))))
                .fetchOne(0, LocalDate.class);
    }

    /** The earliest date with a step that is not done; null when all are. */
    @Nullable
    LocalDate firstOpen() {
        return db.select(DSL.min(STEP_RUN.BUSINESS_DATE))
                .from(STEP_RUN)
                .where(STEP_RUN.STATE.ne(DONE))
                .fetchOne(0, LocalDate.class);
    }

    List<StepRunRecord> steps(@Nullable LocalDate before, int dates) {
        return db.selectFrom(STEP_RUN)
                .where(STEP_RUN.BUSINESS_DATE.in(DSL.selectDistinct(STEP_RUN.BUSINESS_DATE)
                        .from(STEP_RUN)
                        .where(before == null ? DSL.noCondition() : STEP_RUN.BUSINESS_DATE.lt(before))
                        .orderBy(STEP_RUN.BUSINESS_DATE.desc())
                        .limit(dates)))
                .orderBy(STEP_RUN.BUSINESS_DATE.desc(), STEP_RUN.POSITION, STEP_RUN.STEP)
                .fetch();
    }
}
