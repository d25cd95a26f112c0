package org.lifang.server.portfolio.intake;

import static org.jooq.impl.DSL.any;
import static org.lifang.server.portfolio.tables.ArrearsSnapshotTable.ARREARS_SNAPSHOT;
import static org.lifang.server.portfolio.tables.LoanTable.LOAN;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkReader;
import org.lifang.server.portfolio.tables.Sequences;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.LoanColumn;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.portfolio.tape.Tape;

/** Takes contracts. A new contract waits until its schedule has been read: it goes in whole or not at all. */
final class LoanRows {

    static final int ID = 0;
    static final int HASH = 1;
    static final int SCHEDULE = 2;
    static final int PRINCIPAL = 3;
    static final int DATES = 4;
    static final int BORROWER = 5;
    static final int SNAPSHOT_ON = 6;
    static final int SNAPSHOT_HASH = 7;
    private static final int ROW = 8;
    private static final int WIDTH = 9;
    private static final int STORED_PRINCIPAL = 0;
    private static final int STORED_INSTALMENTS = 1;
    private static final int MAX_RATE_PPM = 1_000_000;

    private final Pass pass;
    private final Bulk bulk;
    private final DSLContext db;
    private final BorrowerRows borrowers;
    private final Ids ids;
    private final Known known = new Known(WIDTH);
    private final Map<Integer, Loan> waiting = new LinkedHashMap<>();
    private final Pending<Loan> pending;

    LoanRows(Pass pass, Bulk bulk, DSLContext db, BorrowerRows borrowers) {
        this.pass = pass;
        this.bulk = bulk;
        this.db = db;
        this.borrowers = borrowers;
        this.ids = new Ids(db, Sequences.LOAN_ID);
        Change change = new Change(db, bulk, LOAN, LOAN.ID, LoanColumns.ALL, LoanColumns.compared());
        this.pending = new Pending<>(bulk, LOAN, LoanColumns.ALL, change, new LoanColumns(pass)::write);
    }

    void load() {
        bulk.from(
                db.select(
                                LOAN.ID,
                                LOAN.LOAN_NO,
                                LOAN.ROW_HASH,
                                LOAN.SCHEDULE_HASH,
                                LOAN.PRINCIPAL_FEN,
                                LOAN.DISBURSED_ON,
                                LOAN.BORROWER_ID,
                                LOAN.TAPE)
                        .from(LOAN)
                        .where(LOAN.SOURCE.eq(pass.profile.source())),
                this::stored);
        if (pass.profile.tape() == Tape.ARREARS) {
            loadSnapshots();
        }
    }

    private void stored(BulkReader row) throws IOException {
        long id = row.int8();
        int at = known.add(pass.key(String.valueOf(row.text())));
        known.set(at, ID, id);
        known.set(at, HASH, row.int8());
        known.set(at, SCHEDULE, row.int8());
        known.set(at, PRINCIPAL, row.int8());
        known.set(at, DATES, row.epochDay());
        known.set(at, BORROWER, row.int8());
        boolean schedule = Tape.SCHEDULE.name().equals(row.text());
        known.set(at, SNAPSHOT_ON, Long.MIN_VALUE);
        known.mark(at, schedule ? Known.STORED | Known.ALIAS : Known.STORED);
    }

    /** The newest snapshot of every stored loan. */
    private void loadSnapshots() {
        Known byId = new Known(1);
        for (int at = 0; at < known.size(); at++) {
            byId.set(byId.add(known.get(at, ID)), 0, at);
        }
        bulk.from(
                db.select(ARREARS_SNAPSHOT.LOAN_ID, ARREARS_SNAPSHOT.AS_OF, ARREARS_SNAPSHOT.ROW_HASH)
                        .from(ARREARS_SNAPSHOT)
                        .join(LOAN)
                        .on(LOAN.ID.eq(ARREARS_SNAPSHOT.LOAN_ID))
                        .where(LOAN.SOURCE.eq(pass.profile.source())),
                row -> {
                    int at = (int) byId.get(byId.find(row.int8()), 0);
                    long on = row.epochDay();
                    long hash = row.int8();
                    if (on > known.get(at, SNAPSHOT_ON)) {
                        known.set(at, SNAPSHOT_ON, on);
                        known.set(at, SNAPSHOT_HASH, hash);
                    }
                });
    }

    void row(Row row) {
        String no = row.text(LoanColumn.LOAN_NO);
        Loan loan = read(row, no);
        int at = no.isEmpty() ? -1 : seen(no, row);
        if (row.good() && at >= 0) {
            consistent(loan, at, row);
        }
        if (!pass.bad.passes(row)) {
            if (at >= 0) {
                known.mark(at, Known.REFUSED);
            }
            return;
        }
        waiting.put(at, loan.hashed(pass.hash));
        known.set(at, PRINCIPAL, loan.principalFen());
        known.set(at, DATES, loan.disbursedOn());
    }

    /** The loan's place; negative when the number came before in this file. */
    int seen(String no, Row row) {
        int at = known.add(pass.key(no));
        if (known.is(at, Known.SEEN)) {
            row.refuse(LoanColumn.LOAN_NO, Code.KEY_DUPLICATE, known.get(at, ROW));
            return -1;
        }
        known.mark(at, Known.SEEN);
        known.set(at, ROW, row.rowNo());
        if (!known.is(at, Known.STORED)) {
            known.set(at, SNAPSHOT_ON, Long.MIN_VALUE);
        }
        return at;
    }

    private Loan read(Row row, String no) {
        String borrowerNo = row.text(LoanColumn.BORROWER_NO);
        long borrower = borrowerNo.isEmpty() ? -1 : borrowers.idOf(borrowerNo, row, LoanColumn.BORROWER_NO);
        String base = row.code(LoanColumn.DAY_BASE);
        return new Loan(
                0,
                Tape.SCHEDULE,
                no,
                borrowerNo,
                borrower,
                row.text(LoanColumn.PRODUCT),
                row.text(LoanColumn.BRANCH),
                currency(row, LoanColumn.CURRENCY),
                row.moneyFen(LoanColumn.PRINCIPAL),
                row.percentPpm(LoanColumn.ANNUAL_RATE),
                row.percentPpm(LoanColumn.PENALTY_UPLIFT),
                base.isEmpty() ? 360 : Integer.parseInt(base),
                Math.max(0, row.whole(LoanColumn.GRACE_DAYS)),
                row.code(LoanColumn.METHOD),
                row.code(LoanColumn.ALLOCATION),
                row.code(LoanColumn.BUCKET_BASIS),
                row.date(LoanColumn.DISBURSED_ON),
                row.date(LoanColumn.MATURES_ON),
                row.date(LoanColumn.CLOSED_ON),
                0,
                0,
                0,
                row.rowNo());
    }

    String currency(Row row, Column column) {
        String said = row.text(column);
        if (!said.isEmpty() && !said.equals(pass.profile.currency())) {
            row.refuse(column, Code.CURRENCY_DIFFERS, pass.profile.currency());
        }
        return pass.profile.currency();
    }

    private void consistent(Loan loan, int at, Row row) {
        if (loan.maturesOn() < loan.disbursedOn()) {
            row.refuse(LoanColumn.MATURES_ON, Code.LOAN_MATURES_EARLY);
        }
        if (loan.closedOn() != Row.NO_DATE && loan.closedOn() < loan.disbursedOn()) {
            row.refuse(LoanColumn.CLOSED_ON, Code.LOAN_CLOSED_EARLY);
        }
        if (loan.ratePpm() > MAX_RATE_PPM || loan.upliftPpm() > MAX_RATE_PPM) {
            row.refuse(LoanColumn.ANNUAL_RATE, Code.RATE_TOO_HIGH);
        }
        if (loan.graceDays() > 60) {
            row.refuse(LoanColumn.GRACE_DAYS, Code.WHOLE_RANGE);
        }
        if (loan.principalFen() == 0) {
            row.refuse(LoanColumn.PRINCIPAL, Code.MONEY_ZERO);
        }
        if (known.is(at, Known.STORED)) {
            same(loan.borrowerId(), Tape.SCHEDULE, at, row, LoanColumn.BORROWER_NO);
        }
    }

    /** A stored loan keeps its borrower and its kind of tape. */
    void same(long borrowerId, Tape tape, int at, Row row, Column column) {
        if (known.get(at, BORROWER) != borrowerId) {
            row.refuse(column, Code.LOAN_OF_OTHER_BORROWER);
        }
        if (known.is(at, Known.ALIAS) != (tape == Tape.SCHEDULE)) {
            row.refuse(Code.LOAN_OF_OTHER_TAPE);
        }
    }

    Known known() {
        return known;
    }

    int find(String no) {
        return known.find(pass.key(no));
    }

    /** The contract row of this file that waits for its schedule; null when the file brought none. */
    @Nullable
    Loan waiting(int at) {
        return waiting.get(at);
    }

    /** Lets a contract in together with its schedule. */
    void accept(int at, int instalments, long scheduleHash) {
        Loan loan = waiting.remove(at);
        if (loan == null) {
            reschedule(at, instalments, scheduleHash);
        } else {
            write(at, loan.as(known.get(at, ID), instalments, scheduleHash));
        }
    }

    /** A file of instalments alone brings a stored contract a new schedule. */
    private void reschedule(int at, int instalments, long scheduleHash) {
        if (known.get(at, SCHEDULE) != scheduleHash) {
            known.mark(at, Known.TOUCHED);
            db.update(LOAN)
                    .set(LOAN.INSTALMENT_COUNT, (short) instalments)
                    .set(LOAN.SCHEDULE_HASH, scheduleHash)
                    .where(LOAN.ID.eq(known.get(at, ID)))
                    .execute();
        }
    }

    /** Writes a resolved contract: new, changed or the same. */
    void write(int at, Loan loan) {
        Counts counts = pass.counts(Section.LOANS);
        pass.totals.add("principalFen", loan.principalFen());
        pass.totals.add("loans", 1);
        known.set(at, BORROWER, loan.borrowerId());
        known.set(at, PRINCIPAL, loan.principalFen());
        known.set(at, DATES, loan.disbursedOn());
        if (!known.is(at, Known.STORED)) {
            known.set(at, ID, ids.take());
            known.mark(at, (byte) (Known.FRESH | Known.TOUCHED));
            pending.fresh(loan.as(known.get(at, ID), loan.instalments(), loan.scheduleHash()));
            counts.fresh();
        } else if (known.get(at, HASH) != loan.hash() || known.get(at, SCHEDULE) != loan.scheduleHash()) {
            known.mark(at, Known.TOUCHED);
            pending.changed(loan.as(known.get(at, ID), loan.instalments(), loan.scheduleHash()));
            counts.changed();
        } else {
            counts.same();
        }
        if (pending.full()) {
            flush();
        }
    }

    /** A contract that is refused because of its schedule. */
    void refuse(int at, Code code, Object... params) {
        known.mark(at, Known.REFUSED);
        Loan loan = waiting.remove(at);
        if (loan != null) {
            pass.bad.refuse(Section.LOANS, loan.rowNo(), loan::cells, "", code, params);
        }
    }

    /** Contracts whose schedule never came: known ones keep theirs, new ones cannot be computed. */
    void settle() {
        Known stored = storedTerms();
        for (int at : List.copyOf(waiting.keySet())) {
            Loan loan = java.util.Objects.requireNonNull(waiting.get(at));
            int terms = known.is(at, Known.STORED) ? stored.find(known.get(at, ID)) : -1;
            if (terms >= 0 && stored.get(terms, STORED_PRINCIPAL) == loan.principalFen()) {
                waiting.remove(at);
                int instalments = (int) stored.get(terms, STORED_INSTALMENTS);
                write(at, loan.as(known.get(at, ID), instalments, known.get(at, SCHEDULE)));
            } else {
                refuse(at, Code.LOAN_NO_SCHEDULE);
            }
        }
        flush();
    }

    /** What the book holds of the waiting contracts that have a schedule, by id. */
    private Known storedTerms() {
        Known terms = new Known(2);
        Long[] asked = waiting.keySet().stream()
                .filter(at -> known.is(at, Known.STORED) && known.get(at, SCHEDULE) != 0)
                .map(at -> known.get(at, ID))
                .toArray(Long[]::new);
        if (asked.length > 0) {
            bulk.from(
                    db.select(LOAN.ID, LOAN.PRINCIPAL_FEN, LOAN.INSTALMENT_COUNT)
                            .from(LOAN)
                            .where(LOAN.ID.eq(any(asked))),
                    row -> {
                        int at = terms.add(row.int8());
                        terms.set(at, STORED_PRINCIPAL, row.int8());
                        terms.set(at, STORED_INSTALMENTS, row.int2());
                    });
        }
        return terms;
    }

    void touch(int at) {
        known.mark(at, Known.TOUCHED);
    }

    /** Ids of loans whose owed sums may differ now, ascending. */
    PrimitiveIterator.OfLong touched() {
        return IntStream.range(0, known.size())
                .filter(at -> known.is(at, Known.TOUCHED))
                .mapToLong(at -> known.get(at, ID))
                .sorted()
                .iterator();
    }

    void flush() {
        borrowers.flush();
        pending.flush(pass);
    }
}
