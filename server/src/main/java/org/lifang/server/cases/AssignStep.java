package org.lifang.server.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The night's assignment: who has a case keeps it, the rest goes to the least loaded of the district. */
@Component
class AssignStep implements NightlyStep {

    private static final String DONE = "done";

    private final AssignmentStore store;
    private final int capWeight;
    private final TransactionTemplate transaction;

    AssignStep(
            AssignmentStore store,
            @Value("${lifang.cases.cap-weight:300}") int capWeight,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.capWeight = capWeight;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "cases.assign";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public StepResult run(LocalDate date, Progress progress) {
        if (DONE.equals(progress.cursor())) {
            return StepResult.NOTHING;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Assignments.Collector> collectors = store.collectors();
            List<Assignments.Load> loads = collectors.isEmpty() ? List.of() : store.loads();
            List<Assignments.Move> moves = Assignments.plan(collectors, loads, capWeight);
            store.move(date, moves);
            StepResult counts = new StepResult(loads.size(), moves.size(), 0, 0);
            progress.checkpoint(DONE, counts);
            return counts;
        }));
    }
}
