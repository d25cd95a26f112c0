package org.lifang.server.complaints;

import static org.lifang.server.complaints.tables.HoldEventTable.HOLD_EVENT;
import static org.lifang.server.complaints.tables.HoldTable.HOLD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.complaints.tables.HoldRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Holds and what happened to each; words are sealed on the way in. */
@Repository
class HoldStore {

    static final String HOME_CURRENCY = "CNY";

    private final DSLContext db;
    private final Sealer sealer;

    HoldStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    record Event(HoldEvent kind, Hold.Act act, @Nullable LocalDate reviewOn) {}

    boolean knows(long borrower) {
        return db.fetchExists(BORROWER_FACE, BORROWER_FACE.BORROWER_ID.eq(borrower));
    }

    boolean owes(long borrower, long loan) {
        return db.fetchExists(LOAN_FACTS, LOAN_FACTS.LOAN_ID.eq(loan), LOAN_FACTS.BORROWER_ID.eq(borrower));
    }

    /** The currency of the loan, or of the person's loans; CNY while there is none. */
    String currency(long borrower, @Nullable Long loan) {
        Condition theirs = LOAN_FACTS.BORROWER_ID.eq(borrower);
        String found = db.select(DSL.min(LOAN_FACTS.CURRENCY))
                .from(LOAN_FACTS)
                .where(loan == null ? theirs : theirs.and(LOAN_FACTS.LOAN_ID.eq(loan)))
                .fetchSingle()
                .value1();
        return found == null ? HOME_CURRENCY : found;
    }

    /** False when the id is taken. */
    boolean insert(Hold hold, @Nullable String reference) {
        return db.insertInto(HOLD)
                        .set(HOLD.ID, hold.id())
                        .set(HOLD.BORROWER_ID, hold.borrowerId())
                        .set(HOLD.LOAN_ID, hold.loanId())
                        .set(HOLD.KIND, hold.kind().name())
                        .set(
                                HOLD.DETAIL,
                                hold.detail() == null ? null : hold.detail().name())
                        .set(HOLD.SINCE, hold.since())
                        .set(HOLD.UNTIL, hold.until())
                        .set(HOLD.UNDISPUTED_FEN, hold.undisputedFen())
                        .set(HOLD.SOURCE, hold.source().name())
                        .set(HOLD.REFERENCE_SEALED, sealer.sealNullable(Field.NOTE, reference))
                        .set(HOLD.COMPLAINT_ID, hold.complaintId())
                        .set(HOLD.OPENED_BY, hold.opened().by())
                        .set(HOLD.OPENED_ON, hold.opened().on())
                        .set(HOLD.REVIEW_ON, hold.reviewOn())
                        .onConflict(HOLD.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void note(Effect effect, UUID hold, HoldEvent kind, LocalDate on, @Nullable LocalDate reviewOn, String reason) {
        db.insertInto(HOLD_EVENT)
                .set(HOLD_EVENT.HOLD_ID, hold)
                .set(HOLD_EVENT.KIND, kind.name())
                .set(HOLD_EVENT.ON_DATE, on)
                .set(HOLD_EVENT.AT, effect.at())
                .set(HOLD_EVENT.BY_ID, effect.actor())
                .set(HOLD_EVENT.REVIEW_ON, reviewOn)
                .set(HOLD_EVENT.REASON_SEALED, sealer.seal(Field.NOTE, reason.strip()))
                .execute();
    }

    @Nullable
    Hold find(UUID id) {
        return db.selectFrom(HOLD).where(HOLD.ID.eq(id)).fetchOne(HoldStore::hold);
    }

    @Nullable
    Hold lock(UUID id) {
        return db.selectFrom(HOLD).where(HOLD.ID.eq(id)).forUpdate().fetchOne(HoldStore::hold);
    }

    @Nullable
    Hold lockOf(UUID complaint) {
        return db.selectFrom(HOLD)
                .where(HOLD.COMPLAINT_ID.eq(complaint))
                .forUpdate()
                .fetchOne(HoldStore::hold);
    }

    /** All holds of a person ever, the oldest first. */
    List<Hold> ofBorrower(long borrower) {
        return db.selectFrom(HOLD)
                .where(HOLD.BORROWER_ID.eq(borrower))
                .orderBy(HOLD.SINCE, HOLD.ID)
                .fetch(HoldStore::hold);
    }

    List<Event> events(UUID hold) {
        return db.selectFrom(HOLD_EVENT)
                .where(HOLD_EVENT.HOLD_ID.eq(hold))
                .orderBy(HOLD_EVENT.ID)
                .fetch(r -> new Event(
                        HoldEvent.valueOf(r.getKind()), new Hold.Act(r.getById(), r.getOnDate()), r.getReviewOn()));
    }

    List<Written> words(UUID hold) {
        return db.selectFrom(HOLD_EVENT)
                .where(HOLD_EVENT.HOLD_ID.eq(hold))
                .orderBy(HOLD_EVENT.ID)
                .fetch(r -> new Written(r.getKind(), r.getOnDate(), sealer.open(Field.NOTE, r.getReasonSealed())));
    }

    @Nullable
    String reference(UUID hold) {
        return db.select(HOLD.REFERENCE_SEALED)
                .from(HOLD)
                .where(HOLD.ID.eq(hold))
                .fetchOne(r -> sealer.openNullable(Field.NOTE, r.value1()));
    }

    void setReviewed(UUID id, Hold.Act act) {
        db.update(HOLD)
                .set(HOLD.REVIEWED_BY, act.by())
                .set(HOLD.REVIEWED_ON, act.on())
                .where(HOLD.ID.eq(id))
                .execute();
    }

    void setReviewOn(UUID id, LocalDate on) {
        db.update(HOLD).set(HOLD.REVIEW_ON, on).where(HOLD.ID.eq(id)).execute();
    }

    void setProposed(UUID id, Hold.@Nullable Act act) {
        db.update(HOLD)
                .set(HOLD.LIFT_PROPOSED_BY, act == null ? null : act.by())
                .set(HOLD.LIFT_PROPOSED_ON, act == null ? null : act.on())
                .where(HOLD.ID.eq(id))
                .execute();
    }

    void close(UUID id, Hold.Act act) {
        db.update(HOLD)
                .set(HOLD.CLOSED_BY, act.by())
                .set(HOLD.CLOSED_ON, act.on())
                .where(HOLD.ID.eq(id))
                .execute();
    }

    static Hold hold(HoldRecord r) {
        return new Hold(
                r.getId(),
                r.getBorrowerId(),
                r.getLoanId(),
                HoldKind.valueOf(r.getKind()),
                r.getDetail() == null ? null : HoldDetail.valueOf(r.getDetail()),
                r.getSince(),
                r.getUntil(),
                r.getUndisputedFen(),
                HoldSource.valueOf(r.getSource()),
                r.getComplaintId(),
                new Hold.Act(r.getOpenedBy(), r.getOpenedOn()),
                r.getReviewOn(),
                act(r.getReviewedBy(), r.getReviewedOn()),
                act(r.getLiftProposedBy(), r.getLiftProposedOn()),
                act(r.getClosedBy(), r.getClosedOn()));
    }

    private static Hold.@Nullable Act act(@Nullable UUID by, @Nullable LocalDate on) {
        return by == null || on == null ? null : new Hold.Act(by, on);
    }
}
