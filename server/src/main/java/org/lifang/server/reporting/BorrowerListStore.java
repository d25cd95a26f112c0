package org.lifang.server.reporting;

import static org.lifang.server.cases.views.CaseCardTable.CASE_CARD;
import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.PageToken;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Reads lists of borrowers: first the ids of one page in order, then what the page shows of each. */
@Repository
class BorrowerListStore {

    private final DSLContext db;
    private final Sealer sealer;

    BorrowerListStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** A borrower's place in a list: what it is sorted by, and the id. */
    record Place(long value, long borrower) {}

    /** By the lender's number the page is an index walk; by sums or days only people with something overdue count. */
    List<Place> page(BorrowerFilter filter, BorrowerFilter.Order order, @Nullable PageToken after, int size) {
        return switch (order) {
            case NO -> byId(filter, after, size);
            case OVERDUE -> byStanding(filter, overdue(), after, size);
            case DPD -> byStanding(filter, daysPastDue(filter), after, size);
        };
    }

    private List<Place> byId(BorrowerFilter filter, @Nullable PageToken after, int size) {
        Field<Long> id = BORROWER_FACE.BORROWER_ID;
        Condition condition = conditions(filter, id);
        if (filter.district() != null) {
            condition = condition.and(BORROWER_FACE.DISTRICT.eq(filter.district()));
        }
        if (filter.bucket() != null || filter.minOverdueFen() != null) {
            condition = condition.and(id.in(DSL.select(ACCOUNT_FACTS.BORROWER_ID)
                    .from(ACCOUNT_FACTS)
                    .groupBy(ACCOUNT_FACTS.BORROWER_ID)
                    .having(standing(filter))));
        }
        if (after != null) {
            condition = condition.and(id.gt(after.number(1)));
        }
        return db.select(id)
                .from(BORROWER_FACE)
                .where(condition)
                .orderBy(id)
                .limit(size)
                .fetch(r -> new Place(0, r.value1()));
    }

    private List<Place> byStanding(BorrowerFilter filter, Field<Long> value, @Nullable PageToken after, int size) {
        Field<Long> id = ACCOUNT_FACTS.BORROWER_ID;
        Condition rows = conditions(filter, id);
        boolean anyStanding = filter.ids() != null || (filter.bucket() != null && filter.bucket() == 0);
        if (!anyStanding) {
            rows = rows.and(ACCOUNT_FACTS.BUCKET.gt((short) 0));
        }
        if (filter.district() != null) {
            rows = rows.and(id.in(DSL.select(BORROWER_FACE.BORROWER_ID)
                    .from(BORROWER_FACE)
                    .where(BORROWER_FACE.DISTRICT.eq(filter.district()))));
        }
        Condition groups = standing(filter);
        if (after != null) {
            long last = after.number(0);
            groups = groups.and(value.lt(last).or(value.eq(last).and(id.gt(after.number(1)))));
        }
        return db.select(value, id)
                .from(ACCOUNT_FACTS)
                .where(rows)
                .groupBy(id)
                .having(groups)
                .orderBy(value.desc(), id)
                .limit(size)
                .fetch(r -> new Place(r.value1(), r.value2()));
    }

    private static Condition conditions(BorrowerFilter filter, Field<Long> borrower) {
        Condition all = filter.visible().apply(borrower);
        if (filter.ids() != null) {
            all = all.and(borrower.in(filter.ids()));
        }
        if (filter.treatment() != null) {
            all = all.and(borrower.in(DSL.select(DECISION_CURRENT.BORROWER_ID)
                    .from(DECISION_CURRENT)
                    .where(DECISION_CURRENT.TREATMENT.eq(filter.treatment()))));
        }
        return all;
    }

    private static Condition standing(BorrowerFilter filter) {
        Condition all = DSL.noCondition();
        if (filter.bucket() != null) {
            all = all.and(DSL.max(ACCOUNT_FACTS.BUCKET).eq(filter.bucket().shortValue()));
        }
        if (filter.minOverdueFen() != null) {
            all = all.and(overdue().ge(filter.minOverdueFen()));
        }
        return all;
    }

    private static Field<Long> overdue() {
        return DSL.sum(ACCOUNT_FACTS.OVERDUE_FEN).cast(Long.class);
    }

    private static Field<Long> daysPastDue(BorrowerFilter filter) {
        return DSL.max(DSL.function(
                        DSL.name("ledger", "days_past_due"),
                        Integer.class,
                        ACCOUNT_FACTS.COUNTS_FROM,
                        ACCOUNT_FACTS.FROZEN_DPD,
                        DSL.val(filter.on())))
                .cast(Long.class);
    }

    /** What the page shows of some borrowers. */
    Map<Long, BorrowerLine> lines(List<Long> borrowers, BorrowerFilter filter) {
        Field<Integer> loans = DSL.count();
        Field<Long> days = daysPastDue(filter);
        Field<Short> bucket = DSL.max(ACCOUNT_FACTS.BUCKET);
        Field<Long> overdue = overdue();
        Field<Long> outstanding =
                DSL.sum(ACCOUNT_FACTS.OUTSTANDING_PRINCIPAL_FEN).cast(Long.class);
        Field<String> currency = DSL.min(LOAN_FACTS.CURRENCY);
        var standing = db.select(ACCOUNT_FACTS.BORROWER_ID, loans, days, bucket, overdue, outstanding, currency)
                .from(ACCOUNT_FACTS)
                .join(LOAN_FACTS)
                .on(LOAN_FACTS.LOAN_ID.eq(ACCOUNT_FACTS.LOAN_ID))
                .where(ACCOUNT_FACTS.BORROWER_ID.in(borrowers))
                .groupBy(ACCOUNT_FACTS.BORROWER_ID)
                .fetchMap(ACCOUNT_FACTS.BORROWER_ID);
        return db.select(
                        BORROWER_FACE.BORROWER_ID,
                        BORROWER_FACE.BORROWER_NO,
                        BORROWER_FACE.NAME_SEALED,
                        BORROWER_FACE.DISTRICT,
                        DECISION_CURRENT.TREATMENT,
                        CASE_CARD.CASE_ID)
                .from(BORROWER_FACE)
                .leftJoin(DECISION_CURRENT)
                .on(DECISION_CURRENT.BORROWER_ID.eq(BORROWER_FACE.BORROWER_ID))
                .leftJoin(CASE_CARD)
                .on(CASE_CARD.BORROWER_ID.eq(BORROWER_FACE.BORROWER_ID).and(CASE_CARD.CLOSED_ON.isNull()))
                .where(BORROWER_FACE.BORROWER_ID.in(borrowers))
                .fetchMap(r -> r.get(BORROWER_FACE.BORROWER_ID), r -> {
                    Record owing = standing.get(r.get(BORROWER_FACE.BORROWER_ID));
                    String money = owing == null ? "CNY" : owing.get(currency);
                    Long caseId = r.get(CASE_CARD.CASE_ID);
                    return new BorrowerLine(
                            Long.toString(r.get(BORROWER_FACE.BORROWER_ID)),
                            r.get(BORROWER_FACE.BORROWER_NO),
                            name(r.get(BORROWER_FACE.NAME_SEALED)),
                            r.get(BORROWER_FACE.DISTRICT),
                            owing == null ? 0 : owing.get(loans),
                            owing == null ? 0 : Math.toIntExact(owing.get(days)),
                            "M" + (owing == null ? 0 : owing.get(bucket)),
                            new Amount(owing == null ? 0 : owing.get(overdue), money),
                            new Amount(owing == null ? 0 : owing.get(outstanding), money),
                            r.get(DECISION_CURRENT.TREATMENT),
                            caseId == null ? null : Long.toString(caseId));
                });
    }

    private String name(byte[] sealed) {
        return Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, sealed));
    }
}
