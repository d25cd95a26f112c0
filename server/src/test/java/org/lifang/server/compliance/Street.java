package org.lifang.server.compliance;

import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;
import static org.lifang.server.portfolio.tables.ContactPointTable.CONTACT_POINT;
import static org.lifang.server.portfolio.tables.RelatedPersonTable.RELATED_PERSON;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Browser;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Overdue people, the collectors of the house, and the questions one asks about them. */
@Component
@Import(BookFixture.class)
class Street {

    static final UUID ASKER = House.OFFICER;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);

    private final DSLContext db;
    private final BookFixture book;
    private final House house;
    private final Sealer sealer;
    private final Attestations attestations;

    Street(DSLContext db, BookFixture book, House house, Sealer sealer, Attestations attestations) {
        this.db = db;
        this.book = book;
        this.house = house;
        this.sealer = sealer;
        this.attestations = attestations;
    }

    /** Somebody two months behind, with a number, an address, and a friend who was named as contact person. */
    Case somebodyLate(LocalDate today) {
        int number = NUMBER.incrementAndGet();
        long borrower = book.borrower("S" + number);
        db.update(BORROWER)
                .set(BORROWER.BIRTH_YEAR, (short) 1980)
                .set(BORROWER.NAME_SEALED, sealer.seal(Field.NAME, "示例·逾期"))
                .where(BORROWER.ID.eq(borrower))
                .execute();
        long loan = book.loan(
                borrower,
                "SL" + number,
                BookFixture.Loan.usual(
                        DUE.minusMonths(1),
                        List.of(
                                new Instalment(1, DUE, 100_000, 1_300, 0),
                                new Instalment(2, DUE.plusMonths(6), 100_000, 1_300, 0))));
        book.derive(today, loan);
        long phone = point(borrower, null, "MOBILE", "debtor-" + number);
        long home = point(borrower, null, "HOME", "home-" + number);
        long friend = friend(borrower, "F" + number);
        long friendPhone = point(borrower, friend, "MOBILE", "friend-" + number);
        return new Case(borrower, loan, phone, home, friend, friendPhone);
    }

    long friend(long borrower, String number) {
        return db.insertInto(RELATED_PERSON)
                .set(RELATED_PERSON.BORROWER_ID, borrower)
                .set(RELATED_PERSON.PERSON_NO, number)
                .set(RELATED_PERSON.ROLE, "CONTACT_PERSON")
                .set(RELATED_PERSON.NAME_SEALED, new byte[0])
                .set(RELATED_PERSON.NAME_CHECK, 0)
                .set(RELATED_PERSON.ROW_HASH, 0L)
                .set(RELATED_PERSON.IMPORT_ID, ASKER)
                .returningResult(RELATED_PERSON.ID)
                .fetchSingle()
                .value1();
    }

    /** A contact point whose hidden value is known by its hash only; equal texts are equal values. */
    long point(long borrower, @Nullable Long person, String kind, String value) {
        return db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.BORROWER_ID, borrower)
                .set(CONTACT_POINT.PERSON_ID, person)
                .set(CONTACT_POINT.KIND, kind)
                .set(
                        CONTACT_POINT.VALUE_SEALED,
                        kind.equals("HOME") ? sealer.seal(Field.ADDRESS, "示例省示例市示例区示例路1号") : new byte[0])
                .set(CONTACT_POINT.VALUE_INDEX, value.getBytes(StandardCharsets.UTF_8))
                .set(CONTACT_POINT.SOURCE, person == null ? "CONTRACT" : "RESERVED_CONTACT")
                .set(CONTACT_POINT.CONSENT, "GIVEN")
                .set(CONTACT_POINT.CONSENT_ON, DUE)
                .set(CONTACT_POINT.ROW_HASH, 0L)
                .set(CONTACT_POINT.IMPORT_ID, ASKER)
                .returningResult(CONTACT_POINT.ID)
                .fetchSingle()
                .value1();
    }

    /** Somebody of the house, cleared for everything. */
    UUID collector() {
        return house.collector();
    }

    static Command asking() {
        UUID key = Browser.key();
        return Command.of(key, "ask", "gate", key.toString(), ASKER);
    }

    /** A call that tells of the arrears, with everything in order, by somebody. */
    static Ask call(Case about, LocalDateTime at, UUID collector) {
        return new Ask(
                about.borrower(),
                Channel.CALL,
                Style.NOTIFICATION,
                Purpose.NOTICE,
                Stage.START,
                Ask.Whom.DEBTOR,
                about.phone(),
                new Ask.When(at, at.plusMinutes(30)),
                Ask.By.lender(collector),
                says(TemplateKind.CALL_SCRIPT, true),
                Ask.Conduct.remote(true),
                Ask.Handover.NONE,
                null);
    }

    /** Asks the friend to pass on a request to call back; tells nothing of the debt. */
    static Ask callFriend(Case about, LocalDateTime at, UUID collector) {
        return new Ask(
                about.borrower(),
                Channel.CALL,
                Style.NOTIFICATION,
                Purpose.RESTORE_CONTACT,
                Stage.START,
                new Ask.Whom(Target.CONTACT_PERSON, about.friend()),
                about.friendPhone(),
                new Ask.When(at, at.plusMinutes(30)),
                Ask.By.lender(collector),
                says(TemplateKind.ASK_CALL_BACK, false),
                Ask.Conduct.remote(true),
                Ask.Handover.NONE,
                null);
    }

    /** The debtor knows who will come. */
    void placementTold(Case about, LocalDate on) {
        attestations
                .record(
                        asking(),
                        new Attestations.Word(
                                about.borrower(),
                                0,
                                0,
                                Fact.PLACEMENT_TOLD_ON.name(),
                                on.toEpochDay(),
                                on,
                                null,
                                "letter"))
                .orRefuse();
    }

    static Ask placement(Case about, long agency, LocalDateTime now) {
        return new Ask(
                about.borrower(),
                Channel.PLACEMENT,
                Style.NOTIFICATION,
                Purpose.PLACEMENT,
                Stage.START,
                Ask.Whom.DEBTOR,
                0,
                new Ask.When(now, now.plusMinutes(30)),
                new Ask.By(agency, List.of(), Set.of(), false, null),
                new Ask.Says(
                        TemplateKind.NONE,
                        1,
                        0,
                        1,
                        EnumSet.noneOf(org.lifang.kernel.contact.facts.Wording.class),
                        true,
                        true,
                        null,
                        true,
                        null,
                        null,
                        null,
                        true),
                Ask.Conduct.remote(true),
                new Ask.Handover(false, false, true, true),
                null);
    }

    /** A visit the debtor agreed to, at home, staying outside. */
    static Ask visit(Case about, Stage stage, LocalDateTime from, @Nullable UUID insteadOf, UUID... crew) {
        Ask.Conduct conduct = new Ask.Conduct(
                PlaceKind.HOME,
                false,
                false,
                false,
                Payment.NONE,
                true,
                true,
                true,
                null,
                null,
                null,
                true,
                true,
                null,
                null);
        Set<UUID> checkedIn = stage == Stage.START ? Set.of(crew) : Set.of();
        return new Ask(
                about.borrower(),
                Channel.VISIT,
                Style.INTERACTIVE,
                Purpose.INVITATION,
                stage,
                Ask.Whom.DEBTOR,
                about.home(),
                new Ask.When(from, from.plusHours(1)),
                new Ask.By(0, List.of(crew), checkedIn, false, null),
                says(TemplateKind.VISIT_SCRIPT, true),
                conduct,
                Ask.Handover.NONE,
                insteadOf);
    }

    static Ask.Says says(TemplateKind kind, boolean tellsDebt) {
        return new Ask.Says(
                kind,
                1,
                0,
                1,
                EnumSet.noneOf(org.lifang.kernel.contact.facts.Wording.class),
                tellsDebt,
                true,
                null,
                true,
                null,
                null,
                null,
                true);
    }
}
