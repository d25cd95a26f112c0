package org.lifang.server.visits.appointment;

import static org.lifang.server.cases.views.CaseCardTable.CASE_CARD;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;
import static org.lifang.server.visits.tables.AppointmentTable.APPOINTMENT;
import static org.lifang.server.visits.tables.BookingTable.BOOKING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** What the desk looks at; each reader sees the borrowers of their scope. */
@Repository
class QueueStore {

    static final int MOST_SHOWN = 200;

    private static final List<String> LIVE = List.of("OFFERED", "COUNTERED", "AGREED", "MOVING");

    private final DSLContext db;
    private final Sealer sealer;
    private final Scope scope;

    QueueStore(DSLContext db, Sealer sealer, Scope scope) {
        this.db = db;
        this.sealer = sealer;
        this.scope = scope;
    }

    /** What people look for at the desk. */
    enum Queue {
        /** Strategy says that a visit should be proposed, and nobody has. */
        PROPOSE,
        WAITING,
        COUNTERED,
        SOON,
        MOVING,
        ATTENTION,
        OVER
    }

    /** A line of a queue; without an appointment where none was proposed yet. */
    record Row(
            @Nullable UUID id,
            long borrower,
            String nameMasked,
            @Nullable String district,
            @Nullable State state,
            @Nullable Where where,
            @Nullable LocalDate day,
            @Nullable Integer fromMinute,
            @Nullable Integer toMinute,
            @Nullable Instant answerBy,
            @Nullable String attention,
            List<String> stoppedBy,
            boolean declinedBefore) {}

    List<Row> queue(Queue queue, LocalDate today) {
        return queue == Queue.PROPOSE ? toPropose() : appointments(condition(queue, today));
    }

    int count(Queue queue, LocalDate today) {
        if (queue == Queue.PROPOSE) {
            return db.fetchCount(db.selectOne()
                    .from(CASE_CARD)
                    .join(DECISION_CURRENT)
                    .on(DECISION_CURRENT.BORROWER_ID.eq(CASE_CARD.BORROWER_ID))
                    .where(proposable()));
        }
        return db.fetchCount(select().where(visible(APPOINTMENT.BORROWER_ID)).and(condition(queue, today)));
    }

    private static Condition condition(Queue queue, LocalDate today) {
        return switch (queue) {
            case PROPOSE -> DSL.falseCondition();
            case WAITING -> APPOINTMENT.STATE.eq("OFFERED");
            case COUNTERED -> APPOINTMENT.STATE.eq("COUNTERED");
            case SOON -> APPOINTMENT.STATE.in("AGREED", "MOVING").and(BOOKING.DAY.between(today, today.plusDays(1)));
            case MOVING -> APPOINTMENT.STATE.eq("MOVING");
            case ATTENTION ->
                APPOINTMENT
                        .STATE
                        .in(LIVE)
                        .and(APPOINTMENT
                                .ATTENTION
                                .isNotNull()
                                .or(APPOINTMENT.STATE.in("AGREED", "MOVING").and(BOOKING.DAY.lt(today))));
            case OVER -> APPOINTMENT.STATE.notIn(LIVE);
        };
    }

    private List<Row> toPropose() {
        var before = APPOINTMENT.as("before");
        Field<Boolean> declined = DSL.coalesce(
                DSL.field(db.select(before.STATE.eq("REFUSED"))
                        .from(before)
                        .where(before.BORROWER_ID.eq(CASE_CARD.BORROWER_ID))
                        .orderBy(before.PROPOSED_AT.desc())
                        .limit(1)),
                DSL.inline(false));
        return db.select(CASE_CARD.BORROWER_ID, BORROWER_FACE.NAME_SEALED, CASE_CARD.DISTRICT, declined)
                .from(CASE_CARD)
                .join(DECISION_CURRENT)
                .on(DECISION_CURRENT.BORROWER_ID.eq(CASE_CARD.BORROWER_ID))
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(CASE_CARD.BORROWER_ID))
                .where(proposable())
                .orderBy(DECISION_CURRENT.PRIORITY, DECISION_CURRENT.OVERDUE_SINCE, CASE_CARD.BORROWER_ID)
                .limit(MOST_SHOWN)
                .fetch(r -> new Row(
                        null,
                        r.value1(),
                        masked(r.value2()),
                        r.value3(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Boolean.TRUE.equals(r.value4())));
    }

    private Condition proposable() {
        return CASE_CARD
                .CLOSED_ON
                .isNull()
                .and(DECISION_CURRENT.TREATMENT.eq("PROPOSE_VISIT"))
                .and(visible(CASE_CARD.BORROWER_ID))
                .and(DSL.notExists(db.selectOne()
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.BORROWER_ID.eq(CASE_CARD.BORROWER_ID))
                        .and(APPOINTMENT.STATE.in(LIVE))));
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(APPOINTMENT.asterisk(), BORROWER_FACE.NAME_SEALED, BORROWER_CARD.DISTRICT)
                .select(BOOKING.DAY, BOOKING.FROM_MINUTE, BOOKING.TO_MINUTE)
                .from(APPOINTMENT)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(APPOINTMENT.BORROWER_ID))
                .join(BORROWER_CARD)
                .on(BORROWER_CARD.BORROWER_ID.eq(APPOINTMENT.BORROWER_ID))
                .leftJoin(BOOKING)
                .on(BOOKING.ID.eq(APPOINTMENT.BOOKING_ID));
    }

    private List<Row> appointments(Condition condition) {
        return select().where(visible(APPOINTMENT.BORROWER_ID))
                .and(condition)
                .orderBy(
                        BOOKING.DAY.asc().nullsLast(),
                        BOOKING.FROM_MINUTE.asc().nullsLast(),
                        APPOINTMENT.ANSWER_BY,
                        APPOINTMENT.ID)
                .limit(MOST_SHOWN)
                .fetch(this::row);
    }

    /** Those of a borrower, the latest first. */
    List<Row> of(long borrower) {
        return select().where(visible(APPOINTMENT.BORROWER_ID))
                .and(APPOINTMENT.BORROWER_ID.eq(borrower))
                .orderBy(APPOINTMENT.PROPOSED_AT.desc(), APPOINTMENT.ID)
                .limit(MOST_SHOWN)
                .fetch(this::row);
    }

    @Nullable
    Row one(UUID id) {
        return select().where(visible(APPOINTMENT.BORROWER_ID))
                .and(APPOINTMENT.ID.eq(id))
                .fetchOne(this::row);
    }

    boolean sees(long borrower) {
        return db.fetchExists(
                BORROWER_CARD, BORROWER_CARD.BORROWER_ID.eq(borrower).and(visible(BORROWER_CARD.BORROWER_ID)));
    }

    private Condition visible(Field<Long> borrower) {
        return scope.visible(CurrentActor.get(), borrower);
    }

    private Row row(Record r) {
        Short from = r.get(BOOKING.FROM_MINUTE);
        Short to = r.get(BOOKING.TO_MINUTE);
        return new Row(
                r.get(APPOINTMENT.ID),
                r.get(APPOINTMENT.BORROWER_ID),
                masked(r.get(BORROWER_FACE.NAME_SEALED)),
                r.get(BORROWER_CARD.DISTRICT),
                State.valueOf(r.get(APPOINTMENT.STATE)),
                Where.valueOf(r.get(APPOINTMENT.PLACE)),
                r.get(BOOKING.DAY),
                from == null ? null : (Integer) from.intValue(),
                to == null ? null : (Integer) to.intValue(),
                r.get(APPOINTMENT.ANSWER_BY),
                r.get(APPOINTMENT.ATTENTION),
                List.of(r.get(APPOINTMENT.STOPPED_BY)),
                false);
    }

    private String masked(byte[] name) {
        return Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, name));
    }

    /** What a colleague is called. */
    @Nullable
    String colleague(UUID id) {
        return db.select(PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.eq(id))
                .fetchOne(PERSON_CARD.DISPLAY_NAME);
    }
}
