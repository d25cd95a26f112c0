package org.lifang.server.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book at a glance, now or on an evening that was kept, and how it moved. */
@Service
@Transactional(readOnly = true)
class Books {

    /** Two years of evenings are as many as a picture can show. */
    static final int MOST_TREND_DAYS = 732;

    private final BookStore store;
    private final BusinessDates dates;

    Books(BookStore store, BusinessDates dates) {
        this.store = store;
        this.dates = dates;
    }

    /**
     * The book on a date.
     *
     * @param asOf the date asked for, or the evening before it that was kept
     * @param currencies all there are, the one with most loans first
     * @param lines every bucket of that first or wanted currency, the empty ones too
     * @param treatments of today only; what was decided earlier stands in each person's history
     */
    record Book(
            LocalDate asOf,
            String currency,
            List<String> currencies,
            List<BookLine> lines,
            BookStore.CaseCounts cases,
            Map<String, Integer> treatments) {}

    /** One evening of the trend. */
    record Evening(LocalDate date, List<BookLine> lines) {}

    Book book(@Nullable LocalDate on, @Nullable String wanted) {
        LocalDate today = dates.today();
        if (on == null || !on.isBefore(today)) {
            return glance(today, store.now(), wanted, store.treatments());
        }
        LocalDate evening = store.eveningBy(on);
        return evening == null
                ? glance(on, List.of(), wanted, Map.of())
                : glance(evening, store.evening(evening), wanted, Map.of());
    }

    private Book glance(
            LocalDate asOf, List<BookLine> lines, @Nullable String wanted, Map<String, Integer> treatments) {
        List<String> currencies = currencies(lines);
        String currency = wanted != null ? wanted : currencies.isEmpty() ? "CNY" : currencies.getFirst();
        return new Book(asOf, currency, currencies, all(lines, currency), store.cases(asOf), treatments);
    }

    List<Evening> trend(int days, @Nullable String wanted) {
        LocalDate today = dates.today();
        Map<LocalDate, List<BookLine>> evenings = store.evenings(today.minusDays(days - 1L), today);
        List<BookLine> newest = new ArrayList<>();
        evenings.values().forEach(lines -> {
            newest.clear();
            newest.addAll(lines);
        });
        String currency =
                wanted != null || newest.isEmpty() ? wanted : currencies(newest).getFirst();
        List<Evening> trend = new ArrayList<>();
        if (currency != null) {
            evenings.forEach((date, lines) -> trend.add(new Evening(date, all(lines, currency))));
        }
        return trend;
    }

    /** The line of a bucket; an empty one when no loan stands there. */
    static BookLine line(List<BookLine> lines, String currency, int bucket) {
        return lines.stream()
                .filter(line -> line.currency().equals(currency) && line.bucket() == bucket)
                .findFirst()
                .orElse(new BookLine(currency, bucket, 0, 0, 0, 0));
    }

    private static List<BookLine> all(List<BookLine> lines, String currency) {
        List<BookLine> all = new ArrayList<>();
        for (int bucket = 0; bucket < BookDayStep.BUCKETS; bucket++) {
            all.add(line(lines, currency, bucket));
        }
        return all;
    }

    private static List<String> currencies(List<BookLine> lines) {
        return lines.stream()
                .map(BookLine::currency)
                .distinct()
                .sorted(Comparator.<String>comparingLong(currency -> -loans(lines, currency))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static long loans(List<BookLine> lines, String currency) {
        return lines.stream()
                .filter(line -> line.currency().equals(currency))
                .mapToLong(BookLine::loans)
                .sum();
    }
}
