package org.lifang.server.outreach.desk;

import static org.lifang.server.outreach.tables.CallEventTable.CALL_EVENT;
import static org.lifang.server.outreach.tables.CallTable.CALL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.desk.Call.State;
import org.lifang.server.outreach.tables.CallRecord;
import org.springframework.stereotype.Repository;

@Repository
class CallStore {

    private static final List<String> OPEN = List.of(State.CLAIMED.name(), State.PERMITTED.name());

    private final DSLContext db;

    CallStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    Call find(UUID id) {
        return db.selectFrom(CALL).where(CALL.ID.eq(id)).fetchOne(CallStore::call);
    }

    @Nullable
    Call lock(UUID id) {
        return db.selectFrom(CALL).where(CALL.ID.eq(id)).forUpdate().fetchOne(CallStore::call);
    }

    @Nullable
    Call openOf(UUID collector) {
        return db.selectFrom(CALL)
                .where(CALL.COLLECTOR_ID.eq(collector).and(CALL.STATE.in(OPEN)))
                .fetchOne(CallStore::call);
    }

    /** Claims that ran out; a call that was dialled or heard waits for its outcome however long it takes. */
    void releaseExpired(long borrower, UUID collector, Instant now) {
        db.update(CALL)
                .set(CALL.STATE, State.RELEASED.name())
                .set(CALL.CLOSED_AT, now)
                .where(CALL.STATE.in(OPEN))
                .and(CALL.EXPIRES_AT.le(now))
                .and(CALL.DIALLED_AT.isNull())
                .and(CALL.CHECK_PASSED.isNull())
                .and(CALL.BORROWER_ID.eq(borrower).or(CALL.COLLECTOR_ID.eq(collector)))
                .execute();
    }

    /** False when somebody else has the borrower, or the collector has another call. */
    boolean claim(UUID id, long borrower, UUID collector, Instant now, Instant until) {
        return db.insertInto(CALL)
                        .set(CALL.ID, id)
                        .set(CALL.BORROWER_ID, borrower)
                        .set(CALL.COLLECTOR_ID, collector)
                        .set(CALL.STATE, State.CLAIMED.name())
                        .set(CALL.CLAIMED_AT, now)
                        .set(CALL.EXPIRES_AT, until)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void release(UUID id, Instant now) {
        db.update(CALL)
                .set(CALL.STATE, State.RELEASED.name())
                .set(CALL.CLOSED_AT, now)
                .where(CALL.ID.eq(id))
                .execute();
    }

    void permitted(UUID id, Calls.Wish wish, UUID permit, Instant now, Instant until) {
        db.update(CALL)
                .set(CALL.STATE, State.PERMITTED.name())
                .set(CALL.SCRIPT, wish.script().name())
                .set(CALL.PERSON_ID, wish.person())
                .set(CALL.POINT_ID, wish.point())
                .set(CALL.PERMIT_ID, permit)
                .set(CALL.PERMITTED_AT, now)
                .set(CALL.EXPIRES_AT, until)
                .where(CALL.ID.eq(id))
                .execute();
    }

    void dialled(UUID id, Instant now) {
        db.update(CALL).set(CALL.DIALLED_AT, now).where(CALL.ID.eq(id)).execute();
    }

    void checked(UUID id, Call.Check method, boolean passed, Instant now) {
        db.update(CALL)
                .set(CALL.CHECK_METHOD, method.name())
                .set(CALL.CHECK_PASSED, passed)
                .set(CALL.CHECKED_AT, now)
                .where(CALL.ID.eq(id))
                .execute();
    }

    void close(UUID id, CallReport report, byte @Nullable [] note, int marks, @Nullable UUID hold, Instant now) {
        db.update(CALL)
                .set(CALL.STATE, State.CLOSED.name())
                .set(CALL.RESULT, report.result().name())
                .set(CALL.PROMISED_ON, report.promisedOn())
                .set(CALL.PROMISED_FEN, report.promisedFen())
                .set(CALL.NEXT_ACTION, report.next().name())
                .set(CALL.NEXT_ON, report.nextOn())
                .set(CALL.DISTRESS, report.distress())
                .set(CALL.HARDSHIP, report.hardship())
                .set(CALL.HOLD_ID, hold)
                .set(CALL.NOTE_SEALED, note)
                .set(CALL.MARKS, marks)
                .set(CALL.CLOSED_AT, now)
                .where(CALL.ID.eq(id))
                .execute();
    }

    /** False when the telephony system told it before. */
    boolean event(UUID call, Calls.Heard heard, Instant now) {
        return db.insertInto(CALL_EVENT)
                        .set(CALL_EVENT.CALL_ID, call)
                        .set(CALL_EVENT.REFERENCE, heard.reference())
                        .set(CALL_EVENT.STATE, heard.state())
                        .set(CALL_EVENT.HAPPENED_AT, heard.at())
                        .set(CALL_EVENT.RECEIVED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Calls.Heard> events(UUID call) {
        return db.selectFrom(CALL_EVENT)
                .where(CALL_EVENT.CALL_ID.eq(call))
                .orderBy(CALL_EVENT.HAPPENED_AT, CALL_EVENT.STATE)
                .fetch(r -> new Calls.Heard(r.getState(), r.getReference(), r.getHappenedAt()));
    }

    private static Call call(CallRecord r) {
        String script = r.getScript();
        String result = r.getResult();
        return new Call(
                r.getId(),
                r.getBorrowerId(),
                r.getCollectorId(),
                State.valueOf(r.getState()),
                r.getClaimedAt(),
                r.getExpiresAt(),
                script == null ? null : Call.Script.valueOf(script),
                r.getPersonId(),
                r.getPointId(),
                r.getPermitId(),
                r.getPermittedAt(),
                r.getDialledAt(),
                r.getCheckPassed(),
                result == null ? null : CallResult.valueOf(result),
                r.getNextOn(),
                r.getClosedAt());
    }
}
