package org.lifang.server.plans.follow;

import static org.lifang.server.agencies.views.VMemberTable.V_MEMBER;
import static org.lifang.server.cases.views.CaseCardTable.CASE_CARD;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.plans.tables.NextActionTable.NEXT_ACTION;
import static org.lifang.server.plans.tables.ObligationTable.OBLIGATION;
import static org.lifang.server.plans.tables.ToldTable.TOLD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Fate;
import org.lifang.server.plans.tables.NextActionRecord;
import org.springframework.stereotype.Repository;

@Repository
class FollowStore {

    private static final List<String> FAILED = List.of(Fate.PARTLY.name(), Fate.BROKEN.name());

    private final DSLContext db;

    FollowStore(DSLContext db) {
        this.db = db;
    }

    /** What was told last of some obligations. */
    Map<UUID, Fate> told(Collection<UUID> obligations) {
        Map<UUID, Fate> last = new HashMap<>();
        db.selectFrom(TOLD)
                .where(TOLD.OBLIGATION_ID.in(obligations))
                .orderBy(TOLD.OBLIGATION_ID, TOLD.ON_DATE)
                .forEach(row -> last.put(row.getObligationId(), Fate.valueOf(row.getFate())));
        return last;
    }

    void tell(UUID obligation, LocalDate on, Fate fate, Instant at) {
        db.insertInto(TOLD)
                .set(TOLD.OBLIGATION_ID, obligation)
                .set(TOLD.ON_DATE, on)
                .set(TOLD.FATE, fate.name())
                .set(TOLD.RECORDED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    /** Who works the open case of a person; null when nobody does. */
    @Nullable
    UUID collector(long borrower) {
        return db.select(CASE_CARD.COLLECTOR_ID)
                .from(CASE_CARD)
                .where(CASE_CARD.BORROWER_ID.eq(borrower).and(CASE_CARD.CLOSED_ON.isNull()))
                .fetchOne(CASE_CARD.COLLECTOR_ID);
    }

    boolean hasOpenAction(UUID obligation) {
        return db.fetchExists(
                NEXT_ACTION, NEXT_ACTION.OBLIGATION_ID.eq(obligation).and(NEXT_ACTION.DONE_AT.isNull()));
    }

    boolean add(NextActionRecord row) {
        return db.insertInto(NEXT_ACTION)
                        .set(row)
                        .onConflict(NEXT_ACTION.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Nullable
    NextActionRecord action(UUID id) {
        return db.fetchOne(NEXT_ACTION, NEXT_ACTION.ID.eq(id));
    }

    @Nullable
    NextActionRecord lockAction(UUID id) {
        return db.selectFrom(NEXT_ACTION)
                .where(NEXT_ACTION.ID.eq(id))
                .forUpdate()
                .fetchOne();
    }

    void save(NextActionRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    /** An action with the loan and person it is about. */
    record Action(NextActionRecord row, long loan, String borrowerNo) {}

    /** Actions nobody has done yet, the most urgent first; of one colleague or of all. */
    List<Action> open(@Nullable UUID assignedTo, int most) {
        Condition open = NEXT_ACTION.DONE_AT.isNull();
        return db.select(NEXT_ACTION, OBLIGATION.LOAN_ID, BORROWER_FACE.BORROWER_NO)
                .from(NEXT_ACTION)
                .join(OBLIGATION)
                .on(OBLIGATION.ID.eq(NEXT_ACTION.OBLIGATION_ID))
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(NEXT_ACTION.BORROWER_ID))
                .where(assignedTo == null ? open : open.and(NEXT_ACTION.ASSIGNED_TO.eq(assignedTo)))
                .orderBy(NEXT_ACTION.DUE_ON, NEXT_ACTION.OPENED_AT, NEXT_ACTION.ID)
                .limit(most)
                .fetch(row -> new Action(row.value1(), row.value2(), row.value3()));
    }

    /** A failed promise from which nothing followed. */
    record Leak(UUID obligation, long loan, long borrower, String borrowerNo, Fate fate, LocalDate since) {}

    List<Leak> leaks(int most) {
        var newer = TOLD.as("newer");
        var after = OBLIGATION.as("after");
        return db.select(
                        OBLIGATION.ID,
                        OBLIGATION.LOAN_ID,
                        OBLIGATION.BORROWER_ID,
                        BORROWER_FACE.BORROWER_NO,
                        TOLD.FATE,
                        TOLD.ON_DATE)
                .from(OBLIGATION)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(OBLIGATION.BORROWER_ID))
                .join(TOLD)
                .on(TOLD.OBLIGATION_ID.eq(OBLIGATION.ID).and(TOLD.FATE.in(FAILED)))
                .where(OBLIGATION.CLOSED_BECAUSE.isNull().or(OBLIGATION.CLOSED_BECAUSE.eq("BROKEN")))
                .and(DSL.notExists(DSL.selectOne()
                        .from(newer)
                        .where(newer.OBLIGATION_ID.eq(OBLIGATION.ID).and(newer.ON_DATE.gt(TOLD.ON_DATE)))))
                .and(DSL.notExists(
                        DSL.selectOne().from(NEXT_ACTION).where(NEXT_ACTION.OBLIGATION_ID.eq(OBLIGATION.ID))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(after)
                        .where(after.LOAN_ID.eq(OBLIGATION.LOAN_ID).and(after.TAKEN_AT.gt(OBLIGATION.TAKEN_AT)))))
                .orderBy(TOLD.ON_DATE, OBLIGATION.ID)
                .limit(most)
                .fetch(row -> new Leak(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Fate.valueOf(row.value5()),
                        row.value6()));
    }

    /** The agency a colleague belonged to on a day; null for people of the house. */
    @Nullable
    Long agency(UUID user, LocalDate on) {
        return db.select(V_MEMBER.NUMBER)
                .from(V_MEMBER)
                .where(V_MEMBER.USER_ID.eq(user).and(V_MEMBER.JOINED_ON.le(on)))
                .and(V_MEMBER.LEFT_ON.isNull().or(V_MEMBER.LEFT_ON.ge(on)))
                .limit(1)
                .fetchOne(V_MEMBER.NUMBER);
    }

    @Nullable
    String name(UUID user) {
        return db.select(PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.eq(user))
                .fetchOne(PERSON_CARD.DISPLAY_NAME);
    }
}
