package org.lifang.server.portfolio.intake;

import static org.lifang.server.portfolio.tables.BorrowerAliasTable.BORROWER_ALIAS;
import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkReader;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.portfolio.tables.Sequences;
import org.lifang.server.portfolio.tape.BorrowerColumn;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.IdNumbers;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Sealer;

/** Takes the people who owe: one record a person, found again by the lender's number or by the identity number. */
final class BorrowerRows {

    private static final int ID = 0;
    private static final int HASH = 1;
    private static final int ROW = 2;
    private static final int CHECK = 1;
    private static final int ALIASES_PER_BATCH = 5_000;
    private static final TableField<?, ?>[] COLUMNS = {
        BORROWER.ID,
        BORROWER.SOURCE,
        BORROWER.BORROWER_NO,
        BORROWER.NAME_SEALED,
        BORROWER.ID_NO_SEALED,
        BORROWER.ID_NO_INDEX,
        BORROWER.BIRTH_YEAR,
        BORROWER.SEX,
        BORROWER.DISTRICT,
        BORROWER.LANGUAGE,
        BORROWER.INVENTED,
        BORROWER.NAME_CHECK,
        BORROWER.ROW_HASH,
        BORROWER.IMPORT_ID
    };

    private final Pass pass;
    private final Bulk bulk;
    private final DSLContext db;
    private final Sealer sealer;
    private final BlindIndex blind;
    private final Ids ids;
    private final Known known = new Known(3);
    private final Known people = new Known(2);
    private final Pending<Entry> pending;
    private final List<Entry> aliases = new ArrayList<>();

    /** One person as a row states them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(
            long id,
            String no,
            String name,
            @Nullable String idNo,
            boolean resident,
            byte @Nullable [] idIndex,
            String district,
            String language,
            int nameCheck,
            long hash) {

        Entry as(long newId) {
            return new Entry(newId, no, name, idNo, resident, idIndex, district, language, nameCheck, hash);
        }
    }

    BorrowerRows(Pass pass, Bulk bulk, DSLContext db, Sealer sealer, BlindIndex blind) {
        this.pass = pass;
        this.bulk = bulk;
        this.db = db;
        this.sealer = sealer;
        this.blind = blind;
        this.ids = new Ids(db, Sequences.BORROWER_ID);
        Map<String, Field<?>> compared = new LinkedHashMap<>();
        compared.put("name", BORROWER.NAME_CHECK);
        compared.put("id_no", BORROWER.ID_NO_INDEX);
        compared.put("district", BORROWER.DISTRICT);
        compared.put("language", BORROWER.LANGUAGE);
        Change change = new Change(db, bulk, BORROWER, BORROWER.ID, COLUMNS, compared);
        this.pending = new Pending<>(bulk, BORROWER, COLUMNS, change, this::write);
    }

    void load() {
        bulk.from(
                db.select(
                                BORROWER.ID,
                                BORROWER.SOURCE,
                                BORROWER.BORROWER_NO,
                                BORROWER.ROW_HASH,
                                BORROWER.NAME_CHECK,
                                BORROWER.ID_NO_INDEX)
                        .from(BORROWER),
                this::stored);
        bulk.from(
                db.select(BORROWER_ALIAS.BORROWER_ID, BORROWER_ALIAS.BORROWER_NO, BORROWER_ALIAS.ROW_HASH)
                        .from(BORROWER_ALIAS)
                        .where(BORROWER_ALIAS.SOURCE.eq(pass.profile.source())),
                row -> {
                    long id = row.int8();
                    int at = known.add(pass.key(String.valueOf(row.text())));
                    known.set(at, ID, id);
                    known.set(at, HASH, row.int8());
                    known.mark(at, (byte) (Known.STORED | Known.ALIAS));
                });
    }

    private void stored(BulkReader row) throws IOException {
        long id = row.int8();
        boolean ours = pass.profile.source().equals(row.text());
        String no = String.valueOf(row.text());
        long hash = row.int8();
        int check = row.int4();
        byte[] index = row.bytea();
        if (ours) {
            int at = known.add(pass.key(no));
            known.set(at, ID, id);
            known.set(at, HASH, hash);
            known.mark(at, Known.STORED);
        }
        if (index != null) {
            owns(index, id, check);
        }
    }

    private void owns(byte[] index, long id, int check) {
        int person = people.add(ByteBuffer.wrap(index).getLong());
        people.set(person, ID, id);
        people.set(person, CHECK, check);
    }

    void row(Row row) {
        String no = row.text(BorrowerColumn.BORROWER_NO);
        String name = row.text(BorrowerColumn.NAME);
        boolean resident = row.code(BorrowerColumn.ID_TYPE).equals("RESIDENT");
        String written = resident ? row.idNo(BorrowerColumn.ID_NO) : row.text(BorrowerColumn.ID_NO);
        String district = row.text(BorrowerColumn.DISTRICT);
        String language = row.code(BorrowerColumn.LANGUAGE);
        if (pass.bad.passes(row)) {
            take(entry(no, name, written, resident, district, language), Section.BORROWERS, row);
        } else if (!no.isEmpty()) {
            refused(no, row.rowNo());
        }
    }

    Entry entry(String no, String name, @Nullable String written, boolean resident, String district, String language) {
        String idNo = written == null || written.isEmpty() ? null : written;
        long hash = pass.hash
                .begin()
                .put(name)
                .put(idNo == null ? "" : idNo)
                .put(resident ? 1 : 0)
                .put(district)
                .put(language)
                .end();
        byte[] index = idNo == null ? null : blind.of(org.lifang.server.privacy.Field.ID_NO, idNo);
        return new Entry(0, no, name, idNo, resident, index, district, language, pass.check(name), hash);
    }

    private void refused(String no, long rowNo) {
        int at = known.add(pass.key(no));
        known.set(at, ROW, rowNo);
        known.mark(at, known.is(at, Known.STORED) ? Known.SEEN : Known.SEEN | Known.REFUSED);
    }

    /** Takes a person; the borrower's place among the known, or -1 when refused. */
    int take(Entry entry, Section section, Row row) {
        long key = pass.key(entry.no());
        int at = known.find(key);
        if (at >= 0 && known.is(at, Known.SEEN)) {
            return again(at, entry, section, row);
        }
        Code refusal = at >= 0 ? known(at, entry) : unknown(key, entry);
        at = known.add(key);
        known.mark(at, Known.SEEN);
        known.set(at, ROW, row.rowNo());
        known.set(at, HASH, entry.hash());
        if (refusal != null) {
            known.mark(at, Known.REFUSED);
            pass.bad.refuse(section, row.rowNo(), row::ownCells, BorrowerColumn.ID_NO.header(), refusal);
            return -1;
        }
        if (pending.full() || aliases.size() >= ALIASES_PER_BATCH) {
            flush();
        }
        return at;
    }

    /** Sections of borrowers name everyone once; arrears tapes repeat the person with every loan. */
    private int again(int at, Entry entry, Section section, Row row) {
        Code code = section == Section.BORROWERS
                ? Code.KEY_DUPLICATE
                : known.is(at, Known.REFUSED)
                        ? Code.BORROWER_REFUSED
                        : known.get(at, HASH) == entry.hash() ? null : Code.BORROWER_CONFLICT;
        if (code == null) {
            return at;
        }
        String field = BorrowerColumn.BORROWER_NO.header();
        pass.bad.refuse(section, row.rowNo(), row::ownCells, field, code, known.get(at, ROW));
        return -1;
    }

    private @Nullable Code known(int at, Entry entry) {
        Counts counts = pass.counts(Section.BORROWERS);
        if (known.get(at, HASH) == entry.hash()) {
            counts.same();
            return null;
        }
        long id = known.get(at, ID);
        int person = entry.idIndex() == null
                ? -1
                : people.find(ByteBuffer.wrap(entry.idIndex()).getLong());
        if (person >= 0 && people.get(person, ID) != id) {
            return Code.ID_NO_TAKEN;
        }
        counts.changed();
        if (known.is(at, Known.ALIAS)) {
            db.update(BORROWER_ALIAS)
                    .set(BORROWER_ALIAS.ROW_HASH, entry.hash())
                    .where(BORROWER_ALIAS.SOURCE.eq(pass.profile.source()))
                    .and(BORROWER_ALIAS.BORROWER_NO.eq(entry.no()))
                    .execute();
        } else {
            pending.changed(entry.as(id));
            if (entry.idIndex() != null) {
                owns(entry.idIndex(), id, entry.nameCheck());
            }
        }
        return null;
    }

    private @Nullable Code unknown(long key, Entry entry) {
        int person = entry.idIndex() == null
                ? -1
                : people.find(ByteBuffer.wrap(entry.idIndex()).getLong());
        if (person >= 0 && people.get(person, CHECK) != entry.nameCheck()) {
            return Code.NAME_CONFLICT;
        }
        long id = person >= 0 ? people.get(person, ID) : ids.take();
        int at = known.add(key);
        known.set(at, ID, id);
        if (person >= 0) {
            known.mark(at, Known.ALIAS);
            aliases.add(entry.as(id));
            pass.changed("borrower.matched_by_id_no", 1);
        } else {
            pending.fresh(entry.as(id));
            if (entry.idIndex() != null) {
                owns(entry.idIndex(), id, entry.nameCheck());
            }
        }
        pass.counts(Section.BORROWERS).fresh();
        return null;
    }

    /** The borrower a row refers to; negative when there is none, with the reason left on the row. */
    long idOf(String no, Row row, org.lifang.server.portfolio.tape.Column column) {
        int at = known.find(pass.key(no));
        if (at < 0) {
            row.refuse(column, Code.BORROWER_UNKNOWN);
            return -1;
        }
        if (known.is(at, Known.REFUSED)) {
            row.refuse(column, Code.BORROWER_REFUSED, known.get(at, ROW));
            return -1;
        }
        return known.get(at, ID);
    }

    long id(int at) {
        return known.get(at, ID);
    }

    void flush() {
        pending.flush(pass);
        if (!aliases.isEmpty()) {
            bulk.into(BORROWER_ALIAS, BORROWER_ALIAS.fields(), this::writeAliases);
        }
        aliases.clear();
    }

    private void writeAliases(BulkWriter writer) throws SQLException {
        for (Entry entry : aliases) {
            writer.row(5)
                    .text(pass.profile.source())
                    .text(entry.no())
                    .int8(entry.id())
                    .int8(entry.hash())
                    .uuid(pass.importId);
        }
    }

    private void write(BulkWriter writer, Entry entry) throws SQLException {
        String idNo = entry.idNo();
        boolean tells = idNo != null && entry.resident();
        writer.row(COLUMNS.length)
                .int8(entry.id())
                .text(pass.profile.source())
                .text(entry.no())
                .bytea(sealer.seal(org.lifang.server.privacy.Field.NAME, entry.name()))
                .bytea(sealer.sealNullable(org.lifang.server.privacy.Field.ID_NO, idNo))
                .bytea(entry.idIndex());
        if (tells && idNo != null) {
            writer.int2(IdNumbers.birthYear(idNo)).text(String.valueOf(IdNumbers.sex(idNo)));
        } else {
            writer.nothing().nothing();
        }
        writer.text(entry.district().isEmpty() ? null : entry.district())
                .text(entry.language())
                .bool(pass.profile.invented() || pass.profile.invent())
                .int4(entry.nameCheck())
                .int8(entry.hash())
                .uuid(pass.importId);
    }
}
