package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.AccountTable.ACCOUNT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.NightLine;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkReader;
import org.springframework.stereotype.Repository;

/**
 * Moves a whole book on at once: every account is derived again from its packed position and the table written anew, in
 * one transaction. Cheaper than changing rows one by one when most of them change, as in the first night over a new
 * book
 * or after weeks without one. Readers wait while the table is written.
 */
@Repository
class WholeBook {

    private static final Field<?>[] READ = {
        ACCOUNT.LOAN_ID,
        ACCOUNT.BORROWER_ID,
        ACCOUNT.CURRENCY,
        ACCOUNT.REVISION,
        ACCOUNT.OUTSTANDING_PRINCIPAL_FEN,
        ACCOUNT.FROM_SNAPSHOT,
        ACCOUNT.POSITION,
        ACCOUNT.NEXT_EVENT_ON,
        ACCOUNT.LAST_PAYMENT_ON,
        ACCOUNT.MISSED_INSTALMENTS,
    };

    private final DSLContext db;
    private final Bulk bulk;

    WholeBook(DSLContext db, Bulk bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    long size() {
        return db.fetchCount(ACCOUNT);
    }

    /** Whether some stored fact begins to count by a date: such loans go through their histories, not through here. */
    boolean factsWait(LocalDate date) {
        return db.fetchExists(ACCOUNT, ACCOUNT.NEXT_EVENT_ON.le(date));
    }

    /**
     * Derives and writes every account; inside the caller's transaction.
     *
     * @return accounts written
     * @throws IllegalArgumentException when a position cannot be read; nothing is written then
     */
    long moveTo(LocalDate date) {
        db.execute("lock table ledger.account in exclusive mode");
        try (AccountSpool spool = new AccountSpool()) {
            NightLine line = new NightLine();
            bulk.from(db.select(READ).from(ACCOUNT), row -> spool.add(derive(row, date, line)));
            List<Record2<String, String>> indexes = dropIndexes();
            db.truncate(ACCOUNT).execute();
            bulk.into(
                    ACCOUNT, AccountStore.ALL_COLUMNS, writer -> spool.each(row -> AccountStore.writeRow(row, writer)));
            indexes.forEach(index -> db.execute(index.value2()));
            return spool.rows();
        }
    }

    private static AccountRow derive(BulkReader row, LocalDate date, NightLine line) throws IOException {
        long loan = row.int8();
        long borrower = row.int8();
        String currency = Objects.requireNonNull(row.text());
        int revision = row.int4();
        long outstanding = row.int8();
        boolean fromSnapshot = row.bool();
        byte[] position = Objects.requireNonNull(row.bytea());
        @Nullable LocalDate nextEventOn = row.date();
        @Nullable LocalDate lastPaymentOn = row.date();
        int missed = row.int2();
        Aging.night(position, date, line);
        return new AccountRow(
                loan,
                borrower,
                currency,
                revision + 1,
                date,
                outstanding,
                nextEventOn,
                lastPaymentOn,
                fromSnapshot,
                position,
                fromSnapshot ? AccountRow.Line.of(line, missed) : AccountRow.Line.of(line));
    }

    /** Building an index once is cheaper than keeping it up row by row; the primary key stays. */
    private List<Record2<String, String>> dropIndexes() {
        Field<String> name = DSL.field(DSL.name("indexname"), String.class);
        List<Record2<String, String>> indexes = db.select(name, DSL.field(DSL.name("indexdef"), String.class))
                .from(DSL.table(DSL.name("pg_catalog", "pg_indexes")))
                .where(DSL.field(DSL.name("schemaname"), String.class).eq("ledger"))
                .and(DSL.field(DSL.name("tablename"), String.class).eq(ACCOUNT.getName()))
                .and(name.ne("account_pkey"))
                .fetch();
        indexes.forEach(index -> db.execute("drop index {0}", DSL.name("ledger", index.value1())));
        return indexes;
    }
}
