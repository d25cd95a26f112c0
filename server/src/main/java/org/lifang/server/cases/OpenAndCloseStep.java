package org.lifang.server.cases;

import java.time.LocalDate;
import java.util.Objects;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The night's cases: opened for who fell overdue, joined by further loans, closed for who owes nothing overdue. */
@Component
class OpenAndCloseStep implements NightlyStep {

    private static final String DONE = "done";

    private final CaseLife life;
    private final TransactionTemplate transaction;

    OpenAndCloseStep(CaseLife life, PlatformTransactionManager transactions) {
        this.life = life;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "cases.open-and-close";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public StepResult run(LocalDate date, Progress progress) {
        if (DONE.equals(progress.cursor())) {
            return StepResult.NOTHING;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            int left = life.leave(date);
            int opened = life.open(date);
            int joined = life.join(date);
            int closed = life.close(date);
            StepResult counts = new StepResult(0, (long) left + opened + joined + closed, 0, 0);
            progress.checkpoint(DONE, counts);
            return counts;
        }));
    }
}
