package org.lifang.server.plans.promise;

import static org.lifang.server.ledger.views.PaymentFactsTable.PAYMENT_FACTS;
import static org.lifang.server.plans.tables.ObligationTable.OBLIGATION;
import static org.lifang.server.plans.tables.PartTable.PART;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Moment;
import org.lifang.kernel.promise.Obligation;
import org.lifang.kernel.promise.Receipt;
import org.lifang.server.plans.promise.Taken.Because;
import org.lifang.server.plans.tables.ObligationRecord;
import org.springframework.stereotype.Repository;

@Repository
class ObligationStore {

    /** Any number, the same on every server: who holds it with a loan decides what is promised on it. */
    private static final long LOAN_LOCK = 0x4c66_0000_0000_0000L;

    private final DSLContext db;

    ObligationStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    Taken find(UUID id) {
        return only(read(OBLIGATION.ID.eq(id), 1));
    }

    /** The one in force on a loan, which is held until the transaction ends; null when there is none. */
    @Nullable
    Taken lockOpen(long loan) {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOAN_LOCK ^ loan)))
                .fetch();
        return only(read(OBLIGATION.LOAN_ID.eq(loan).and(OBLIGATION.CLOSED_AT.isNull()), 1));
    }

    private static @Nullable Taken only(List<Taken> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Of a loan, the last one first. */
    List<Taken> ofLoan(long loan, int most) {
        return read(OBLIGATION.LOAN_ID.eq(loan), most);
    }

    List<Taken> ofBorrower(long borrower, int most) {
        return read(OBLIGATION.BORROWER_ID.eq(borrower), most);
    }

    List<Taken> takenBetween(LocalDate from, LocalDate to, int most) {
        return read(OBLIGATION.TAKEN_ON.between(from, to), most);
    }

    /** Those that are not closed and have a part that was due before a day, after an id. */
    List<Taken> dueBefore(LocalDate day, @Nullable UUID after, int most) {
        Condition due = OBLIGATION
                .ID
                .in(DSL.select(PART.OBLIGATION_ID).from(PART).where(PART.DUE_ON.lt(day)))
                .and(OBLIGATION.CLOSED_AT.isNull());
        List<UUID> ids = db.select(OBLIGATION.ID)
                .from(OBLIGATION)
                .where(after == null ? due : due.and(OBLIGATION.ID.gt(after)))
                .orderBy(OBLIGATION.ID)
                .limit(most)
                .fetch(OBLIGATION.ID);
        return ids.isEmpty() ? List.of() : read(OBLIGATION.ID.in(ids), most);
    }

    private List<Taken> read(Condition some, int most) {
        List<ObligationRecord> heads = db.selectFrom(OBLIGATION)
                .where(some)
                .orderBy(OBLIGATION.TAKEN_AT.desc(), OBLIGATION.ID)
                .limit(most)
                .fetch();
        if (heads.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = heads.stream().map(ObligationRecord::getId).toList();
        List<Long> loans =
                heads.stream().map(ObligationRecord::getLoanId).distinct().toList();
        Map<UUID, List<Obligation.Part>> parts = db.selectFrom(PART)
                .where(PART.OBLIGATION_ID.in(ids))
                .orderBy(PART.OBLIGATION_ID, PART.SEQ)
                .fetchGroups(PART.OBLIGATION_ID, row -> new Obligation.Part(row.getDueOn(), row.getFen()));
        Map<Long, List<Receipt>> money = db.selectFrom(PAYMENT_FACTS)
                .where(PAYMENT_FACTS.LOAN_ID.in(loans))
                .fetchGroups(
                        PAYMENT_FACTS.LOAN_ID,
                        row -> new Receipt(
                                Taken.moment(row.getPaidOn(), row.getRecordedAt()),
                                row.getAmountFen(),
                                row.getReversedOn()));
        List<Taken> taken = new ArrayList<>();
        for (ObligationRecord head : heads) {
            taken.add(taken(
                    head,
                    parts.getOrDefault(head.getId(), List.of()),
                    money.getOrDefault(head.getLoanId(), List.of())));
        }
        return taken;
    }

    private static Taken taken(ObligationRecord head, List<Obligation.Part> parts, List<Receipt> money) {
        LocalDate closedOn = head.getClosedOn();
        Instant closedAt = head.getClosedAt();
        Moment closed = closedOn == null || closedAt == null ? null : Taken.moment(closedOn, closedAt);
        return new Taken(
                head.getId(),
                head.getLoanId(),
                head.getBorrowerId(),
                head.getCurrency(),
                Taken.Kind.valueOf(head.getKind()),
                head.getOption(),
                Taken.Way.valueOf(head.getWay()),
                head.getProduct(),
                head.getBucket(),
                head.getTakenBy(),
                head.getTakenAt(),
                new Obligation(
                        Taken.moment(head.getTakenOn(), head.getTakenAt()),
                        parts,
                        head.getToleranceFen(),
                        head.getGraceDays(),
                        closed),
                head.getClosedBecause() == null ? null : Because.valueOf(head.getClosedBecause()),
                money);
    }

    /** False when the id is taken. */
    boolean add(Taken taken) {
        boolean fresh = db.insertInto(OBLIGATION)
                        .set(OBLIGATION.ID, taken.id())
                        .set(OBLIGATION.LOAN_ID, taken.loanId())
                        .set(OBLIGATION.BORROWER_ID, taken.borrowerId())
                        .set(OBLIGATION.CURRENCY, taken.currency())
                        .set(OBLIGATION.KIND, taken.kind().name())
                        .set(OBLIGATION.OPTION, taken.option())
                        .set(OBLIGATION.WAY, taken.way().name())
                        .set(OBLIGATION.PRODUCT, taken.product())
                        .set(OBLIGATION.BUCKET, (short) taken.bucket())
                        .set(OBLIGATION.TAKEN_ON, taken.obligation().taken().on())
                        .set(OBLIGATION.TAKEN_AT, taken.takenAt())
                        .set(OBLIGATION.TAKEN_BY, taken.takenBy())
                        .set(OBLIGATION.TOLERANCE_FEN, taken.obligation().toleranceFen())
                        .set(OBLIGATION.GRACE_DAYS, (short) taken.obligation().graceDays())
                        .onConflict(OBLIGATION.ID)
                        .doNothing()
                        .execute()
                == 1;
        for (int i = 0; fresh && i < taken.obligation().parts().size(); i++) {
            Obligation.Part part = taken.obligation().parts().get(i);
            db.insertInto(PART)
                    .set(PART.OBLIGATION_ID, taken.id())
                    .set(PART.SEQ, (short) (i + 1))
                    .set(PART.DUE_ON, part.dueOn())
                    .set(PART.FEN, part.fen())
                    .execute();
        }
        return fresh;
    }

    void close(UUID id, LocalDate on, Instant at, UUID by, Because because) {
        db.update(OBLIGATION)
                .set(OBLIGATION.CLOSED_ON, on)
                .set(OBLIGATION.CLOSED_AT, at)
                .set(OBLIGATION.CLOSED_BY, by)
                .set(OBLIGATION.CLOSED_BECAUSE, because.name())
                .where(OBLIGATION.ID.eq(id))
                .execute();
    }
}
