package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.AccountTable.ACCOUNT;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.NightLine;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkReader;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.ledger.tables.AccountRecord;
import org.lifang.server.ledger.tables.AccountTable;
import org.lifang.server.platform.Prepared;
import org.springframework.stereotype.Repository;

/** The derived accounts: written by COPY, changed in sets, never without looking at their revision. */
@Repository
class AccountStore {

    /** Any number, the same everywhere: whoever derives many accounts waits for whoever else does. */
    private static final long MANY_ACCOUNTS_LOCK = 0x4c45444745520001L;

    private static final String WORK_NAME = "account_work";
    private static final Table<?> WORK = DSL.table(DSL.name(WORK_NAME));
    private static final AccountTable W = ACCOUNT.as(WORK_NAME);

    private static final Field<?>[] LINE_COLUMNS = {
        ACCOUNT.LOAN_ID,
        ACCOUNT.REVISION,
        ACCOUNT.AS_OF,
        ACCOUNT.OVERDUE_PRINCIPAL_FEN,
        ACCOUNT.OVERDUE_INTEREST_FEN,
        ACCOUNT.OVERDUE_FEE_FEN,
        ACCOUNT.NEXT_CHANGE_ON,
        ACCOUNT.OLDEST_UNPAID_DUE,
        ACCOUNT.COUNTS_FROM,
        ACCOUNT.FROZEN_DPD,
        ACCOUNT.BUCKET,
        ACCOUNT.RISK_CLASS,
        ACCOUNT.MISSED_INSTALMENTS,
    };

    static final Field<?>[] ALL_COLUMNS = {
        ACCOUNT.LOAN_ID,
        ACCOUNT.REVISION,
        ACCOUNT.AS_OF,
        ACCOUNT.OVERDUE_PRINCIPAL_FEN,
        ACCOUNT.OVERDUE_INTEREST_FEN,
        ACCOUNT.OVERDUE_FEE_FEN,
        ACCOUNT.NEXT_CHANGE_ON,
        ACCOUNT.OLDEST_UNPAID_DUE,
        ACCOUNT.COUNTS_FROM,
        ACCOUNT.FROZEN_DPD,
        ACCOUNT.BUCKET,
        ACCOUNT.RISK_CLASS,
        ACCOUNT.MISSED_INSTALMENTS,
        ACCOUNT.BORROWER_ID,
        ACCOUNT.CURRENCY,
        ACCOUNT.OUTSTANDING_PRINCIPAL_FEN,
        ACCOUNT.NEXT_EVENT_ON,
        ACCOUNT.LAST_PAYMENT_ON,
        ACCOUNT.FROM_SNAPSHOT,
        ACCOUNT.POSITION,
    };

    private final DSLContext db;
    private final Bulk bulk;
    private final Prepared replace = HeldAccount.replacement();

    AccountStore(DSLContext db, Bulk bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /** A line to write over an account whose revision is still the known one. */
    record Aged(long loanId, int revision, LocalDate asOf, AccountRow.Line line) {}

    /** Takes accounts whose next change has come, one call each. */
    @FunctionalInterface
    interface Due {
        void account(long loanId, int revision, boolean factWaits, byte[] position);
    }

    /** Holds, until the transaction ends, everybody else off who derives accounts in sets. */
    void oneAtATime() {
        db.select(DSL.field("pg_advisory_xact_lock({0})", DSL.val(MANY_ACCOUNTS_LOCK)))
                .fetch();
    }

    /** Locks the accounts of some loans in their order, and reads them. */
    Map<Long, AccountRecord> lock(LoanSet loans) {
        Map<Long, AccountRecord> stored = new HashMap<>();
        db.selectFrom(ACCOUNT)
                .where(loans.on(ACCOUNT.LOAN_ID))
                .orderBy(ACCOUNT.LOAN_ID)
                .forUpdate()
                .forEach(row -> {
                    if (loans.has(row.getLoanId())) {
                        stored.put(row.getLoanId(), row);
                    }
                });
        return stored;
    }

    long countDue(LocalDate date) {
        return db.fetchCount(ACCOUNT, ACCOUNT.NEXT_CHANGE_ON.le(date));
    }

    /** Reads up to so many accounts whose next change has come, those of {@code without} left out. */
    long due(LocalDate date, int mostRows, Collection<Long> without, Due sink) {
        Condition wanted = ACCOUNT.NEXT_CHANGE_ON.le(date);
        if (!without.isEmpty()) {
            wanted = wanted.and(ACCOUNT.LOAN_ID.notIn(without));
        }
        var query = db.select(
                        ACCOUNT.LOAN_ID,
                        ACCOUNT.REVISION,
                        DSL.coalesce(ACCOUNT.NEXT_EVENT_ON.le(date), DSL.inline(false)),
                        ACCOUNT.POSITION)
                .from(ACCOUNT)
                .where(wanted)
                .limit(mostRows);
        return bulk.from(query, row -> read(row, sink));
    }

    private static void read(BulkReader row, Due sink) throws IOException {
        long loan = row.int8();
        int revision = row.int4();
        boolean factWaits = row.bool();
        byte[] position = row.bytea();
        sink.account(loan, revision, factWaits, position == null ? new byte[0] : position);
    }

    /** Adds accounts of loans that have none yet. */
    long insert(List<AccountRow> rows) {
        return rows.isEmpty() ? 0 : bulk.into(ACCOUNT, ALL_COLUMNS, writer -> writeAll(rows, writer));
    }

    /** Replaces derived accounts whose revision is still the known one. */
    int update(List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        emptyWork();
        bulk.into(WORK, ALL_COLUMNS, writer -> writeAll(rows, writer));
        return db.update(ACCOUNT)
                .set(lineChanges())
                .set(ACCOUNT.OUTSTANDING_PRINCIPAL_FEN, W.OUTSTANDING_PRINCIPAL_FEN)
                .set(ACCOUNT.NEXT_EVENT_ON, W.NEXT_EVENT_ON)
                .set(ACCOUNT.LAST_PAYMENT_ON, W.LAST_PAYMENT_ON)
                .set(ACCOUNT.FROM_SNAPSHOT, W.FROM_SNAPSHOT)
                .set(ACCOUNT.POSITION, W.POSITION)
                .from(WORK)
                .where(ACCOUNT.LOAN_ID.eq(W.LOAN_ID))
                .and(ACCOUNT.REVISION.eq(W.REVISION))
                .execute();
    }

    /**
     * Replaces derived accounts of loans that the current transaction has locked.
     *
     * @param facts how many facts each loan got since, by which its revision goes up
     */
    void replace(List<AccountRow> rows, Map<Long, Integer> facts) {
        List<Map<String, @Nullable Object>> values = rows.stream()
                .map(row -> HeldAccount.values(row, facts.getOrDefault(row.loanId(), 1)))
                .toList();
        int changed = db.connectionResult(connection -> replace.run(connection, HeldAccount.arrays(values)));
        if (changed < rows.size()) {
            throw new IllegalStateException((rows.size() - changed) + " accounts changed under their locks");
        }
    }

    /** Writes what a night found out; accounts changed since they were read are left for another look. */
    int age(List<Aged> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        emptyWork();
        // How many instalments a lender's snapshot stands for does not grow by itself.
        Field<Short> stated =
                DSL.when(ACCOUNT.FROM_SNAPSHOT, ACCOUNT.MISSED_INSTALMENTS).otherwise(W.MISSED_INSTALMENTS);
        bulk.into(WORK, LINE_COLUMNS, writer -> {
            for (Aged aged : lines) {
                writeLine(writer.row(LINE_COLUMNS.length), aged.loanId(), aged.revision(), aged.asOf(), aged.line());
            }
        });
        return db.update(ACCOUNT)
                .set(lineChanges())
                .set(ACCOUNT.MISSED_INSTALMENTS, stated)
                // A fact that waits for its day is still the next change; least() passes over nulls.
                .set(ACCOUNT.NEXT_CHANGE_ON, DSL.least(W.NEXT_CHANGE_ON, ACCOUNT.NEXT_EVENT_ON))
                .from(WORK)
                .where(ACCOUNT.LOAN_ID.eq(W.LOAN_ID))
                .and(ACCOUNT.REVISION.eq(W.REVISION))
                .execute();
    }

    private Map<Field<?>, Object> lineChanges() {
        Map<Field<?>, Object> changes = new HashMap<>();
        for (Field<?> column : LINE_COLUMNS) {
            changes.put(column, W.field(column));
        }
        changes.remove(ACCOUNT.LOAN_ID);
        changes.put(ACCOUNT.REVISION, ACCOUNT.REVISION.plus(1));
        return changes;
    }

    private void emptyWork() {
        db.createTemporaryTableIfNotExists(DSL.name(WORK_NAME))
                .as(db.select(ALL_COLUMNS).from(ACCOUNT))
                .withNoData()
                .onCommitDeleteRows()
                .execute();
        db.truncate(WORK).execute();
    }

    private static void writeAll(List<AccountRow> rows, BulkWriter writer) throws SQLException {
        for (AccountRow row : rows) {
            writeRow(row, writer);
        }
    }

    static void writeRow(AccountRow row, BulkWriter writer) throws SQLException {
        writer.row(ALL_COLUMNS.length);
        LocalDate event = row.nextEventOn();
        AccountRow.Line line = event == null ? row.line() : row.line().changingBy(Math.toIntExact(event.toEpochDay()));
        writeLine(writer, row.loanId(), row.revision(), row.asOf(), line);
        writer.int8(row.borrowerId()).text(row.currency()).int8(row.outstandingFen());
        writer.date(event).date(row.lastPaymentOn());
        writer.bool(row.fromSnapshot()).bytea(row.position());
    }

    private static void writeLine(BulkWriter writer, long loanId, int revision, LocalDate asOf, AccountRow.Line line)
            throws SQLException {
        writer.int8(loanId).int4(revision).date(asOf);
        writer.int8(line.principalFen()).int8(line.interestFen()).int8(line.feeFen());
        if (line.nextChangeOn() == NightLine.NEVER) {
            writer.dateInfinity();
        } else {
            writer.epochDay(line.nextChangeOn());
        }
        if (!line.overdue()) {
            writer.nothing().nothing().nothing();
        } else if (line.paused()) {
            writer.epochDay(line.oldestUnpaidDue()).nothing().int4(line.daysPastDue());
        } else {
            writer.epochDay(line.oldestUnpaidDue()).epochDay(line.countsFrom()).nothing();
        }
        writer.int2(line.bucket()).int2(line.riskClass()).int2(line.missed());
    }
}
