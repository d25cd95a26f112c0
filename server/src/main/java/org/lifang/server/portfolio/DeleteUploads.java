package org.lifang.server.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/**
 * Deletes uploaded tapes seven days after they were committed or given up: what is in the book need not lie in a file.
 */
@Component
class DeleteUploads implements NightlyStep {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int POSITION = 90;

    private final ImportRunner runner;

    DeleteUploads(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public String name() {
        return "portfolio.delete-uploads";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        Instant now = businessDate.atStartOfDay(BusinessDates.ZONE).toInstant();
        try {
            long deleted = runner.deleteFiles(now.minus(KEPT));
            return new StepResult(deleted, deleted, 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
