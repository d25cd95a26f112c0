package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.AgreedTable.AGREED;
import static org.lifang.server.ledger.tables.EventTable.EVENT;
import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;
import static org.lifang.server.ledger.views.PaymentFactsTable.PAYMENT_FACTS;
import static org.lifang.server.portfolio.views.InstalmentFactsTable.INSTALMENT_FACTS;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.portfolio.views.SnapshotFactsTable.SNAPSHOT_FACTS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Results;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.lifang.kernel.aging.ArrearsSnapshot;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.ledger.tables.PaymentRecord;
import org.lifang.server.portfolio.views.InstalmentFactsRecord;
import org.lifang.server.portfolio.views.LoanFactsRecord;
import org.lifang.server.portfolio.views.SnapshotFactsRecord;
import org.springframework.stereotype.Repository;

/** Reads all facts of a few loans; whole books go through {@link BulkHistories}. */
@Repository
class HistoryStore {

    /** More loans of one person than any lender has; a page stays a page. */
    static final int MOST_LOANS_OF_A_BORROWER = 500;

    private final DSLContext db;
    private final AgreedStore agreed;

    HistoryStore(DSLContext db, AgreedStore agreed) {
        this.db = db;
        this.agreed = agreed;
    }

    Optional<History> history(long loanId) {
        return histories(LoanSet.of(List.of(loanId))).stream().findFirst();
    }

    /** The next loans by id, at most so many. */
    LoanSet loansAfter(long after, int mostLoans) {
        return LoanSet.of(db.select(LOAN_FACTS.LOAN_ID)
                .from(LOAN_FACTS)
                .where(LOAN_FACTS.LOAN_ID.gt(after))
                .orderBy(LOAN_FACTS.LOAN_ID)
                .limit(mostLoans)
                .fetchInto(Long.class));
    }

    /** The largest loan id, 0 in an empty book. */
    long lastLoan() {
        return db.select(DSL.coalesce(DSL.max(LOAN_FACTS.LOAN_ID), 0L))
                .from(LOAN_FACTS)
                .fetchSingle()
                .value1();
    }

    /** The loans of a borrower, oldest first. */
    List<History> ofBorrower(long borrowerId) {
        Select<Record1<Long>> own = DSL.select(LOAN_FACTS.LOAN_ID)
                .from(LOAN_FACTS)
                .where(LOAN_FACTS.BORROWER_ID.eq(borrowerId))
                .orderBy(LOAN_FACTS.LOAN_ID)
                .limit(MOST_LOANS_OF_A_BORROWER);
        return histories(loanId -> loanId.in(own), any -> true);
    }

    /** The loans of several borrowers, oldest first. */
    List<History> ofBorrowers(Collection<Long> borrowerIds) {
        Select<Record1<Long>> own = DSL.select(LOAN_FACTS.LOAN_ID)
                .from(LOAN_FACTS)
                .where(LOAN_FACTS.BORROWER_ID.eq(DSL.any(borrowerIds.toArray(Long[]::new))));
        return histories(loanId -> loanId.in(own), any -> true);
    }

    List<History> histories(LoanSet loans) {
        return loans.isEmpty() ? List.of() : histories(loans::on, loans::has);
    }

    /** Everything in one round trip, which is most of what a question about one borrower costs. */
    private List<History> histories(Function<Field<Long>, Condition> some, LongPredicate wanted) {
        Results all = db.fetchMany(
                "{0}; {1}; {2}; {3}; {4}; {5}",
                DSL.selectFrom(LOAN_FACTS).where(some.apply(LOAN_FACTS.LOAN_ID)).orderBy(LOAN_FACTS.LOAN_ID),
                DSL.selectFrom(INSTALMENT_FACTS)
                        .where(some.apply(INSTALMENT_FACTS.LOAN_ID))
                        .orderBy(INSTALMENT_FACTS.LOAN_ID, INSTALMENT_FACTS.SEQ),
                DSL.selectFrom(PAYMENT).where(some.apply(PAYMENT.LOAN_ID)),
                DSL.selectFrom(EVENT).where(some.apply(EVENT.LOAN_ID)).orderBy(EVENT.ID),
                DSL.selectFrom(SNAPSHOT_FACTS)
                        .where(some.apply(SNAPSHOT_FACTS.LOAN_ID))
                        .orderBy(SNAPSHOT_FACTS.LOAN_ID, SNAPSHOT_FACTS.AS_OF),
                AgreedStore.heads(some));
        Map<Long, List<Instalment>> schedules =
                all.get(1).into(INSTALMENT_FACTS).intoGroups(INSTALMENT_FACTS.LOAN_ID, HistoryStore::instalment);
        Map<Long, List<History.Paid>> paid = all.get(2).into(PAYMENT).intoGroups(PAYMENT.LOAN_ID, HistoryStore::paid);
        Map<Long, List<History.Fact>> events = all.get(3).into(EVENT).intoGroups(EVENT.LOAN_ID, FactRows::read);
        Map<Long, List<ArrearsSnapshot>> snapshots =
                all.get(4).into(SNAPSHOT_FACTS).intoGroups(SNAPSHOT_FACTS.LOAN_ID, HistoryStore::snapshot);
        Map<Long, List<Agreed>> terms = agreed.whole(all.get(5).into(AGREED));
        List<History> histories = new ArrayList<>();
        for (LoanFactsRecord loan : all.get(0).into(LOAN_FACTS)) {
            long id = loan.getLoanId();
            if (wanted.test(id)) {
                histories.add(new History(
                        head(loan),
                        schedules.getOrDefault(id, List.of()),
                        paid.getOrDefault(id, List.of()),
                        events.getOrDefault(id, List.of()),
                        terms.getOrDefault(id, List.of()),
                        snapshots.getOrDefault(id, List.of())));
            }
        }
        return histories;
    }

    /** Every event of some loans that is not a payment. */
    Map<Long, List<History.Fact>> events(LoanSet loans) {
        return db.selectFrom(EVENT)
                .where(loans.on(EVENT.LOAN_ID))
                .orderBy(EVENT.ID)
                .fetchGroups(EVENT.LOAN_ID, FactRows::read);
    }

    /** What was agreed about some loans. */
    Map<Long, List<Agreed>> agreed(LoanSet loans) {
        return agreed.whole(db.fetch(AgreedStore.heads(loans::on)));
    }

    List<Payment> payments(long loanId) {
        return db.select(
                        PAYMENT.ID,
                        PAYMENT.LOAN_ID,
                        PAYMENT.PAID_ON,
                        PAYMENT.AMOUNT_FEN,
                        PAYMENT.CHANNEL,
                        PAYMENT.REFERENCE,
                        PAYMENT.RECORDED_AT,
                        PAYMENT_FACTS.REVERSED_ON)
                .from(PAYMENT)
                .join(PAYMENT_FACTS)
                .on(PAYMENT_FACTS.ID.eq(PAYMENT.ID))
                .where(PAYMENT.LOAN_ID.eq(loanId))
                .orderBy(PAYMENT.PAID_ON, PAYMENT.ID)
                .fetch(Records.mapping(Payment::new));
    }

    private static Instalment instalment(InstalmentFactsRecord row) {
        return new Instalment(
                row.getSeq(), row.getDueOn(), row.getPrincipalFen(), row.getInterestFen(), row.getFeeFen());
    }

    private static History.Paid paid(PaymentRecord row) {
        return new History.Paid(row.getId(), row.getPaidOn(), row.getAmountFen());
    }

    /** The snapshots of some loans, oldest first. */
    Map<Long, List<ArrearsSnapshot>> snapshots(LoanSet loans) {
        return db.selectFrom(SNAPSHOT_FACTS)
                .where(loans.on(SNAPSHOT_FACTS.LOAN_ID))
                .orderBy(SNAPSHOT_FACTS.LOAN_ID, SNAPSHOT_FACTS.AS_OF)
                .fetchGroups(SNAPSHOT_FACTS.LOAN_ID, HistoryStore::snapshot);
    }

    private static ArrearsSnapshot snapshot(SnapshotFactsRecord row) {
        Integer days = row.getDaysOverdue();
        return new ArrearsSnapshot(
                row.getAsOf(),
                days != null ? days : ArrearsSnapshot.leastDays(row.getMonthsOverdue()),
                row.getOverduePrincipalFen(),
                row.getOverdueInterestFen(),
                row.getOverdueFeeFen(),
                row.getOutstandingPrincipalFen());
    }

    private static LoanHead head(LoanFactsRecord loan) {
        return new LoanHead(
                loan.getLoanId(),
                loan.getBorrowerId(),
                loan.getTape().equals("ARREARS"),
                loan.getCurrency(),
                loan.getPrincipalFen(),
                LoanTerms.of(
                        loan.getAnnualRatePpm(),
                        loan.getPenaltyUpliftPpm(),
                        loan.getDayBase(),
                        loan.getGraceDays(),
                        loan.getAllocation(),
                        loan.getBucketBasis()),
                loan.getDisbursedOn(),
                loan.getClosedOn());
    }
}
