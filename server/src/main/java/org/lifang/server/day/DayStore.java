package org.lifang.server.day;

import static org.lifang.server.cases.views.CaseCardTable.CASE_CARD;
import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.lifang.server.answers.Amount;
import org.springframework.stereotype.Repository;

@Repository
class DayStore {

    private static final int BUCKETS = 8;

    private final DSLContext db;

    DayStore(DSLContext db) {
        this.db = db;
    }

    /** All eight buckets, also empty ones. */
    List<DayReport.BucketLine> buckets() {
        Map<Integer, Long> borrowers = borrowersByWorstBucket();
        Map<Integer, Record> loans = new HashMap<>();
        Field<Integer> count = DSL.count();
        Field<Long> outstanding =
                DSL.sum(ACCOUNT_FACTS.OUTSTANDING_PRINCIPAL_FEN).cast(Long.class);
        Field<Long> overdue = DSL.sum(ACCOUNT_FACTS.OVERDUE_FEN).cast(Long.class);
        String currency = currency();
        db.select(ACCOUNT_FACTS.BUCKET, count, outstanding, overdue)
                .from(ACCOUNT_FACTS)
                .groupBy(ACCOUNT_FACTS.BUCKET)
                .forEach(r -> loans.put((int) r.get(ACCOUNT_FACTS.BUCKET), r));
        List<DayReport.BucketLine> lines = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            Record r = loans.get(bucket);
            lines.add(new DayReport.BucketLine(
                    "M" + bucket,
                    r == null ? 0 : r.get(count),
                    borrowers.getOrDefault(bucket, 0L),
                    new Amount(r == null ? 0 : r.get(outstanding), currency),
                    new Amount(r == null ? 0 : r.get(overdue), currency)));
        }
        return lines;
    }

    /** The currency of most loans; the day's sums are meant for a book of one. */
    private String currency() {
        return db.select(ACCOUNT_FACTS.CURRENCY)
                .from(ACCOUNT_FACTS)
                .groupBy(ACCOUNT_FACTS.CURRENCY)
                .orderBy(DSL.count().desc(), ACCOUNT_FACTS.CURRENCY)
                .limit(1)
                .fetchOptional(ACCOUNT_FACTS.CURRENCY)
                .orElse("CNY");
    }

    private Map<Integer, Long> borrowersByWorstBucket() {
        Field<Short> worst = DSL.max(ACCOUNT_FACTS.BUCKET).as("worst");
        Table<?> people = DSL.select(ACCOUNT_FACTS.BORROWER_ID, worst)
                .from(ACCOUNT_FACTS)
                .groupBy(ACCOUNT_FACTS.BORROWER_ID)
                .asTable("people");
        Map<Integer, Long> byBucket = new HashMap<>();
        db.select(people.field(worst), DSL.count())
                .from(people)
                .groupBy(people.field(worst))
                .forEach(r -> byBucket.put((int) r.value1(), (long) r.value2()));
        return byBucket;
    }

    /** People by the treatment that stands; those never decided about are not among them. */
    Map<String, Long> treatments() {
        Map<String, Long> counts = new HashMap<>();
        db.select(DECISION_CURRENT.TREATMENT, DSL.count())
                .from(DECISION_CURRENT)
                .groupBy(DECISION_CURRENT.TREATMENT)
                .forEach(r -> counts.put(r.value1(), (long) r.value2()));
        return counts;
    }

    DayReport.CaseCounts cases(LocalDate date) {
        Field<Integer> open = DSL.count().filterWhere(CASE_CARD.CLOSED_ON.isNull());
        Field<Integer> opened = DSL.count().filterWhere(CASE_CARD.OPENED_ON.eq(date));
        Field<Integer> closed = DSL.count().filterWhere(CASE_CARD.CLOSED_ON.eq(date));
        Field<Integer> assigned =
                DSL.count().filterWhere(CASE_CARD.CLOSED_ON.isNull().and(CASE_CARD.COLLECTOR_ID.isNotNull()));
        Record r = Objects.requireNonNull(
                db.select(open, opened, closed, assigned).from(CASE_CARD).fetchOne());
        return new DayReport.CaseCounts(r.get(open), r.get(opened), r.get(closed), r.get(assigned));
    }
}
