package org.lifang.server.complaints;

import static org.lifang.server.complaints.tables.HoldTable.HOLD;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Reads lists of holds, what is due first in front. */
@Repository
class HoldListStore {

    /** Sorts behind every date; a hold without a next day waits for nobody. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final Field<LocalDate> NEXT = DSL.coalesce(DSL.least(HOLD.REVIEW_ON, HOLD.UNTIL), DSL.inline(NEVER));
    private static final Field<String> CURRENCY = DSL.field(DSL.select(DSL.min(LOAN_FACTS.CURRENCY))
            .from(LOAN_FACTS)
            .where(LOAN_FACTS.BORROWER_ID.eq(HOLD.BORROWER_ID))
            .and(HOLD.LOAN_ID.isNull().or(LOAN_FACTS.LOAN_ID.eq(HOLD.LOAN_ID))));

    private final DSLContext db;
    private final Sealer sealer;

    HoldListStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /**
     * What a list is narrowed to; null is everything.
     *
     * @param dueBy next day on or before it
     * @param proposed only those whose end waits for a second person
     * @param ends holds that ended by themselves before this day are not open
     */
    record Filter(
            HoldState state,
            @Nullable Long borrower,
            @Nullable HoldKind kind,
            @Nullable LocalDate dueBy,
            boolean proposed,
            LocalDate ends) {}

    record After(LocalDate next, UUID id) {}

    record Row(Hold hold, String borrowerNo, String nameMasked, LocalDate next, String currency) {}

    Row row(UUID hold) {
        return rows().where(HOLD.ID.eq(hold)).fetchSingle(this::row);
    }

    List<Row> page(Filter filter, Function<Field<Long>, Condition> visible, @Nullable After after, int size) {
        Condition where = condition(filter).and(visible.apply(HOLD.BORROWER_ID));
        if (after != null) {
            where = where.and(DSL.row(NEXT, HOLD.ID).gt(after.next(), after.id()));
        }
        return rows().where(where).orderBy(NEXT, HOLD.ID).limit(size).fetch(this::row);
    }

    private SelectJoinStep<? extends Record> rows() {
        return db.select(HOLD.asterisk(), BORROWER_FACE.BORROWER_NO, BORROWER_FACE.NAME_SEALED, NEXT, CURRENCY)
                .from(HOLD)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(HOLD.BORROWER_ID));
    }

    private Row row(Record r) {
        String currency = r.get(CURRENCY);
        return new Row(
                HoldStore.hold(r.into(HOLD)),
                r.get(BORROWER_FACE.BORROWER_NO),
                Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, r.get(BORROWER_FACE.NAME_SEALED))),
                r.get(NEXT),
                currency == null ? HoldStore.HOME_CURRENCY : currency);
    }

    private static Condition condition(Filter filter) {
        Condition over = HOLD.CLOSED_ON.isNotNull().or(HOLD.UNTIL.lt(filter.ends()));
        Condition all = switch (filter.state()) {
            case ALL -> DSL.noCondition();
            case OPEN -> HOLD.CLOSED_ON.isNull().and(HOLD.UNTIL.isNull().or(HOLD.UNTIL.ge(filter.ends())));
            case CLOSED -> over;
        };
        if (filter.borrower() != null) {
            all = all.and(HOLD.BORROWER_ID.eq(filter.borrower()));
        }
        if (filter.kind() != null) {
            all = all.and(HOLD.KIND.eq(filter.kind().name()));
        }
        if (filter.dueBy() != null) {
            all = all.and(NEXT.le(filter.dueBy()));
        }
        return filter.proposed() ? all.and(HOLD.LIFT_PROPOSED_BY.isNotNull().and(HOLD.CLOSED_ON.isNull())) : all;
    }

    /** Names of colleagues. */
    Map<UUID, String> names(Collection<UUID> users) {
        return db.select(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }
}
