package org.lifang.server.outreach;

import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;
import static org.lifang.server.portfolio.tables.ContactPointTable.CONTACT_POINT;
import static org.lifang.server.portfolio.tables.RelatedPersonTable.RELATED_PERSON;
import static org.lifang.server.strategy.tables.DecisionTable.DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** People of the book who can really be written to: with names, numbers and addresses that open. */
@Component
@Import(BookFixture.class)
public class Neighbours {

    private static final AtomicInteger NUMBER = new AtomicInteger(1_000);
    private static final UUID IMPORT = new UUID(9, 9);

    /** So low that a year of being late stays below the line of 24 % (CN-M-06). */
    private static final int RATE_PPM = 120_000;

    private final DSLContext db;
    private final BookFixture book;
    private final Sealer sealer;
    private final BlindIndex blind;

    Neighbours(DSLContext db, BookFixture book, Sealer sealer, BlindIndex blind) {
        this.db = db;
        this.book = book;
        this.sealer = sealer;
        this.blind = blind;
    }

    /** Somebody who owes, the numbers by which they are reached, and a friend they named. */
    public record Neighbour(
            long borrower,
            long loan,
            long phone,
            String mobile,
            long mail,
            long home,
            long friend,
            long friendPhone,
            String friendMobile) {}

    /** Somebody whose instalment fell or falls due on a day, with another one half a year later. */
    public Neighbour owing(LocalDate due, LocalDate today) {
        int number = NUMBER.incrementAndGet();
        long borrower = book.borrower("N" + number);
        db.update(BORROWER)
                .set(BORROWER.BIRTH_YEAR, (short) 1980)
                .set(BORROWER.NAME_SEALED, sealer.seal(Field.NAME, "示例·王小明"))
                .where(BORROWER.ID.eq(borrower))
                .execute();
        long loan = book.loan(
                borrower,
                "NL" + number,
                new BookFixture.Loan(
                        due.minusMonths(1),
                        RATE_PPM,
                        0,
                        "STATUTORY",
                        "DAYS",
                        List.of(
                                new Instalment(1, due, 100_000, 1_300, 0),
                                new Instalment(2, due.plusMonths(6), 100_000, 1_300, 0))));
        book.derive(today, loan);
        String mobile = "100" + (10_000_000 + number);
        String friendMobile = "100" + (20_000_000 + number);
        long friend = friend(borrower, "F" + number);
        return new Neighbour(
                borrower,
                loan,
                point(borrower, null, "MOBILE", Field.MOBILE, mobile),
                mobile,
                point(borrower, null, "EMAIL", Field.EMAIL, "n" + number + "@borrower.example"),
                point(borrower, null, "HOME", Field.ADDRESS, "四川省成都市锦江区示例路" + number + "号"),
                friend,
                point(borrower, friend, "MOBILE", Field.MOBILE, friendMobile),
                friendMobile);
    }

    /** As if strategy had decided this, by a rule of the playbook in use. */
    public void decide(long borrower, String treatment, int priority, LocalDate since, LocalDate on) {
        db.insertInto(DECISION)
                .set(DECISION.BORROWER_ID, borrower)
                .set(DECISION.DECIDED_ON, on)
                .set(DECISION.PLAYBOOK, "ningyin")
                .set(DECISION.VERSION, 1)
                .set(DECISION.RULE_ID, "text-first")
                .set(DECISION.TREATMENT, treatment)
                .set(DECISION.PRIORITY, priority)
                .set(DECISION.OVERDUE_SINCE, since)
                .set(DECISION.FACTS, JSONB.valueOf("{}"))
                .execute();
    }

    /** One more address of the borrower's own. */
    public long address(long borrower, String kind, String address) {
        return point(borrower, null, kind, Field.ADDRESS, address);
    }

    private long friend(long borrower, String number) {
        return db.insertInto(RELATED_PERSON)
                .set(RELATED_PERSON.BORROWER_ID, borrower)
                .set(RELATED_PERSON.PERSON_NO, number)
                .set(RELATED_PERSON.ROLE, "CONTACT_PERSON")
                .set(RELATED_PERSON.NAME_SEALED, sealer.seal(Field.NAME, "示例·李朋友"))
                .set(RELATED_PERSON.NAME_CHECK, 0)
                .set(RELATED_PERSON.ROW_HASH, 0L)
                .set(RELATED_PERSON.IMPORT_ID, IMPORT)
                .returningResult(RELATED_PERSON.ID)
                .fetchSingle()
                .value1();
    }

    private long point(long borrower, @Nullable Long person, String kind, Field field, String value) {
        return db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.BORROWER_ID, borrower)
                .set(CONTACT_POINT.PERSON_ID, person)
                .set(CONTACT_POINT.KIND, kind)
                .set(CONTACT_POINT.VALUE_SEALED, sealer.seal(field, value))
                .set(CONTACT_POINT.VALUE_INDEX, blind.of(field, value))
                .set(CONTACT_POINT.SOURCE, person == null ? "CONTRACT" : "RESERVED_CONTACT")
                .set(CONTACT_POINT.CONSENT, "GIVEN")
                .set(CONTACT_POINT.CONSENT_ON, LocalDate.of(2026, 1, 1))
                .set(CONTACT_POINT.ROW_HASH, 0L)
                .set(CONTACT_POINT.IMPORT_ID, IMPORT)
                .returningResult(CONTACT_POINT.ID)
                .fetchSingle()
                .value1();
    }
}
