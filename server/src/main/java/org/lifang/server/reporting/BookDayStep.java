package org.lifang.server.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the evening's totals for the trend: every bucket of every currency, the empty ones too. */
@Component
class BookDayStep implements NightlyStep {

    /** The night was killed after the work and before its end was noted: the rows are not counted again. */
    private static final String DONE = "done";

    static final int BUCKETS = 8;

    private final BookStore book;
    private final TransactionTemplate transaction;

    BookDayStep(BookStore book, PlatformTransactionManager transactions) {
        this.book = book;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "reporting.book-day";
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        if (DONE.equals(progress.cursor())) {
            return StepResult.NOTHING;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            StepResult result = keep(businessDate, book.now());
            progress.checkpoint(DONE, result);
            return result;
        }));
    }

    private StepResult keep(LocalDate date, List<BookLine> lines) {
        TreeSet<String> currencies = new TreeSet<>();
        lines.forEach(line -> currencies.add(line.currency()));
        long changed = 0;
        for (String currency : currencies) {
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                changed += book.keep(date, Books.line(lines, currency, bucket));
            }
        }
        return new StepResult(lines.size(), changed, 0, 0);
    }
}
