package org.lifang.server.reporting;

import static org.lifang.server.cases.views.CaseCardTable.CASE_CARD;
import static org.lifang.server.reporting.tables.BookDayTable.BOOK_DAY;
import static org.lifang.server.reporting.views.BookNowTable.BOOK_NOW;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BookStore {

    private final DSLContext db;

    BookStore(DSLContext db) {
        this.db = db;
    }

    /** The book as it stands now. */
    List<BookLine> now() {
        return db.select(
                        BOOK_NOW.CURRENCY,
                        BOOK_NOW.BUCKET.coerce(Integer.class),
                        BOOK_NOW.LOANS,
                        BOOK_NOW.BORROWERS,
                        BOOK_NOW.OUTSTANDING_PRINCIPAL_FEN,
                        BOOK_NOW.OVERDUE_FEN)
                .from(BOOK_NOW)
                .orderBy(BOOK_NOW.CURRENCY, BOOK_NOW.BUCKET)
                .fetch(Records.mapping(BookLine::new));
    }

    /** The newest evening not after a date. */
    @Nullable
    LocalDate eveningBy(LocalDate date) {
        return db.select(DSL.max(BOOK_DAY.BUSINESS_DATE))
                .from(BOOK_DAY)
                .where(BOOK_DAY.BUSINESS_DATE.le(date))
                .fetchSingle()
                .value1();
    }

    List<BookLine> evening(LocalDate date) {
        return evenings(date, date).getOrDefault(date, List.of());
    }

    /** Every evening kept between two dates, in order. */
    Map<LocalDate, List<BookLine>> evenings(LocalDate from, LocalDate to) {
        return new TreeMap<>(db.selectFrom(BOOK_DAY)
                .where(BOOK_DAY.BUSINESS_DATE.between(from, to))
                .orderBy(BOOK_DAY.BUSINESS_DATE, BOOK_DAY.CURRENCY, BOOK_DAY.BUCKET)
                .fetchGroups(
                        BOOK_DAY.BUSINESS_DATE,
                        row -> new BookLine(
                                row.getCurrency(),
                                row.getBucket(),
                                row.getLoans(),
                                row.getBorrowers(),
                                row.getOutstandingPrincipalFen(),
                                row.getOverdueFen())));
    }

    /** Keeps an evening's line; 0 when it was kept just so before. */
    int keep(LocalDate date, BookLine line) {
        return db.insertInto(BOOK_DAY)
                .set(BOOK_DAY.BUSINESS_DATE, date)
                .set(BOOK_DAY.CURRENCY, line.currency())
                .set(BOOK_DAY.BUCKET, (short) line.bucket())
                .set(BOOK_DAY.LOANS, line.loans())
                .set(BOOK_DAY.BORROWERS, line.borrowers())
                .set(BOOK_DAY.OUTSTANDING_PRINCIPAL_FEN, line.outstandingFen())
                .set(BOOK_DAY.OVERDUE_FEN, line.overdueFen())
                .onConflict()
                .doUpdate()
                .set(BOOK_DAY.LOANS, line.loans())
                .set(BOOK_DAY.BORROWERS, line.borrowers())
                .set(BOOK_DAY.OUTSTANDING_PRINCIPAL_FEN, line.outstandingFen())
                .set(BOOK_DAY.OVERDUE_FEN, line.overdueFen())
                .where(DSL.row(
                                BOOK_DAY.LOANS,
                                BOOK_DAY.BORROWERS,
                                BOOK_DAY.OUTSTANDING_PRINCIPAL_FEN,
                                BOOK_DAY.OVERDUE_FEN)
                        .ne(line.loans(), line.borrowers(), line.outstandingFen(), line.overdueFen()))
                .execute();
    }

    /** Treatment → borrowers it is decided for now. */
    Map<String, Integer> treatments() {
        return new TreeMap<>(db.select(DECISION_CURRENT.TREATMENT, DSL.count())
                .from(DECISION_CURRENT)
                .groupBy(DECISION_CURRENT.TREATMENT)
                .fetchMap(DECISION_CURRENT.TREATMENT, DSL.count()));
    }

    /** Cases on a date. */
    record CaseCounts(int open, int openedToday, int closedToday) {}

    CaseCounts cases(LocalDate date) {
        var openThen =
                CASE_CARD.OPENED_ON.le(date).and(CASE_CARD.CLOSED_ON.isNull().or(CASE_CARD.CLOSED_ON.gt(date)));
        return db.select(
                        DSL.count().filterWhere(openThen),
                        DSL.count().filterWhere(CASE_CARD.OPENED_ON.eq(date)),
                        DSL.count().filterWhere(CASE_CARD.CLOSED_ON.eq(date)))
                .from(CASE_CARD)
                .fetchSingle(Records.mapping(CaseCounts::new));
    }
}
