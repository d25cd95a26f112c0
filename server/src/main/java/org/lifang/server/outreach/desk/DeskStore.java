package org.lifang.server.outreach.desk;

import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.outreach.tables.CallTable.CALL;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.outreach.desk.Desk.After;
import org.lifang.server.outreach.desk.Desk.Phone;
import org.lifang.server.outreach.desk.Desk.Turn;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.strategy.Treatment;
import org.springframework.stereotype.Repository;

@Repository
class DeskStore {

    private static final List<String> CALLS = List.of(Treatment.CALL.name(), Treatment.CARE.name());
    private static final List<String> PHONES = List.of("MOBILE", "PHONE");

    private final DSLContext db;
    private final Sealer sealer;
    private final Scope scope;

    DeskStore(DSLContext db, Sealer sealer, Scope scope) {
        this.db = db;
        this.sealer = sealer;
        this.scope = scope;
    }

    /** Whose turn it is: decided to be called, in nobody's hands, not put off to a later day, not called today. */
    List<Turn> queue(LocalDate today, @Nullable After after, int rows) {
        Field<String> result = last(CALL.RESULT);
        Field<LocalDate> nextOn = DSL.coalesce(last(CALL.NEXT_ON), last(CALL.PROMISED_ON));
        Condition busy = DSL.exists(DSL.selectOne()
                .from(CALL)
                .where(CALL.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID))
                .and(CALL.STATE.in("CLAIMED", "PERMITTED")));
        return db.select(
                        DECISION_CURRENT.BORROWER_ID,
                        BORROWER_FACE.NAME_SEALED,
                        BORROWER_FACE.DISTRICT,
                        DECISION_CURRENT.TREATMENT,
                        DECISION_CURRENT.PRIORITY,
                        DECISION_CURRENT.OVERDUE_SINCE,
                        result,
                        nextOn)
                .from(DECISION_CURRENT)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID))
                .where(DECISION_CURRENT.TREATMENT.in(CALLS))
                .and(scope.visible(CurrentActor.get(), DECISION_CURRENT.BORROWER_ID))
                .andNot(busy)
                .and(nextOn.le(today).or(nextOn.isNull().andNot(heardOn(today))))
                .and(after(after))
                .orderBy(DECISION_CURRENT.PRIORITY, DECISION_CURRENT.OVERDUE_SINCE, DECISION_CURRENT.BORROWER_ID)
                .limit(rows)
                .fetch(r -> new Turn(
                        r.value1(),
                        Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, r.value2())),
                        r.value3(),
                        r.value4(),
                        r.value5(),
                        r.value6(),
                        r.value7(),
                        r.value8()));
    }

    private static Condition heardOn(LocalDate day) {
        Condition heard = last(CALL.CLOSED_AT)
                .ge(day.atStartOfDay(BusinessDates.ZONE).toInstant())
                .and(last(CALL.RESULT).ne(CallResult.NOT_DIALLED.name()));
        return DSL.condition(DSL.coalesce(DSL.field(heard), DSL.inline(false)));
    }

    private static <T> Field<T> last(Field<T> column) {
        return DSL.field(DSL.select(column)
                .from(CALL)
                .where(CALL.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID).and(CALL.STATE.eq("CLOSED")))
                .orderBy(CALL.CLOSED_AT.desc())
                .limit(1));
    }

    private static Condition after(@Nullable After after) {
        return after == null
                ? DSL.noCondition()
                : DSL.row(DECISION_CURRENT.PRIORITY, DECISION_CURRENT.OVERDUE_SINCE, DECISION_CURRENT.BORROWER_ID)
                        .gt(after.priority(), after.overdueSince(), after.borrower());
    }

    boolean sees(long borrower) {
        return db.fetchExists(
                BORROWER_FACE,
                BORROWER_FACE.BORROWER_ID.eq(borrower),
                scope.visible(CurrentActor.get(), BORROWER_FACE.BORROWER_ID));
    }

    @Nullable
    String nameMasked(long borrower) {
        return db.select(BORROWER_FACE.NAME_SEALED)
                .from(BORROWER_FACE)
                .where(BORROWER_FACE.BORROWER_ID.eq(borrower))
                .fetchOne(r -> Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, r.value1())));
    }

    /** Numbers of the debtor and of those they named, masked. */
    List<Phone> numbers(long borrower) {
        var person = org.lifang.server.portfolio.views.PersonCardTable.PERSON_CARD;
        return db.select(
                        CONTACT_CARD.CONTACT_POINT_ID,
                        CONTACT_CARD.PERSON_ID,
                        CONTACT_CARD.KIND,
                        CONTACT_CARD.VALUE_SEALED,
                        person.ROLE)
                .from(CONTACT_CARD)
                .leftJoin(person)
                .on(person.PERSON_ID.eq(CONTACT_CARD.PERSON_ID))
                .where(CONTACT_CARD.BORROWER_ID.eq(borrower))
                .and(CONTACT_CARD.KIND.in(PHONES))
                .and(CONTACT_CARD.CONSENT.ne("WITHDRAWN"))
                .orderBy(CONTACT_CARD.PERSON_ID.asc().nullsFirst(), CONTACT_CARD.CONTACT_POINT_ID)
                .fetch(r -> {
                    Long owner = r.value2();
                    return new Phone(r.value1(), owner == null ? 0 : owner, r.value5(), masked(r.value3(), r.value4()));
                });
    }

    private String masked(String kind, byte[] sealed) {
        var field =
                kind.equals("MOBILE") ? org.lifang.server.privacy.Field.MOBILE : org.lifang.server.privacy.Field.PHONE;
        return Masks.of(field, sealer.open(field, sealed));
    }

    /** The number of a permitted call in clear, for the machine that dials. */
    @Nullable
    String number(Call call) {
        return db.select(CONTACT_CARD.KIND, CONTACT_CARD.VALUE_SEALED)
                .from(CONTACT_CARD)
                .where(CONTACT_CARD.BORROWER_ID.eq(call.borrower()))
                .and(CONTACT_CARD.CONTACT_POINT_ID.eq(call.point()))
                .fetchOne(r -> sealer.open(
                        r.value1().equals("MOBILE")
                                ? org.lifang.server.privacy.Field.MOBILE
                                : org.lifang.server.privacy.Field.PHONE,
                        r.value2()));
    }

    @Nullable
    String colleague(UUID id) {
        return db.select(PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.eq(id))
                .fetchOne(PERSON_CARD.DISPLAY_NAME);
    }
}
