package org.lifang.server.portfolio;

import static org.lifang.server.portfolio.tables.BorrowerAliasTable.BORROWER_ALIAS;
import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;
import static org.lifang.server.portfolio.tables.ContactPointTable.CONTACT_POINT;
import static org.lifang.server.portfolio.tables.LoanTable.LOAN;
import static org.lifang.server.portfolio.tables.RelatedPersonTable.RELATED_PERSON;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

@Repository
class BorrowerStore {

    /** More people with one number than this are a data fault; a list of them helps nobody. */
    private static final int MAX_FOUND = 200;

    private final DSLContext db;
    private final Sealer sealer;

    BorrowerStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    boolean exists(long id, Function<org.jooq.Field<Long>, Condition> visible) {
        return db.fetchExists(
                db.selectOne().from(BORROWER).where(BORROWER.ID.eq(id)).and(visible.apply(BORROWER.ID)));
    }

    Optional<Person> person(long id) {
        return db.selectFrom(BORROWER)
                .where(BORROWER.ID.eq(id))
                .fetchOptional(r -> new Person(
                        Long.toString(id),
                        r.getBorrowerNo(),
                        Masks.name(sealer.open(Field.NAME, r.getNameSealed())),
                        maskedId(r.getIdNoSealed()),
                        r.getDistrict(),
                        r.getBirthYear() == null ? null : r.getBirthYear().intValue(),
                        r.getSex(),
                        r.getInvented(),
                        contactPoints(id),
                        relatedPersons(id),
                        loans(id)));
    }

    private @Nullable String maskedId(byte @Nullable [] sealed) {
        String open = sealer.openNullable(Field.ID_NO, sealed);
        return open == null ? null : Masks.idNumber(open);
    }

    private List<Person.ContactPoint> contactPoints(long borrower) {
        return db.selectFrom(CONTACT_POINT)
                .where(CONTACT_POINT.BORROWER_ID.eq(borrower))
                .orderBy(CONTACT_POINT.PERSON_ID.asc().nullsFirst(), CONTACT_POINT.ID)
                .fetch(r -> new Person.ContactPoint(
                        Long.toString(r.getId()),
                        r.getKind(),
                        masked(r.getKind(), r.getDistrict(), r.getValueSealed()),
                        r.getPersonId() == null ? null : Long.toString(r.getPersonId()),
                        r.getSource(),
                        r.getConsent(),
                        r.getConsentOn(),
                        r.getDistrict()));
    }

    private String masked(String kind, @Nullable String district, byte[] sealed) {
        Field field = sealedAs(kind);
        String value = sealer.open(field, sealed);
        return field == Field.ADDRESS ? Masks.address(district, value) : Masks.of(field, value);
    }

    private List<Person.RelatedPerson> relatedPersons(long borrower) {
        return db.selectFrom(RELATED_PERSON)
                .where(RELATED_PERSON.BORROWER_ID.eq(borrower))
                .orderBy(RELATED_PERSON.ID)
                .fetch(r -> new Person.RelatedPerson(
                        Long.toString(r.getId()),
                        r.getRole(),
                        r.getRelation(),
                        Masks.name(sealer.open(Field.NAME, r.getNameSealed())),
                        r.getLoanId() == null ? null : Long.toString(r.getLoanId())));
    }

    private List<Person.Loan> loans(long borrower) {
        return db.selectFrom(LOAN)
                .where(LOAN.BORROWER_ID.eq(borrower))
                .orderBy(LOAN.DISBURSED_ON, LOAN.ID)
                .fetch(r -> new Person.Loan(
                        Long.toString(r.getId()),
                        r.getLoanNo(),
                        r.getProduct(),
                        r.getTape(),
                        r.getMethod(),
                        new Amount(r.getPrincipalFen(), r.getCurrency()),
                        r.getAnnualRatePpm(),
                        r.getInstalmentCount(),
                        r.getDisbursedOn(),
                        r.getMaturesOn(),
                        r.getClosedOn()));
    }

    List<Long> byNumber(String number) {
        return db.select(BORROWER.ID)
                .from(BORROWER)
                .where(BORROWER.BORROWER_NO.eq(number))
                .union(db.select(BORROWER_ALIAS.BORROWER_ID)
                        .from(BORROWER_ALIAS)
                        .where(BORROWER_ALIAS.BORROWER_NO.eq(number)))
                .union(db.select(LOAN.BORROWER_ID).from(LOAN).where(LOAN.LOAN_NO.eq(number)))
                .limit(MAX_FOUND)
                .fetch(r -> r.value1());
    }

    List<Long> named(String name, int check) {
        return db
                .select(BORROWER.ID, BORROWER.NAME_SEALED)
                .from(BORROWER)
                .where(BORROWER.NAME_CHECK.eq(check))
                .limit(MAX_FOUND)
                .stream()
                .filter(row -> sealer.open(Field.NAME, row.value2()).equals(name))
                .map(Record2::value1)
                .toList();
    }

    List<Long> byIdNumber(byte[] index) {
        return db.select(BORROWER.ID)
                .from(BORROWER)
                .where(BORROWER.ID_NO_INDEX.eq(index))
                .union(db.select(RELATED_PERSON.BORROWER_ID)
                        .from(RELATED_PERSON)
                        .where(RELATED_PERSON.ID_NO_INDEX.eq(index)))
                .limit(MAX_FOUND)
                .fetch(r -> r.value1());
    }

    List<Long> byContact(byte[] mobileIndex, byte[] phoneIndex) {
        return db.selectDistinct(CONTACT_POINT.BORROWER_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.VALUE_INDEX.in(mobileIndex, phoneIndex))
                .limit(MAX_FOUND)
                .fetch(r -> r.value1());
    }

    Optional<Borrowers.Hidden> name(long borrower) {
        return db.select(BORROWER.NAME_SEALED)
                .from(BORROWER)
                .where(BORROWER.ID.eq(borrower))
                .fetchOptional(r -> hidden(Field.NAME, r.value1()));
    }

    Optional<Borrowers.Hidden> idNumber(long borrower) {
        return db.select(BORROWER.ID_NO_SEALED)
                .from(BORROWER)
                .where(BORROWER.ID.eq(borrower))
                .and(BORROWER.ID_NO_SEALED.isNotNull())
                .fetchOptional(r -> hidden(Field.ID_NO, r.value1()));
    }

    Optional<Borrowers.Hidden> contact(long borrower, long contactPoint) {
        return db.select(CONTACT_POINT.KIND, CONTACT_POINT.VALUE_SEALED)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.ID.eq(contactPoint))
                .and(CONTACT_POINT.BORROWER_ID.eq(borrower))
                .fetchOptional(
                        (Record r) -> hidden(sealedAs(r.get(CONTACT_POINT.KIND)), r.get(CONTACT_POINT.VALUE_SEALED)));
    }

    private Borrowers.Hidden hidden(Field field, byte[] sealed) {
        return new Borrowers.Hidden(field, sealer.open(field, sealed));
    }

    /** How a contact point of a kind is sealed. */
    private static Field sealedAs(String kind) {
        return switch (kind) {
            case "MOBILE" -> Field.MOBILE;
            case "PHONE" -> Field.PHONE;
            case "EMAIL" -> Field.EMAIL;
            case "WECHAT" -> Field.WECHAT;
            case "HOME", "WORKPLACE", "POSTAL" -> Field.ADDRESS;
            default -> throw new IllegalStateException("unknown kind of contact point: " + kind);
        };
    }
}
