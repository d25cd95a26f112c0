package org.lifang.server.portfolio.intake;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.PaymentColumn;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;

/**
 * Takes payments into the ledger's table, the one table outside its schema an import writes. Payments are facts: a row
 * that contradicts a stored one under the same reference is refused, never merged.
 */
final class PaymentRows {

    private static final int ROWS_PER_BATCH = 16_384;
    private static final Table<Record> PAYMENT = table(name("ledger", "payment"));
    private static final Field<UUID> ID = field(name("ledger", "payment", "id"), SQLDataType.UUID);
    private static final Field<Long> LOAN_ID = field(name("ledger", "payment", "loan_id"), SQLDataType.BIGINT);
    private static final Field<LocalDate> PAID_ON = field(name("ledger", "payment", "paid_on"), SQLDataType.LOCALDATE);
    private static final Field<Long> AMOUNT_FEN = field(name("ledger", "payment", "amount_fen"), SQLDataType.BIGINT);
    private static final Field<String> CHANNEL = field(name("ledger", "payment", "channel"), SQLDataType.CLOB);
    private static final Field<String> REFERENCE = field(name("ledger", "payment", "reference"), SQLDataType.CLOB);
    private static final Field<?> RECORDED_AT = field(name("ledger", "payment", "recorded_at"));
    private static final Field<?> IMPORT_ID = field(name("ledger", "payment", "import_id"));
    private static final Field<?>[] COLUMNS = {
        ID, LOAN_ID, PAID_ON, AMOUNT_FEN, CHANNEL, REFERENCE, RECORDED_AT, IMPORT_ID
    };

    private final Pass pass;
    private final Bulk bulk;
    private final DSLContext db;
    private final LoanRows loans;
    private final SplittableRandom random;
    private final List<Payment> batch = new ArrayList<>();

    private record Payment(
            int at, int paidOn, long amountFen, String channel, String reference, long rowNo, String loanNo) {

        Map<String, String> cells() {
            Map<String, String> cells = new java.util.LinkedHashMap<>();
            cells.put(PaymentColumn.LOAN_NO.header(), loanNo);
            cells.put(
                    PaymentColumn.PAID_ON.header(), LocalDate.ofEpochDay(paidOn).toString());
            cells.put(PaymentColumn.AMOUNT.header(), Texts.yuan(amountFen));
            cells.put(PaymentColumn.CHANNEL.header(), channel);
            cells.put(PaymentColumn.REFERENCE.header(), reference);
            return cells;
        }
    }

    PaymentRows(Pass pass, Bulk bulk, DSLContext db, LoanRows loans) {
        this.pass = pass;
        this.bulk = bulk;
        this.db = db;
        this.loans = loans;
        this.random = new SplittableRandom(pass.importId.getLeastSignificantBits());
    }

    void row(Row row) {
        String loanNo = row.text(PaymentColumn.LOAN_NO);
        int paidOn = row.date(PaymentColumn.PAID_ON);
        long amount = row.moneyFen(PaymentColumn.AMOUNT);
        String channel = row.text(PaymentColumn.CHANNEL);
        String reference = row.text(PaymentColumn.REFERENCE);
        int at = loanNo.isEmpty() ? -1 : loanOf(loanNo, row);
        if (row.good() && at >= 0) {
            if (paidOn < loans.known().get(at, LoanRows.DATES)) {
                LocalDate disbursed = LocalDate.ofEpochDay(loans.known().get(at, LoanRows.DATES));
                row.refuse(PaymentColumn.PAID_ON, Code.PAYMENT_BEFORE_DISBURSEMENT, disbursed);
            }
            if (paidOn > pass.today.toEpochDay()) {
                row.refuse(PaymentColumn.PAID_ON, Code.PAYMENT_IN_FUTURE, pass.today);
            }
            if (amount == 0) {
                row.refuse(PaymentColumn.AMOUNT, Code.MONEY_ZERO);
            }
        }
        if (pass.bad.passes(row)) {
            batch.add(new Payment(at, paidOn, amount, channel, reference, row.rowNo(), loanNo));
            if (batch.size() == ROWS_PER_BATCH) {
                flush();
            }
        }
    }

    private int loanOf(String loanNo, Row row) {
        int at = loans.find(loanNo);
        if (at < 0) {
            row.refuse(PaymentColumn.LOAN_NO, Code.LOAN_UNKNOWN);
        } else if (loans.known().is(at, Known.REFUSED)) {
            row.refuse(PaymentColumn.LOAN_NO, Code.LOAN_REFUSED);
        } else {
            return at;
        }
        return -1;
    }

    void flush() {
        Map<Long, Long> stored = stored();
        List<Payment> fresh = new ArrayList<>(batch.size());
        Counts counts = pass.counts(Section.PAYMENTS);
        for (Payment payment : batch) {
            long content = pass.hash
                    .begin()
                    .put(payment.paidOn())
                    .put(payment.amountFen())
                    .end();
            Long before =
                    stored.putIfAbsent(key(loans.known().get(payment.at(), LoanRows.ID), payment.reference()), content);
            if (before == null) {
                fresh.add(payment);
                counts.fresh();
                loans.touch(payment.at());
                pass.totals.add("paymentsFen", payment.amountFen());
            } else if (before == content) {
                counts.same();
                pass.totals.add("paymentsFen", payment.amountFen());
            } else {
                String field = PaymentColumn.REFERENCE.header();
                pass.bad.refuse(Section.PAYMENTS, payment.rowNo(), payment::cells, field, Code.PAYMENT_CONTRADICTS);
            }
        }
        if (!fresh.isEmpty()) {
            bulk.into(PAYMENT, COLUMNS, writer -> write(writer, fresh));
        }
        fresh.forEach(p -> loans.known().mark(p.at(), Known.PAID));
        batch.clear();
    }

    private long key(long loanId, String reference) {
        return pass.hash.begin().put(loanId).put(reference).end();
    }

    /** What is stored of the batch's loans; loans that are new in this file have nothing before their first batch. */
    private Map<Long, Long> stored() {
        Set<Long> ids = new TreeSet<>();
        for (Payment payment : batch) {
            if (loans.known().is(payment.at(), Known.STORED) || loans.known().is(payment.at(), Known.PAID)) {
                ids.add(loans.known().get(payment.at(), LoanRows.ID));
            }
        }
        Map<Long, Long> stored = new HashMap<>(batch.size() * 2);
        if (!ids.isEmpty()) {
            db.select(LOAN_ID, REFERENCE, PAID_ON, AMOUNT_FEN)
                    .from(PAYMENT)
                    .where(LOAN_ID.eq(org.jooq.impl.DSL.any(ids.toArray(Long[]::new))))
                    .and(REFERENCE.isNotNull())
                    .forEach(r -> stored.put(
                            key(r.value1(), r.value2()),
                            pass.hash
                                    .begin()
                                    .put(r.value3().toEpochDay())
                                    .put(r.value4())
                                    .end()));
        }
        return stored;
    }

    private void write(BulkWriter writer, List<Payment> payments) throws SQLException {
        for (Payment payment : payments) {
            writer.row(COLUMNS.length)
                    .uuid(id())
                    .int8(loans.known().get(payment.at(), LoanRows.ID))
                    .epochDay(payment.paidOn())
                    .int8(payment.amountFen())
                    .text(payment.channel())
                    .text(payment.reference())
                    .timestamptz(pass.now)
                    .uuid(pass.importId);
        }
    }

    /** A UUIDv7: the import's millisecond first, so that a book's payments stand together in the index. */
    private UUID id() {
        long most = pass.now.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        return new UUID(most, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
