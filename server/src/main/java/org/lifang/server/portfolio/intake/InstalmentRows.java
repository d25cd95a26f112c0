package org.lifang.server.portfolio.intake;

import static org.lifang.server.portfolio.tables.InstalmentTable.INSTALMENT;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Contract;
import org.lifang.kernel.aging.Schedules;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.InstalmentColumn;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;

/** Takes schedules, loan by loan: one that does not add up keeps its whole loan out. */
final class InstalmentRows {

    private static final int ROWS_PER_BATCH = 16_384;
    private static final Field<?>[] COLUMNS = {
        INSTALMENT.LOAN_ID,
        INSTALMENT.SEQ,
        INSTALMENT.DUE_ON,
        INSTALMENT.PRINCIPAL_FEN,
        INSTALMENT.INTEREST_FEN,
        INSTALMENT.FEE_FEN
    };

    /** Lenders round differently: a difference below one yuan in a line is not worth a warning. */
    private static final long TOLERANCE_FEN = 100;

    private static final Map<String, Contract.Kind> KINDS = Map.of(
            "LEVEL", Contract.Kind.LEVEL_INSTALMENT,
            "EQUAL_PRINCIPAL", Contract.Kind.EQUAL_PRINCIPAL,
            "INTEREST_FIRST", Contract.Kind.INTEREST_FIRST,
            "BULLET", Contract.Kind.BULLET);

    private final Pass pass;
    private final Bulk bulk;
    private final DSLContext db;
    private final LoanRows loans;
    private final Group group = new Group();
    private final Known closed = new Known(0);
    private @Nullable Code groupRefusal;
    private int groupAt = -1;
    private final int[] loanAt = new int[ROWS_PER_BATCH];
    private final int[] seq = new int[ROWS_PER_BATCH];
    private final int[] due = new int[ROWS_PER_BATCH];
    private final long[] principal = new long[ROWS_PER_BATCH];
    private final long[] interest = new long[ROWS_PER_BATCH];
    private final long[] fee = new long[ROWS_PER_BATCH];
    private int size;
    private final List<Long> replaced = new ArrayList<>();

    InstalmentRows(Pass pass, Bulk bulk, DSLContext db, LoanRows loans) {
        this.pass = pass;
        this.bulk = bulk;
        this.db = db;
        this.loans = loans;
    }

    void row(Row row) {
        if (!row.is(InstalmentColumn.LOAN_NO, group.loanNo())) {
            close();
            open(row);
        } else if (groupAt < 0) {
            row.refuse(InstalmentColumn.LOAN_NO, groupRefusal == null ? Code.LOAN_UNKNOWN : groupRefusal);
        }
        int number = row.whole(InstalmentColumn.SEQ);
        int dueOn = row.date(InstalmentColumn.DUE_ON);
        long principalFen = row.moneyFen(InstalmentColumn.PRINCIPAL);
        long interestFen = row.moneyFen(InstalmentColumn.INTEREST);
        long feeFen = row.moneyFen(InstalmentColumn.FEE);
        if (group.size() >= pass.limits.maxInstalmentsPerLoan()) {
            row.refuse(InstalmentColumn.SEQ, Code.SCHEDULE_TOO_LONG, pass.limits.maxInstalmentsPerLoan());
        }
        if (pass.bad.passes(row)) {
            group.add(number, dueOn, principalFen, interestFen, feeFen, row.rowNo());
        } else if (groupRefusal == null) {
            groupRefusal = Code.LOAN_REFUSED_WHOLE;
        }
    }

    private void open(Row row) {
        String no = row.text(InstalmentColumn.LOAN_NO);
        group.begin(no);
        groupRefusal = null;
        groupAt = no.isEmpty() ? -1 : loans.find(no);
        if (groupAt < 0) {
            groupRefusal = Code.LOAN_UNKNOWN;
        } else if (loans.known().is(groupAt, Known.REFUSED)) {
            groupRefusal = Code.LOAN_REFUSED;
        } else if (closed.find(groupAt) >= 0) {
            groupRefusal = Code.LOAN_SPLIT;
        }
        if (groupRefusal != null) {
            groupAt = -1;
            row.refuse(InstalmentColumn.LOAN_NO, groupRefusal);
        }
    }

    /** All lines of a loan are there: checks them against each other and against the contract. */
    void close() {
        int at = groupAt;
        groupAt = -1;
        if (at < 0) {
            return;
        }
        closed.add(at);
        Finding finding = groupRefusal == null ? finding(at) : new Finding(Code.LOAN_REFUSED_WHOLE, List.of());
        if (finding == null) {
            accept(at);
        } else {
            refuse(at, finding);
        }
        group.begin("");
    }

    private record Finding(Code code, List<?> params) {}

    private @Nullable Finding finding(int at) {
        long disbursedOn = loans.known().get(at, LoanRows.DATES);
        for (int i = 0; i < group.size(); i++) {
            if (group.seq(i) != i + 1) {
                return new Finding(Code.SCHEDULE_SEQUENCE, List.of(i + 1, group.seq(i)));
            }
            long before = i == 0 ? disbursedOn : group.due(i - 1);
            if (group.due(i) <= before) {
                return new Finding(Code.SCHEDULE_DATES, List.of(group.seq(i), LocalDate.ofEpochDay(before)));
            }
        }
        long sum = group.sumFen();
        long expected = loans.known().get(at, LoanRows.PRINCIPAL);
        return sum == expected
                ? null
                : new Finding(
                        Code.SCHEDULE_SUM, List.of(Texts.yuan(sum), Texts.yuan(expected), Texts.yuan(sum - expected)));
    }

    private void refuse(int at, Finding finding) {
        Code code = finding.code();
        boolean own = code != Code.LOAN_REFUSED_WHOLE;
        for (int i = 0; i < group.size(); i++) {
            int line = i;
            boolean first = own && i == 0;
            pass.bad.refuse(
                    Section.INSTALMENTS,
                    group.rowNo(i),
                    () -> group.cells(line),
                    first ? InstalmentColumn.PRINCIPAL.header() : "",
                    first ? code : Code.LOAN_REFUSED_WHOLE,
                    first ? finding.params().toArray() : new Object[0]);
        }
        loans.refuse(at, Code.LOAN_REFUSED_WHOLE);
    }

    private void accept(int at) {
        long hash = group.hash(pass.hash);
        boolean stored = loans.known().is(at, Known.STORED);
        boolean same = stored && loans.known().get(at, LoanRows.SCHEDULE) == hash;
        compare(at);
        loans.accept(at, group.size(), hash);
        Counts counts = pass.counts(Section.INSTALMENTS);
        if (stored && !same) {
            replaced.add(loans.known().get(at, LoanRows.ID));
        }
        for (int i = 0; i < group.size(); i++) {
            pass.totals.add("instalmentPrincipalFen", group.principal(i));
            pass.totals.add("instalmentInterestFen", group.interest(i));
            if (same) {
                counts.same();
            } else {
                if (stored) {
                    counts.changed();
                } else {
                    counts.fresh();
                }
                put(at, i);
            }
        }
    }

    private void put(int at, int i) {
        if (size == ROWS_PER_BATCH) {
            flush();
        }
        loanAt[size] = at;
        seq[size] = group.seq(i);
        due[size] = group.due(i);
        principal[size] = group.principal(i);
        interest[size] = group.interest(i);
        fee[size++] = group.fee(i);
    }

    /** A schedule that differs from what its contract says is taken as the lender states it, and told. */
    private void compare(int at) {
        Loan loan = loans.waiting(at);
        Contract.Kind kind = loan == null ? null : KINDS.get(loan.method());
        if (loan == null || kind == null || kind == Contract.Kind.BULLET || group.size() > 480) {
            return;
        }
        LocalDate first = LocalDate.ofEpochDay(group.due(0));
        Contract contract = new Contract(kind, loan.principalFen(), loan.ratePpm(), group.size(), first);
        List<Schedules.Difference> differences = Schedules.verify(contract, group.schedule(), TOLERANCE_FEN);
        if (!differences.isEmpty()) {
            Schedules.Difference one = differences.getFirst();
            pass.bad.refuse(
                    Section.INSTALMENTS,
                    group.rowNo(0),
                    () -> group.cells(0),
                    "",
                    Code.SCHEDULE_DIFFERS,
                    differences.size(),
                    one.seq(),
                    String.valueOf(one.expected()),
                    String.valueOf(one.found()));
        }
    }

    void flush() {
        loans.flush();
        if (!replaced.isEmpty()) {
            db.deleteFrom(INSTALMENT).where(INSTALMENT.LOAN_ID.in(replaced)).execute();
            replaced.clear();
        }
        if (size > 0) {
            bulk.into(INSTALMENT, COLUMNS, this::write);
            size = 0;
        }
    }

    private void write(BulkWriter writer) throws SQLException {
        Known known = loans.known();
        for (int i = 0; i < size; i++) {
            writer.row(COLUMNS.length)
                    .int8(known.get(loanAt[i], LoanRows.ID))
                    .int2(seq[i])
                    .epochDay(due[i])
                    .int8(principal[i])
                    .int8(interest[i])
                    .int8(fee[i]);
        }
    }
}
