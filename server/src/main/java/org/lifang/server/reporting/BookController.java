package org.lifang.server.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/book")
class BookController {

    private final Books books;
    private final Messages messages;

    BookController(Books books, Messages messages) {
        this.books = books;
        this.messages = messages;
    }

    record BucketView(String bucket, long loans, long borrowers, Amount outstanding, Amount overdue) {}

    record Totals(long loans, long borrowers, Amount outstanding, Amount overdue) {}

    record TreatmentCount(String treatment, int count) {}

    /** What a figure counts, of whom and as of when. */
    record Definition(String tile, String text) {}

    record BookView(
            LocalDate asOf,
            String currency,
            List<String> currencies,
            List<BucketView> buckets,
            Totals totals,
            BookStore.CaseCounts cases,
            List<TreatmentCount> treatments,
            List<Definition> definitions) {}

    record TrendDay(LocalDate date, List<BucketView> buckets) {}

    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    BookView book(@RequestParam @Nullable LocalDate on, @RequestParam @Nullable String currency, Locale locale) {
        Books.Book book = books.book(on, currency);
        return new BookView(
                book.asOf(),
                book.currency(),
                book.currencies(),
                buckets(book.lines()),
                totals(book),
                book.cases(),
                book.treatments().entrySet().stream()
                        .map(entry -> new TreatmentCount(entry.getKey(), entry.getValue()))
                        .toList(),
                List.of("buckets", "outstanding", "overdue", "borrowers", "cases", "treatments", "trend").stream()
                        .map(tile -> new Definition(tile, messages.text("reporting.definition." + tile, locale)))
                        .toList());
    }

    @GetMapping("/trend")
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    List<TrendDay> trend(@RequestParam(defaultValue = "90") int days, @RequestParam @Nullable String currency) {
        if (days < 1 || days > Books.MOST_TREND_DAYS) {
            throw Refused.of(400, "TREND_DAYS_INVALID", Books.MOST_TREND_DAYS);
        }
        return books.trend(days, currency).stream()
                .map(evening -> new TrendDay(evening.date(), buckets(evening.lines())))
                .toList();
    }

    private static List<BucketView> buckets(List<BookLine> lines) {
        return lines.stream()
                .map(line -> new BucketView(
                        "M" + line.bucket(),
                        line.loans(),
                        line.borrowers(),
                        new Amount(line.outstandingFen(), line.currency()),
                        new Amount(line.overdueFen(), line.currency())))
                .toList();
    }

    /** A person stands in one bucket, so the buckets' persons sum to all. */
    private static Totals totals(Books.Book book) {
        return new Totals(
                book.lines().stream().mapToLong(BookLine::loans).sum(),
                book.lines().stream().mapToLong(BookLine::borrowers).sum(),
                new Amount(
                        book.lines().stream()
                                .mapToLong(BookLine::outstandingFen)
                                .sum(),
                        book.currency()),
                new Amount(book.lines().stream().mapToLong(BookLine::overdueFen).sum(), book.currency()));
    }
}
