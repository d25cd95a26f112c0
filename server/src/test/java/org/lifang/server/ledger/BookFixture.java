package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;
import static org.lifang.server.portfolio.tables.ArrearsSnapshotTable.ARREARS_SNAPSHOT;
import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;
import static org.lifang.server.portfolio.tables.InstalmentTable.INSTALMENT;
import static org.lifang.server.portfolio.tables.LoanTable.LOAN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.InsertSetStep;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.portfolio.AfterImport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts loans into the book as an import would, with nobody's data in them. */
@Component
public class BookFixture {

    static final UUID IMPORT = new UUID(1, 1);
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private final DSLContext db;
    private final AfterImport afterImport;
    private final TransactionTemplate transaction;

    BookFixture(DSLContext db, AfterImport afterImport, PlatformTransactionManager transactions) {
        this.db = db;
        this.afterImport = afterImport;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a test may want to say about a loan. */
    public record Loan(
            LocalDate disbursedOn,
            int ratePpm,
            int graceDays,
            String allocation,
            String basis,
            List<Instalment> schedule) {

        /** Usual terms: 15.6 %, no grace, statutory order, buckets by days. */
        public static Loan usual(LocalDate disbursedOn, List<Instalment> schedule) {
            return new Loan(disbursedOn, 156_000, 0, "STATUTORY", "DAYS", schedule);
        }
    }

    /** A borrower of its own. */
    public long borrower(String number) {
        return hashed(db.insertInto(BORROWER), BORROWER)
                .set(BORROWER.SOURCE, "test")
                .set(BORROWER.BORROWER_NO, number)
                .set(BORROWER.NAME_SEALED, new byte[0])
                .set(BORROWER.INVENTED, true)
                .set(BORROWER.IMPORT_ID, IMPORT)
                .returningResult(BORROWER.ID)
                .fetchSingle()
                .value1();
    }

    /** A loan the ledger computes. */
    public long loan(long borrower, String number, Loan loan) {
        long id = insert(borrower, number, "SCHEDULE", loan);
        for (Instalment instalment : loan.schedule()) {
            db.insertInto(INSTALMENT)
                    .set(INSTALMENT.LOAN_ID, id)
                    .set(INSTALMENT.SEQ, (short) instalment.seq())
                    .set(INSTALMENT.DUE_ON, instalment.dueOn())
                    .set(INSTALMENT.PRINCIPAL_FEN, instalment.principalFen())
                    .set(INSTALMENT.INTEREST_FEN, instalment.interestFen())
                    .set(INSTALMENT.FEE_FEN, instalment.feeFen())
                    .execute();
        }
        return id;
    }

    /** A loan whose lender computes. */
    public long statedLoan(long borrower, String number) {
        return insert(borrower, number, "ARREARS", Loan.usual(LocalDate.of(2020, 1, 1), List.of()));
    }

    public void snapshot(long loan, LocalDate asOf, @Nullable Integer days, @Nullable Integer months, long fen) {
        hashed(db.insertInto(ARREARS_SNAPSHOT), ARREARS_SNAPSHOT)
                .set(ARREARS_SNAPSHOT.LOAN_ID, loan)
                .set(ARREARS_SNAPSHOT.AS_OF, asOf)
                .set(ARREARS_SNAPSHOT.DAYS_OVERDUE, days)
                .set(ARREARS_SNAPSHOT.MONTHS_OVERDUE, months == null ? null : months.shortValue())
                .set(ARREARS_SNAPSHOT.OUTSTANDING_PRINCIPAL_FEN, 2 * fen)
                .set(ARREARS_SNAPSHOT.OVERDUE_PRINCIPAL_FEN, fen)
                .set(ARREARS_SNAPSHOT.IMPORT_ID, IMPORT)
                .execute();
    }

    /** A payment of the lender's tape. */
    public UUID payment(long loan, LocalDate on, long fen) {
        UUID id = UUID.randomUUID();
        db.insertInto(PAYMENT)
                .set(PAYMENT.ID, id)
                .set(PAYMENT.LOAN_ID, loan)
                .set(PAYMENT.PAID_ON, on)
                .set(PAYMENT.AMOUNT_FEN, fen)
                .set(PAYMENT.CHANNEL, "TAPE")
                .set(PAYMENT.RECORDED_AT, RECORDED)
                .set(PAYMENT.IMPORT_ID, IMPORT)
                .execute();
        return id;
    }

    /** What an import does before it commits. */
    public void derive(LocalDate date, long... loans) {
        transaction.executeWithoutResult(status -> afterImport.derive(
                IMPORT, date, Arrays.stream(loans).sorted().distinct().iterator()));
    }

    /** The hashes by which an import knows its rows again mean nothing here. */
    private static <R extends Record> InsertSetMoreStep<R> hashed(InsertSetStep<R> insert, Table<R> table) {
        Map<Field<?>, Object> hashes = new HashMap<>();
        for (Field<?> field : table.fields()) {
            if (field.getName().endsWith("_hash") || field.getName().endsWith("_check")) {
                hashes.put(field, 0);
            }
        }
        return insert.set(hashes);
    }

    private long insert(long borrower, String number, String tape, Loan loan) {
        LocalDate matures = loan.schedule().isEmpty()
                ? loan.disbursedOn()
                : loan.schedule().getLast().dueOn();
        return hashed(db.insertInto(LOAN), LOAN)
                .set(LOAN.BORROWER_ID, borrower)
                .set(LOAN.SOURCE, "test")
                .set(LOAN.LOAN_NO, number)
                .set(LOAN.TAPE, tape)
                .set(LOAN.PRODUCT, "cash")
                .set(LOAN.CURRENCY, "CNY")
                .set(
                        LOAN.PRINCIPAL_FEN,
                        loan.schedule().stream()
                                .mapToLong(Instalment::principalFen)
                                .sum())
                .set(LOAN.ANNUAL_RATE_PPM, loan.ratePpm())
                .set(LOAN.GRACE_DAYS, (short) loan.graceDays())
                .set(LOAN.METHOD, "LEVEL")
                .set(LOAN.ALLOCATION, loan.allocation())
                .set(LOAN.BUCKET_BASIS, loan.basis())
                .set(LOAN.INSTALMENT_COUNT, (short) loan.schedule().size())
                .set(LOAN.DISBURSED_ON, loan.disbursedOn())
                .set(LOAN.MATURES_ON, matures)
                .set(LOAN.IMPORT_ID, IMPORT)
                .returningResult(LOAN.ID)
                .fetchSingle()
                .value1();
    }
}
