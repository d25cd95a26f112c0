package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Derives some accounts a night from their facts and says loudly when a stored one differs; it repairs nothing. */
@Component
class CheckStep implements NightlyStep {

    /** The night was killed after the work and before its end was noted: the rows are not counted again. */
    private static final String DONE = "done";

    /** A hundredth of a small lender's book; a different part of it every night. */
    static final int SAMPLE_LOANS = 1_000;

    /** Spreads the nights' samples over the book: a prime far larger than a year. */
    private static final long STRIDE = 7_919;

    private final HistoryStore histories;
    private final Derivations derivations;
    private final TransactionTemplate transaction;

    CheckStep(HistoryStore histories, Derivations derivations, PlatformTransactionManager transactions) {
        this.histories = histories;
        this.derivations = derivations;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "ledger.check";
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        if (DONE.equals(progress.cursor())) {
            return StepResult.NOTHING;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            long last = histories.lastLoan();
            long start = last == 0 ? 0 : Math.floorMod(businessDate.toEpochDay() * STRIDE, last);
            Derivations.Outcome sample =
                    derivations.derive(histories.loansAfter(start, SAMPLE_LOANS), businessDate, false);
            sample.different().forEach(loan -> progress.badRow("loan/" + loan, "ACCOUNT_DIFFERS_FROM_FACTS"));
            StepResult result =
                    new StepResult(sample.read(), 0, 0, sample.different().size());
            progress.checkpoint(DONE, result);
            return result;
        }));
    }
}
