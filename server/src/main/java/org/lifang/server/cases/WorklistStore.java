package org.lifang.server.cases;

import static org.lifang.server.cases.tables.CollectionCaseTable.COLLECTION_CASE;
import static org.lifang.server.identity.views.CollectorCardTable.COLLECTOR_CARD;
import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

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
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

@Repository
class WorklistStore {

    private final DSLContext db;
    private final Sealer sealer;

    WorklistStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** What a list is narrowed to; null is everything. */
    record Filter(
            @Nullable UUID collector,
            boolean unassigned,
            @Nullable String district,
            @Nullable String treatment,
            @Nullable Integer bucket) {}

    /** Where a list goes on: after this row. */
    record After(int priority, LocalDate overdueSince, long caseId) {}

    record Row(
            long caseId,
            long borrower,
            String nameMasked,
            @Nullable String district,
            int priority,
            LocalDate overdueSince,
            @Nullable LocalDate assignedOn,
            @Nullable String assignReason,
            @Nullable UUID collector,
            @Nullable String collectorName) {}

    /** What a person owes today, over all loans. */
    record Owing(int dpd, int bucket, long overdueFen, long outstandingFen, String currency) {}

    /** @param visible which rows the reader may see, by the column of borrower ids */
    List<Row> page(Filter filter, Function<Field<Long>, Condition> visible, @Nullable After after, int size) {
        return db.select(
                        COLLECTION_CASE.ID,
                        COLLECTION_CASE.BORROWER_ID,
                        BORROWER_FACE.NAME_SEALED,
                        COLLECTION_CASE.DISTRICT,
                        DECISION_CURRENT.PRIORITY,
                        DECISION_CURRENT.OVERDUE_SINCE,
                        COLLECTION_CASE.ASSIGNED_ON,
                        COLLECTION_CASE.ASSIGN_REASON,
                        COLLECTION_CASE.COLLECTOR_ID,
                        COLLECTOR_CARD.DISPLAY_NAME)
                .from(COLLECTION_CASE)
                .join(DECISION_CURRENT)
                .on(DECISION_CURRENT.BORROWER_ID.eq(COLLECTION_CASE.BORROWER_ID))
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(COLLECTION_CASE.BORROWER_ID))
                .leftJoin(COLLECTOR_CARD)
                .on(COLLECTOR_CARD.USER_ID.eq(COLLECTION_CASE.COLLECTOR_ID))
                .where(COLLECTION_CASE.CLOSED_ON.isNull())
                .and(DECISION_CURRENT.TREATMENT.ne("NONE"))
                .and(visible.apply(COLLECTION_CASE.BORROWER_ID))
                .and(condition(filter))
                .and(after(after))
                .orderBy(DECISION_CURRENT.PRIORITY, DECISION_CURRENT.OVERDUE_SINCE, COLLECTION_CASE.ID)
                .limit(size)
                .fetch(this::row);
    }

    private Row row(Record r) {
        return new Row(
                r.get(COLLECTION_CASE.ID),
                r.get(COLLECTION_CASE.BORROWER_ID),
                Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, r.get(BORROWER_FACE.NAME_SEALED))),
                r.get(COLLECTION_CASE.DISTRICT),
                r.get(DECISION_CURRENT.PRIORITY),
                r.get(DECISION_CURRENT.OVERDUE_SINCE),
                r.get(COLLECTION_CASE.ASSIGNED_ON),
                r.get(COLLECTION_CASE.ASSIGN_REASON),
                r.get(COLLECTION_CASE.COLLECTOR_ID),
                r.get(COLLECTOR_CARD.DISPLAY_NAME));
    }

    private static Condition condition(Filter filter) {
        Condition all = DSL.noCondition();
        if (filter.collector() != null) {
            all = all.and(COLLECTION_CASE.COLLECTOR_ID.eq(filter.collector()));
        }
        if (filter.unassigned()) {
            all = all.and(COLLECTION_CASE.COLLECTOR_ID.isNull());
        }
        if (filter.district() != null) {
            all = all.and(COLLECTION_CASE.DISTRICT.eq(filter.district()));
        }
        if (filter.treatment() != null) {
            all = all.and(DECISION_CURRENT.TREATMENT.eq(filter.treatment()));
        }
        if (filter.bucket() != null) {
            Field<Short> worst = DSL.field(DSL.select(DSL.max(ACCOUNT_FACTS.BUCKET))
                    .from(ACCOUNT_FACTS)
                    .where(ACCOUNT_FACTS.BORROWER_ID.eq(COLLECTION_CASE.BORROWER_ID)));
            all = all.and(worst.eq(filter.bucket().shortValue()));
        }
        return all;
    }

    private static Condition after(@Nullable After after) {
        if (after == null) {
            return DSL.noCondition();
        }
        return DSL.row(DECISION_CURRENT.PRIORITY, DECISION_CURRENT.OVERDUE_SINCE, COLLECTION_CASE.ID)
                .gt(after.priority(), after.overdueSince(), after.caseId());
    }

    /** What these people owe on a date. */
    Map<Long, Owing> owing(Collection<Long> borrowers, LocalDate date) {
        Field<Integer> dpd = DSL.max(DSL.function(
                DSL.name("ledger", "days_past_due"),
                Integer.class,
                ACCOUNT_FACTS.COUNTS_FROM,
                ACCOUNT_FACTS.FROZEN_DPD,
                DSL.val(date)));
        Field<Short> bucket = DSL.max(ACCOUNT_FACTS.BUCKET);
        Field<Long> overdue = DSL.sum(ACCOUNT_FACTS.OVERDUE_FEN).cast(Long.class);
        Field<Long> outstanding =
                DSL.sum(ACCOUNT_FACTS.OUTSTANDING_PRINCIPAL_FEN).cast(Long.class);
        Field<String> currency = DSL.min(ACCOUNT_FACTS.CURRENCY);
        return db.select(ACCOUNT_FACTS.BORROWER_ID, dpd, bucket, overdue, outstanding, currency)
                .from(ACCOUNT_FACTS)
                .where(ACCOUNT_FACTS.BORROWER_ID.in(borrowers))
                .groupBy(ACCOUNT_FACTS.BORROWER_ID)
                .fetchMap(
                        r -> r.get(ACCOUNT_FACTS.BORROWER_ID),
                        r -> new Owing(r.get(dpd), r.get(bucket), r.get(overdue), r.get(outstanding), r.get(currency)));
    }
}
