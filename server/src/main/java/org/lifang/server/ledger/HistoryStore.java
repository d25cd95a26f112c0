package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.AgreedTable.AGREED;
import static org.lifang.server.ledger.tables.EventTable.EVENT;
import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;
import static org.lifang.server.ledger.views.PaymentFactsTable.PAYMENT_FACTS;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.portfolio.views.SnapshotFactsTable.SNAPSHOT_FACTS;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.lifang.kernel.aging.ArrearsSnapshot;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.platform.Prepared;
import org.lifang.server.portfolio.views.SnapshotFactsRecord;
import org.springframework.stereotype.Repository;

/** Reads all facts of a few loans; whole books go through {@link BulkHistories}. */
@Repository
class HistoryStore {

    /** More loans of one person than any lender has; a page stays a page. */
    static final int MOST_LOANS_OF_A_BORROWER = 500;

    private final DSLContext db;
    private final AgreedStore agreed;
    private final Prepared some = HistoryParts.ofLoans();
    private final Prepared theirs = HistoryParts.ofBorrowers();
    private final Prepared held = HistoryParts.ofHeldLoans();

    HistoryStore(DSLContext db, AgreedStore agreed) {
        this.db = db;
        this.agreed = agreed;
    }

    /**
     * Loans that the current transaction has locked, as they were when it had.
     *
     * @param revisions of those that have an account
     * @param taken of the ids asked for, those that payments have
     */
    record Held(
            Map<Long, History> histories, Map<Long, Integer> revisions, Set<UUID> taken, Set<Reference> references) {

        static final Held NOTHING = new Held(Map.of(), Map.of(), Set.of(), Set.of());
    }

    /** The lender's reference of a payment, unique for a loan. */
    record Reference(long loanId, String reference) {}

    Optional<History> history(long loanId) {
        return read(some, Map.of("loans", new Long[] {loanId})).stream().findFirst();
    }

    /** Locks the accounts of some loans in their order, then reads everything about them; all in one round trip. */
    Held hold(LoanSet loans, Collection<UUID> ids) {
        return db.connectionResult(connection -> {
            Map<String, Object> values = Map.of("loans", loans.boxed(), "ids", ids.toArray(UUID[]::new));
            try (PreparedStatement statement = held.on(connection, values)) {
                statement.execute();
                Held read = new Held(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
                statement.getMoreResults();
                ResultSet locked = statement.getResultSet();
                while (locked.next()) {
                    read.revisions().put(locked.getLong(1), locked.getInt(2));
                }
                statement.getMoreResults();
                ResultSet known = statement.getResultSet();
                while (known.next()) {
                    read.taken().add(known.getObject(1, UUID.class));
                }
                statement.getMoreResults();
                for (History history : histories(
                        statement, (loan, reference) -> read.references().add(new Reference(loan, reference)))) {
                    read.histories().put(history.head().loanId(), history);
                }
                return read;
            }
        });
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
        return ofBorrowers(List.of(borrowerId)).stream()
                .limit(MOST_LOANS_OF_A_BORROWER)
                .toList();
    }

    /** The loans of several borrowers, oldest first. */
    List<History> ofBorrowers(Collection<Long> borrowerIds) {
        return read(theirs, Map.of("borrowers", borrowerIds.toArray(Long[]::new)));
    }

    private List<History> read(Prepared parts, Map<String, Object> values) {
        return db.connectionResult(connection -> {
            try (PreparedStatement statement = parts.on(connection, values)) {
                statement.execute();
                return histories(statement, (loan, reference) -> {});
            }
        });
    }

    private List<History> histories(PreparedStatement parts, HistoryParts.References references) throws SQLException {
        List<LoanHead> heads = HistoryParts.heads(parts.getResultSet());
        parts.getMoreResults();
        Map<Long, List<Instalment>> schedules = HistoryParts.schedules(parts.getResultSet());
        parts.getMoreResults();
        Map<Long, List<History.Paid>> paid = HistoryParts.payments(parts.getResultSet(), references);
        parts.getMoreResults();
        Map<Long, List<History.Fact>> events = rows(parts, EVENT).into(EVENT).intoGroups(EVENT.LOAN_ID, FactRows::read);
        parts.getMoreResults();
        Map<Long, List<ArrearsSnapshot>> snapshots = rows(parts, SNAPSHOT_FACTS)
                .into(SNAPSHOT_FACTS)
                .intoGroups(SNAPSHOT_FACTS.LOAN_ID, HistoryStore::snapshot);
        parts.getMoreResults();
        Map<Long, List<Agreed>> terms = agreed.whole(rows(parts, AGREED).into(AGREED));
        return heads.stream()
                .map(head -> new History(
                        head,
                        schedules.getOrDefault(head.loanId(), List.of()),
                        paid.getOrDefault(head.loanId(), List.of()),
                        events.getOrDefault(head.loanId(), List.of()),
                        terms.getOrDefault(head.loanId(), List.of()),
                        snapshots.getOrDefault(head.loanId(), List.of())))
                .toList();
    }

    private Result<Record> rows(PreparedStatement parts, Table<?> of) throws SQLException {
        return db.fetch(parts.getResultSet(), of.fields());
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
}
