package org.lifang.server.portfolio.intake;

import static org.lifang.server.portfolio.tables.ArrearsSnapshotTable.ARREARS_SNAPSHOT;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.portfolio.sample.Inventions;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.portfolio.tape.SnapshotColumn;
import org.lifang.server.portfolio.tape.Tape;

/** Takes an arrears tape: each row is a person, a contract and how its lender's system sees it on the as-of date. */
final class SnapshotRows {

    private static final int ROWS_PER_BATCH = 5_000;
    private static final Field<?>[] COLUMNS = {
        ARREARS_SNAPSHOT.LOAN_ID,
        ARREARS_SNAPSHOT.AS_OF,
        ARREARS_SNAPSHOT.DAYS_OVERDUE,
        ARREARS_SNAPSHOT.MONTHS_OVERDUE,
        ARREARS_SNAPSHOT.STATUS_CODE,
        ARREARS_SNAPSHOT.OUTSTANDING_PRINCIPAL_FEN,
        ARREARS_SNAPSHOT.OVERDUE_PRINCIPAL_FEN,
        ARREARS_SNAPSHOT.OVERDUE_INTEREST_FEN,
        ARREARS_SNAPSHOT.OVERDUE_FEE_FEN,
        ARREARS_SNAPSHOT.ROW_HASH,
        ARREARS_SNAPSHOT.IMPORT_ID
    };

    private final Pass pass;
    private final Bulk bulk;
    private final DSLContext db;
    private final BorrowerRows borrowers;
    private final LoanRows loans;
    private final ContactRows contacts;
    private final List<Snapshot> fresh = new ArrayList<>();
    private final List<Snapshot> changed = new ArrayList<>();

    private record Snapshot(
            int at,
            int asOf,
            int days,
            int months,
            String status,
            long outstanding,
            long principal,
            long interest,
            long fee,
            long hash) {

        Snapshot of(int loanAt) {
            return new Snapshot(loanAt, asOf, days, months, status, outstanding, principal, interest, fee, hash);
        }

        static Snapshot hashed(KeyedHash hash, Snapshot s) {
            long value = hash.begin()
                    .put(s.days)
                    .put(s.months)
                    .put(s.status)
                    .put(s.outstanding)
                    .put(s.principal)
                    .put(s.interest)
                    .put(s.fee)
                    .end();
            return new Snapshot(
                    s.at, s.asOf, s.days, s.months, s.status, s.outstanding, s.principal, s.interest, s.fee, value);
        }
    }

    SnapshotRows(Pass pass, Bulk bulk, DSLContext db, BorrowerRows borrowers, LoanRows loans, ContactRows contacts) {
        this.pass = pass;
        this.bulk = bulk;
        this.db = db;
        this.borrowers = borrowers;
        this.loans = loans;
        this.contacts = contacts;
    }

    void row(Row row) {
        String borrowerNo = row.text(SnapshotColumn.BORROWER_NO);
        String loanNo = row.text(SnapshotColumn.LOAN_NO);
        Inventions.Place place = Inventions.place(seed(borrowerNo), false);
        BorrowerRows.Entry person = person(row, borrowerNo, place);
        Loan loan = loan(row, loanNo, borrowerNo);
        Snapshot snapshot = snapshot(row);
        int at = loanNo.isEmpty() ? -1 : loans.seen(loanNo, row);
        check(row, loan, snapshot, at);
        ContactRows.Point mobile = mobile(row);
        ContactRows.Point home = home(row);
        if (!pass.bad.passes(row)) {
            return;
        }
        int borrowerAt = borrowers.take(person, Section.SNAPSHOTS, row);
        if (borrowerAt < 0) {
            return;
        }
        long borrower = borrowers.id(borrowerAt);
        if (loans.known().is(at, Known.STORED)) {
            loans.same(borrower, Tape.ARREARS, at, row, SnapshotColumn.LOAN_NO);
            if (!pass.bad.passes(row)) {
                return;
            }
        }
        loans.write(at, owned(loan, borrower));
        keep(snapshot.of(at));
        reach(borrower, borrowerNo, mobile, home, place);
    }

    private static long seed(String borrowerNo) {
        long seed = 0;
        for (int i = 0; i < borrowerNo.length(); i++) {
            seed = seed * 31 + borrowerNo.charAt(i);
        }
        return seed;
    }

    private BorrowerRows.Entry person(Row row, String borrowerNo, Inventions.Place place) {
        boolean invent = pass.profile.invent() && !row.has(SnapshotColumn.NAME);
        String name = invent ? Inventions.name(seed(borrowerNo)) : row.text(SnapshotColumn.NAME);
        String district = row.text(SnapshotColumn.DISTRICT);
        String idNo = row.idNo(SnapshotColumn.ID_NO);
        String shown = district.isEmpty() && pass.profile.invent() ? place.district() : district;
        return borrowers.entry(borrowerNo, name, idNo, true, shown, "zh-CN");
    }

    private Loan loan(Row row, String loanNo, String borrowerNo) {
        return new Loan(
                0,
                Tape.ARREARS,
                loanNo,
                borrowerNo,
                -1,
                row.text(SnapshotColumn.PRODUCT),
                row.text(SnapshotColumn.BRANCH),
                loans.currency(row, SnapshotColumn.CURRENCY),
                row.moneyFen(SnapshotColumn.PRINCIPAL),
                row.percentPpm(SnapshotColumn.ANNUAL_RATE),
                500_000,
                360,
                0,
                row.code(SnapshotColumn.METHOD),
                "STATUTORY",
                row.has(SnapshotColumn.DAYS_OVERDUE) ? "DAYS" : "MISSED",
                row.date(SnapshotColumn.DISBURSED_ON),
                row.date(SnapshotColumn.MATURES_ON),
                Row.NO_DATE,
                0,
                0,
                0,
                row.rowNo());
    }

    private Loan owned(Loan l, long borrowerId) {
        return new Loan(
                        l.id(),
                        l.tape(),
                        l.no(),
                        l.borrowerNo(),
                        borrowerId,
                        l.product(),
                        l.branch(),
                        l.currency(),
                        l.principalFen(),
                        l.ratePpm(),
                        l.upliftPpm(),
                        l.dayBase(),
                        l.graceDays(),
                        l.method(),
                        l.allocation(),
                        l.bucketBasis(),
                        l.disbursedOn(),
                        l.maturesOn(),
                        l.closedOn(),
                        0,
                        0,
                        0,
                        l.rowNo())
                .hashed(pass.hash);
    }

    private Snapshot snapshot(Row row) {
        int stated = row.date(SnapshotColumn.AS_OF);
        LocalDate ofFile = pass.asOf;
        if (stated == Row.NO_DATE && ofFile == null) {
            row.refuse(SnapshotColumn.AS_OF, Code.AS_OF_MISSING);
        }
        int asOf = stated != Row.NO_DATE || ofFile == null ? stated : (int) ofFile.toEpochDay();
        return Snapshot.hashed(
                pass.hash,
                new Snapshot(
                        -1,
                        asOf,
                        row.whole(SnapshotColumn.DAYS_OVERDUE),
                        row.whole(SnapshotColumn.MONTHS_OVERDUE),
                        row.text(SnapshotColumn.STATUS_CODE),
                        row.moneyFen(SnapshotColumn.OUTSTANDING_PRINCIPAL),
                        row.moneyFen(SnapshotColumn.OVERDUE_PRINCIPAL),
                        row.moneyFen(SnapshotColumn.OVERDUE_INTEREST),
                        row.moneyFen(SnapshotColumn.OVERDUE_FEE),
                        0));
    }

    private void check(Row row, Loan loan, Snapshot snapshot, int at) {
        if (!row.good()) {
            return;
        }
        if (snapshot.days < 0 && snapshot.months < 0) {
            row.refuse(SnapshotColumn.DAYS_OVERDUE, Code.SNAPSHOT_WITHOUT_MEASURE);
        }
        if (loan.maturesOn() < loan.disbursedOn()) {
            row.refuse(SnapshotColumn.MATURES_ON, Code.LOAN_MATURES_EARLY);
        }
        if (snapshot.asOf > pass.today.toEpochDay()) {
            row.refuse(SnapshotColumn.AS_OF, Code.SNAPSHOT_IN_FUTURE, pass.today);
        }
        long newest = at < 0 ? Long.MIN_VALUE : loans.known().get(at, LoanRows.SNAPSHOT_ON);
        if (snapshot.asOf < newest) {
            row.refuse(SnapshotColumn.AS_OF, Code.SNAPSHOT_OLDER, LocalDate.ofEpochDay(newest));
        }
    }

    private ContactRows.Point mobile(Row row) {
        return contact(row, "MOBILE", SnapshotColumn.MOBILE);
    }

    private ContactRows.Point home(Row row) {
        return contact(row, "HOME", SnapshotColumn.ADDRESS);
    }

    /** A contact point of the row, its borrower not yet known; an empty value when the row has none. */
    private ContactRows.Point contact(Row row, String kind, SnapshotColumn column) {
        String value = row.contact(column, kind);
        String source = row.code(SnapshotColumn.SOURCE);
        String consent = row.code(SnapshotColumn.CONSENT);
        int on = row.date(SnapshotColumn.CONSENT_ON);
        boolean place = kind.equals("HOME");
        int latitude = place ? row.degreesE6(SnapshotColumn.LATITUDE, 90) : Row.NO_DATE;
        int longitude = place ? row.degreesE6(SnapshotColumn.LONGITUDE, 180) : Row.NO_DATE;
        if (!value.isEmpty() && source.isEmpty()) {
            row.refuse(column, Code.CONTACT_WITHOUT_SOURCE);
        }
        if (!value.isEmpty() && consent.equals("GIVEN") && on == Row.NO_DATE) {
            row.refuse(SnapshotColumn.CONSENT_ON, Code.CONSENT_WITHOUT_DATE);
        }
        String word = consent.isEmpty() ? "NOT_GIVEN" : consent;
        return contacts.point(
                -1, -1, kind, value, row.text(SnapshotColumn.DISTRICT), latitude, longitude, source, word, on);
    }

    private void reach(
            long borrower, String no, ContactRows.Point mobile, ContactRows.Point home, Inventions.Place place) {
        if (pass.profile.invent() && mobile.value().isEmpty() && home.value().isEmpty()) {
            int on = (int) (pass.asOf == null ? pass.today : pass.asOf).toEpochDay();
            String number = Inventions.mobile(Inventions.mix(seed(no), 9));
            contacts.take(point(borrower, "MOBILE", number, place.district(), Row.NO_DATE, Row.NO_DATE, on));
            contacts.take(point(
                    borrower, "HOME", place.address(), place.district(), place.latitudeE6(), place.longitudeE6(), on));
            return;
        }
        for (ContactRows.Point point : List.of(mobile, home)) {
            if (!point.value().isEmpty()) {
                contacts.take(point.of(borrower));
            }
        }
    }

    private ContactRows.Point point(
            long borrower, String kind, String value, String district, int latitude, int longitude, int on) {
        return contacts.point(borrower, -1, kind, value, district, latitude, longitude, "CONTRACT", "GIVEN", on);
    }

    private void keep(Snapshot snapshot) {
        Counts counts = pass.counts(Section.SNAPSHOTS);
        Known known = loans.known();
        int at = snapshot.at;
        if (known.get(at, LoanRows.SNAPSHOT_ON) != snapshot.asOf) {
            fresh.add(snapshot);
            counts.fresh();
            loans.touch(at);
        } else if (known.get(at, LoanRows.SNAPSHOT_HASH) != snapshot.hash) {
            changed.add(snapshot);
            counts.changed();
            pass.changed("arrears_snapshot", 1);
            loans.touch(at);
        } else {
            counts.same();
        }
        pass.totals.add("outstandingFen", snapshot.outstanding);
        pass.totals.add("overduePrincipalFen", snapshot.principal);
        pass.totals.add("overdueInterestFen", snapshot.interest);
        pass.totals.add("overdueFeeFen", snapshot.fee);
        if (!snapshot.status.isEmpty()) {
            pass.totals.status(snapshot.status);
        }
        if (fresh.size() + changed.size() >= ROWS_PER_BATCH) {
            flush();
        }
    }

    void flush() {
        loans.flush();
        if (!changed.isEmpty()) {
            List<org.jooq.Row2<Long, LocalDate>> keys = changed.stream()
                    .map(s -> DSL.row(
                            DSL.val(loans.known().get(s.at, LoanRows.ID)), DSL.val(LocalDate.ofEpochDay(s.asOf))))
                    .toList();
            db.deleteFrom(ARREARS_SNAPSHOT)
                    .where(DSL.row(ARREARS_SNAPSHOT.LOAN_ID, ARREARS_SNAPSHOT.AS_OF)
                            .in(keys))
                    .execute();
            fresh.addAll(changed);
        }
        if (!fresh.isEmpty()) {
            bulk.into(ARREARS_SNAPSHOT, COLUMNS, this::write);
        }
        fresh.clear();
        changed.clear();
        contacts.flush();
    }

    private void write(BulkWriter writer) throws SQLException {
        for (Snapshot s : fresh) {
            writer.row(COLUMNS.length)
                    .int8(loans.known().get(s.at, LoanRows.ID))
                    .epochDay(s.asOf);
            if (s.days < 0) {
                writer.nothing();
            } else {
                writer.int4(s.days);
            }
            if (s.months < 0) {
                writer.nothing();
            } else {
                writer.int2(s.months);
            }
            writer.text(s.status.isEmpty() ? null : s.status)
                    .int8(s.outstanding)
                    .int8(s.principal)
                    .int8(s.interest)
                    .int8(s.fee)
                    .int8(s.hash)
                    .uuid(pass.importId);
        }
    }
}
