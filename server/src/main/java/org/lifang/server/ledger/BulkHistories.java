package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;
import static org.lifang.server.portfolio.views.InstalmentFactsTable.INSTALMENT_FACTS;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.ArrearsSnapshot;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkReader;
import org.springframework.stereotype.Component;

/** Reads the facts of many loans: one binary COPY per kind of fact and chunk, nothing kept beyond the chunk. */
@Component
class BulkHistories {

    /** So many loans are held in memory at once; 36 instalments each are a few megabytes. */
    static final int CHUNK_LOANS = 10_000;

    private final DSLContext db;
    private final Bulk bulk;
    private final HistoryStore few;

    BulkHistories(DSLContext db, Bulk bulk, HistoryStore few) {
        this.db = db;
        this.bulk = bulk;
        this.few = few;
    }

    /** Hands over each loan of one chunk, ascending, with the facts of the current transaction. */
    void each(LoanSet loans, Consumer<History> sink) {
        if (loans.isEmpty()) {
            return;
        }
        Slot[] slots = new Slot[loans.size()];
        readHeads(loans, slots);
        readSchedules(loans, slots);
        readPayments(loans, slots);
        Map<Long, List<History.Fact>> events = few.events(loans);
        Map<Long, List<Agreed>> agreed = few.agreed(loans);
        Map<Long, List<ArrearsSnapshot>> snapshots = few.snapshots(loans);
        for (Slot slot : slots) {
            if (slot != null) {
                long id = slot.head.loanId();
                sink.accept(new History(
                        slot.head,
                        slot.schedule,
                        slot.paid,
                        events.getOrDefault(id, List.of()),
                        agreed.getOrDefault(id, List.of()),
                        snapshots.getOrDefault(id, List.of())));
            }
        }
    }

    private void readHeads(LoanSet loans, Slot[] slots) {
        var query = db.select(
                        LOAN_FACTS.LOAN_ID,
                        LOAN_FACTS.BORROWER_ID,
                        LOAN_FACTS.TAPE,
                        LOAN_FACTS.CURRENCY,
                        LOAN_FACTS.PRINCIPAL_FEN,
                        LOAN_FACTS.ANNUAL_RATE_PPM,
                        LOAN_FACTS.PENALTY_UPLIFT_PPM,
                        LOAN_FACTS.DAY_BASE,
                        LOAN_FACTS.GRACE_DAYS,
                        LOAN_FACTS.ALLOCATION,
                        LOAN_FACTS.BUCKET_BASIS,
                        LOAN_FACTS.DISBURSED_ON,
                        LOAN_FACTS.CLOSED_ON)
                .from(LOAN_FACTS)
                .where(loans.on(LOAN_FACTS.LOAN_ID));
        bulk.from(query, row -> {
            LoanHead head = head(row);
            int place = loans.place(head.loanId());
            if (place >= 0) {
                slots[place] = new Slot(head);
            }
        });
    }

    private static LoanHead head(BulkReader row) throws IOException {
        long loan = row.int8();
        long borrower = row.int8();
        boolean stated = text(row).equals("ARREARS");
        String currency = text(row);
        long principal = row.int8();
        var terms = LoanTerms.of(row.int4(), row.int4(), row.int2(), row.int2(), text(row), text(row));
        LocalDate disbursedOn = Objects.requireNonNull(row.date());
        return new LoanHead(loan, borrower, stated, currency, principal, terms, disbursedOn, row.date());
    }

    private void readSchedules(LoanSet loans, Slot[] slots) {
        var query = db.select(
                        INSTALMENT_FACTS.LOAN_ID,
                        INSTALMENT_FACTS.SEQ,
                        INSTALMENT_FACTS.DUE_ON,
                        INSTALMENT_FACTS.PRINCIPAL_FEN,
                        INSTALMENT_FACTS.INTEREST_FEN,
                        INSTALMENT_FACTS.FEE_FEN)
                .from(INSTALMENT_FACTS)
                .where(loans.on(INSTALMENT_FACTS.LOAN_ID));
        bulk.from(query, row -> {
            Slot slot = slot(loans, slots, row.int8());
            Instalment instalment = new Instalment(
                    row.int2(), LocalDate.ofEpochDay(row.epochDay()), row.int8(), row.int8(), row.int8());
            if (slot != null) {
                slot.schedule.add(instalment);
            }
        });
    }

    private void readPayments(LoanSet loans, Slot[] slots) {
        var query = db.select(PAYMENT.LOAN_ID, PAYMENT.ID, PAYMENT.PAID_ON, PAYMENT.AMOUNT_FEN)
                .from(PAYMENT)
                .where(loans.on(PAYMENT.LOAN_ID));
        bulk.from(query, row -> {
            Slot slot = slot(loans, slots, row.int8());
            var paid = new History.Paid(row.uuid(), LocalDate.ofEpochDay(row.epochDay()), row.int8());
            if (slot != null) {
                slot.paid.add(paid);
            }
        });
    }

    private static @Nullable Slot slot(LoanSet loans, Slot[] slots, long loanId) {
        int place = loans.place(loanId);
        return place < 0 ? null : slots[place];
    }

    private static String text(BulkReader row) throws IOException {
        return Objects.requireNonNull(row.text());
    }

    /** One loan while its facts come in. */
    private static final class Slot {
        final LoanHead head;
        final List<Instalment> schedule = new ArrayList<>();
        final List<History.Paid> paid = new ArrayList<>();

        Slot(LoanHead head) {
            this.head = head;
        }
    }
}
