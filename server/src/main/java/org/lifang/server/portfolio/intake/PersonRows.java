package org.lifang.server.portfolio.intake;

import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;
import static org.lifang.server.portfolio.tables.RelatedPersonTable.RELATED_PERSON;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.portfolio.tables.Sequences;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.PersonColumn;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Sealer;

/** Takes guarantors and contact persons, numbered by the lender within their borrower. */
final class PersonRows {

    private static final int ID = 0;
    private static final int HASH = 1;
    private static final int ROW = 2;
    private static final TableField<?, ?>[] COLUMNS = {
        RELATED_PERSON.ID,
        RELATED_PERSON.BORROWER_ID,
        RELATED_PERSON.LOAN_ID,
        RELATED_PERSON.PERSON_NO,
        RELATED_PERSON.ROLE,
        RELATED_PERSON.RELATION,
        RELATED_PERSON.NAME_SEALED,
        RELATED_PERSON.ID_NO_SEALED,
        RELATED_PERSON.ID_NO_INDEX,
        RELATED_PERSON.NAME_CHECK,
        RELATED_PERSON.ROW_HASH,
        RELATED_PERSON.IMPORT_ID
    };

    private final Pass pass;
    private final Bulk bulk;
    private final DSLContext db;
    private final Sealer sealer;
    private final BlindIndex blind;
    private final BorrowerRows borrowers;
    private final LoanRows loans;
    private final Ids ids;
    private final Known known = new Known(3);
    private final Pending<Person> pending;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Person(
            long id,
            long borrowerId,
            long loanId,
            String no,
            String role,
            String relation,
            String name,
            @Nullable String idNo,
            byte @Nullable [] idIndex,
            int nameCheck,
            long hash) {}

    PersonRows(
            Pass pass,
            Bulk bulk,
            DSLContext db,
            Sealer sealer,
            BlindIndex blind,
            BorrowerRows borrowers,
            LoanRows loans) {
        this.pass = pass;
        this.bulk = bulk;
        this.db = db;
        this.sealer = sealer;
        this.blind = blind;
        this.borrowers = borrowers;
        this.loans = loans;
        this.ids = new Ids(db, Sequences.PERSON_ID);
        Map<String, Field<?>> compared = new LinkedHashMap<>();
        compared.put("name", RELATED_PERSON.NAME_CHECK);
        compared.put("id_no", RELATED_PERSON.ID_NO_INDEX);
        compared.put("role", RELATED_PERSON.ROLE);
        compared.put("relation", RELATED_PERSON.RELATION);
        compared.put("loan", RELATED_PERSON.LOAN_ID);
        Change change = new Change(db, bulk, RELATED_PERSON, RELATED_PERSON.ID, COLUMNS, compared);
        this.pending = new Pending<>(bulk, RELATED_PERSON, COLUMNS, change, this::write);
    }

    /** Reads the known persons; needed by their own section and by the contact points that belong to them. */
    void load() {
        bulk.from(
                db.select(
                                RELATED_PERSON.ID,
                                RELATED_PERSON.BORROWER_ID,
                                RELATED_PERSON.PERSON_NO,
                                RELATED_PERSON.ROW_HASH)
                        .from(RELATED_PERSON)
                        .join(BORROWER)
                        .on(BORROWER.ID.eq(RELATED_PERSON.BORROWER_ID)),
                row -> {
                    long id = row.int8();
                    int at = known.add(key(row.int8(), String.valueOf(row.text())));
                    known.set(at, ID, id);
                    known.set(at, HASH, row.int8());
                    known.mark(at, Known.STORED);
                });
    }

    private long key(long borrowerId, String no) {
        return pass.hash.begin().put(borrowerId).put(no).end();
    }

    void row(Row row) {
        String borrowerNo = row.text(PersonColumn.BORROWER_NO);
        String no = row.text(PersonColumn.PERSON_NO);
        String role = row.code(PersonColumn.ROLE);
        String loanNo = row.text(PersonColumn.LOAN_NO);
        String relation = row.text(PersonColumn.RELATION);
        String name = row.text(PersonColumn.NAME);
        String idNo = row.idNo(PersonColumn.ID_NO);
        long borrower = borrowerNo.isEmpty() ? -1 : borrowers.idOf(borrowerNo, row, PersonColumn.BORROWER_NO);
        long loan = loanNo.isEmpty() ? -1 : loanOf(loanNo, borrower, row);
        if (role.equals("GUARANTOR") && loanNo.isEmpty()) {
            row.refuse(PersonColumn.LOAN_NO, Code.GUARANTOR_WITHOUT_LOAN);
        }
        int at = borrower < 0 || no.isEmpty() ? -1 : known.add(key(borrower, no));
        if (at >= 0 && known.is(at, Known.SEEN)) {
            row.refuse(PersonColumn.PERSON_NO, Code.KEY_DUPLICATE, known.get(at, ROW));
        } else if (at >= 0) {
            known.mark(at, Known.SEEN);
            known.set(at, ROW, row.rowNo());
        }
        if (pass.bad.passes(row)) {
            take(at, borrower, loan, no, role, relation, name, idNo);
        } else if (at >= 0 && !known.is(at, Known.STORED) && known.get(at, ID) == 0) {
            known.mark(at, Known.REFUSED);
        }
    }

    private long loanOf(String loanNo, long borrowerId, Row row) {
        int at = loans.find(loanNo);
        if (at < 0) {
            row.refuse(PersonColumn.LOAN_NO, Code.LOAN_UNKNOWN);
        } else if (loans.known().is(at, Known.REFUSED)) {
            row.refuse(PersonColumn.LOAN_NO, Code.LOAN_REFUSED);
        } else if (borrowerId >= 0 && loans.known().get(at, LoanRows.BORROWER) != borrowerId) {
            row.refuse(PersonColumn.LOAN_NO, Code.LOAN_OF_OTHER_BORROWER);
        } else {
            return loans.known().get(at, LoanRows.ID);
        }
        return -1;
    }

    private void take(
            int at,
            long borrower,
            long loan,
            String no,
            String role,
            String relation,
            String name,
            @Nullable String idNo) {
        long hash = pass.hash
                .begin()
                .put(loan)
                .put(role)
                .put(relation)
                .put(name)
                .put(idNo == null ? "" : idNo)
                .end();
        byte[] index = idNo == null ? null : blind.of(org.lifang.server.privacy.Field.ID_NO, idNo);
        boolean stored = known.is(at, Known.STORED);
        long id = stored ? known.get(at, ID) : ids.take();
        Person person = new Person(id, borrower, loan, no, role, relation, name, idNo, index, pass.check(name), hash);
        if (!stored) {
            pending.fresh(person);
            pass.counts(Section.RELATED_PERSONS).fresh();
        } else if (known.get(at, HASH) != hash) {
            pending.changed(person);
            pass.counts(Section.RELATED_PERSONS).changed();
        } else {
            pass.counts(Section.RELATED_PERSONS).same();
        }
        known.set(at, ID, id);
        known.set(at, HASH, hash);
        if (pending.full()) {
            flush();
        }
    }

    /** The person a contact point belongs to; negative when there is none, with the reason left on the row. */
    long idOf(long borrowerId, String no, Row row, org.lifang.server.portfolio.tape.Column column) {
        int at = known.find(key(borrowerId, no));
        if (at < 0 || known.is(at, Known.REFUSED)) {
            row.refuse(column, Code.PERSON_UNKNOWN);
            return -1;
        }
        return known.get(at, ID);
    }

    void flush() {
        loans.flush();
        pending.flush(pass);
    }

    private void write(BulkWriter writer, Person person) throws SQLException {
        writer.row(COLUMNS.length).int8(person.id()).int8(person.borrowerId());
        if (person.loanId() < 0) {
            writer.nothing();
        } else {
            writer.int8(person.loanId());
        }
        writer.text(person.no())
                .text(person.role())
                .text(person.relation().isEmpty() ? null : person.relation())
                .bytea(sealer.seal(org.lifang.server.privacy.Field.NAME, person.name()))
                .bytea(sealer.sealNullable(org.lifang.server.privacy.Field.ID_NO, person.idNo()))
                .bytea(person.idIndex())
                .int4(person.nameCheck())
                .int8(person.hash())
                .uuid(pass.importId);
    }
}
