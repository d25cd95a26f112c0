package org.lifang.server.portfolio.intake;

import static org.lifang.server.portfolio.tables.ContactPointTable.CONTACT_POINT;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.portfolio.tables.Sequences;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.ContactColumn;
import org.lifang.server.portfolio.tape.ContactValues;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;

/** Takes the ways to reach people. Without a lawful source (CN-W-12) and a word on consent a row stays out. */
final class ContactRows {

    private static final int ID = 0;
    private static final int HASH = 1;
    private static final TableField<?, ?>[] COLUMNS = {
        CONTACT_POINT.ID,
        CONTACT_POINT.BORROWER_ID,
        CONTACT_POINT.PERSON_ID,
        CONTACT_POINT.KIND,
        CONTACT_POINT.VALUE_SEALED,
        CONTACT_POINT.VALUE_INDEX,
        CONTACT_POINT.DISTRICT,
        CONTACT_POINT.LATITUDE_E6,
        CONTACT_POINT.LONGITUDE_E6,
        CONTACT_POINT.SOURCE,
        CONTACT_POINT.CONSENT,
        CONTACT_POINT.CONSENT_ON,
        CONTACT_POINT.ROW_HASH,
        CONTACT_POINT.IMPORT_ID
    };

    private final Pass pass;
    private final Bulk bulk;
    private final DSLContext db;
    private final Sealer sealer;
    private final BlindIndex blind;
    private final BorrowerRows borrowers;
    private final PersonRows persons;
    private final Ids ids;
    private final Known known = new Known(2);
    private final Pending<Point> pending;

    /** One contact point; a person below zero means the borrower. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Point(
            long id,
            long borrowerId,
            long personId,
            String kind,
            String value,
            byte[] index,
            String district,
            int latitudeE6,
            int longitudeE6,
            String source,
            String consent,
            int consentOn,
            long hash) {

        Point of(long borrower) {
            return new Point(
                    id,
                    borrower,
                    personId,
                    kind,
                    value,
                    index,
                    district,
                    latitudeE6,
                    longitudeE6,
                    source,
                    consent,
                    consentOn,
                    hash);
        }
    }

    ContactRows(
            Pass pass,
            Bulk bulk,
            DSLContext db,
            Sealer sealer,
            BlindIndex blind,
            BorrowerRows borrowers,
            PersonRows persons) {
        this.pass = pass;
        this.bulk = bulk;
        this.db = db;
        this.sealer = sealer;
        this.blind = blind;
        this.borrowers = borrowers;
        this.persons = persons;
        this.ids = new Ids(db, Sequences.CONTACT_POINT_ID);
        Map<String, org.jooq.Field<?>> compared = new LinkedHashMap<>();
        compared.put("district", CONTACT_POINT.DISTRICT);
        compared.put("latitude", CONTACT_POINT.LATITUDE_E6);
        compared.put("longitude", CONTACT_POINT.LONGITUDE_E6);
        compared.put("source", CONTACT_POINT.SOURCE);
        compared.put("consent", CONTACT_POINT.CONSENT);
        compared.put("consent_on", CONTACT_POINT.CONSENT_ON);
        Change change = new Change(db, bulk, CONTACT_POINT, CONTACT_POINT.ID, COLUMNS, compared);
        this.pending = new Pending<>(bulk, CONTACT_POINT, COLUMNS, change, this::write);
    }

    void load() {
        bulk.from(
                db.select(
                                CONTACT_POINT.ID,
                                CONTACT_POINT.BORROWER_ID,
                                org.jooq.impl.DSL.coalesce(CONTACT_POINT.PERSON_ID, -1L),
                                CONTACT_POINT.KIND,
                                CONTACT_POINT.VALUE_INDEX,
                                CONTACT_POINT.ROW_HASH)
                        .from(CONTACT_POINT),
                row -> {
                    long id = row.int8();
                    long borrower = row.int8();
                    long person = row.int8();
                    String kind = String.valueOf(row.text());
                    byte[] index = row.bytea();
                    int at = known.add(key(borrower, person, kind, index == null ? new byte[16] : index));
                    known.set(at, ID, id);
                    known.set(at, HASH, row.int8());
                    known.mark(at, Known.STORED);
                });
    }

    private long key(long borrowerId, long personId, String kind, byte[] index) {
        ByteBuffer bytes = ByteBuffer.wrap(index);
        return pass.hash
                .begin()
                .put(borrowerId)
                .put(personId)
                .put(kind)
                .put(bytes.getLong())
                .put(bytes.getLong())
                .end();
    }

    void row(Row row) {
        String borrowerNo = row.text(ContactColumn.BORROWER_NO);
        String personNo = row.text(ContactColumn.PERSON_NO);
        String kind = row.code(ContactColumn.KIND);
        String value = row.contact(ContactColumn.VALUE, kind);
        String source = source(row);
        String consent = row.code(ContactColumn.CONSENT);
        int consentOn = row.date(ContactColumn.CONSENT_ON);
        String district = row.text(ContactColumn.DISTRICT);
        int latitude = row.degreesE6(ContactColumn.LATITUDE, 90);
        int longitude = row.degreesE6(ContactColumn.LONGITUDE, 180);
        if (row.has(ContactColumn.LATITUDE) != row.has(ContactColumn.LONGITUDE)) {
            row.refuse(ContactColumn.LATITUDE, Code.DEGREES_HALF);
        }
        if (consent.equals("GIVEN") && !row.has(ContactColumn.CONSENT_ON)) {
            row.refuse(ContactColumn.CONSENT_ON, Code.CONSENT_WITHOUT_DATE);
        }
        long borrower = borrowerNo.isEmpty() ? -1 : borrowers.idOf(borrowerNo, row, ContactColumn.BORROWER_NO);
        long person = borrower < 0 || personNo.isEmpty()
                ? -1
                : persons.idOf(borrower, personNo, row, ContactColumn.PERSON_NO);
        if (pass.bad.passes(row)) {
            take(point(borrower, person, kind, value, district, latitude, longitude, source, consent, consentOn));
        }
    }

    private static String source(Row row) {
        if (!row.has(ContactColumn.SOURCE)) {
            row.refuse(ContactColumn.SOURCE, Code.CONTACT_WITHOUT_SOURCE);
            return "";
        }
        return row.code(ContactColumn.SOURCE);
    }

    Point point(
            long borrower,
            long person,
            String kind,
            String value,
            String district,
            int latitude,
            int longitude,
            String source,
            String consent,
            int consentOn) {
        String normal = ContactValues.normal(kind, value);
        long hash = pass.hash
                .begin()
                .put(district)
                .put(latitude)
                .put(longitude)
                .put(source)
                .put(consent)
                .put(consentOn)
                .end();
        byte[] index = blind.of(fieldOf(kind), normal);
        return new Point(
                0, borrower, person, kind, value, index, district, latitude, longitude, source, consent, consentOn,
                hash);
    }

    /** How a contact point of a kind is sealed. */
    static Field fieldOf(String kind) {
        return switch (kind) {
            case "MOBILE" -> Field.MOBILE;
            case "PHONE" -> Field.PHONE;
            case "EMAIL" -> Field.EMAIL;
            case "WECHAT" -> Field.WECHAT;
            default -> Field.ADDRESS;
        };
    }

    /** Takes a contact point; the same one twice in a file counts once. */
    void take(Point point) {
        int at = known.add(key(point.borrowerId(), point.personId(), point.kind(), point.index()));
        boolean first = !known.is(at, Known.SEEN);
        known.mark(at, Known.SEEN);
        boolean stored = known.is(at, Known.STORED);
        Counts counts = pass.counts(Section.CONTACT_POINTS);
        if (!first || (stored && known.get(at, HASH) == point.hash())) {
            counts.same();
            return;
        }
        long id = stored ? known.get(at, ID) : ids.take();
        known.set(at, ID, id);
        known.set(at, HASH, point.hash());
        Point placed = new Point(
                id,
                point.borrowerId(),
                point.personId(),
                point.kind(),
                point.value(),
                point.index(),
                point.district(),
                point.latitudeE6(),
                point.longitudeE6(),
                point.source(),
                point.consent(),
                point.consentOn(),
                point.hash());
        if (stored) {
            pending.changed(placed);
            counts.changed();
        } else {
            pending.fresh(placed);
            counts.fresh();
        }
        if (pending.full()) {
            flush();
        }
    }

    void flush() {
        persons.flush();
        pending.flush(pass);
    }

    private void write(BulkWriter writer, Point point) throws SQLException {
        writer.row(COLUMNS.length).int8(point.id()).int8(point.borrowerId());
        if (point.personId() < 0) {
            writer.nothing();
        } else {
            writer.int8(point.personId());
        }
        writer.text(point.kind())
                .bytea(sealer.seal(fieldOf(point.kind()), point.value()))
                .bytea(point.index())
                .text(point.district().isEmpty() ? null : point.district());
        number(writer, point.latitudeE6());
        number(writer, point.longitudeE6());
        writer.text(point.source()).text(point.consent());
        if (point.consentOn() == Row.NO_DATE) {
            writer.nothing();
        } else {
            writer.epochDay(point.consentOn());
        }
        writer.int8(point.hash()).uuid(pass.importId);
    }

    private static void number(BulkWriter writer, int value) throws SQLException {
        if (value == Row.NO_DATE) {
            writer.nothing();
        } else {
            writer.int4(value);
        }
    }
}
