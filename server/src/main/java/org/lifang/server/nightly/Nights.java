package org.lifang.server.nightly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifang.server.nightly.tables.StepRunRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the nights. */
@Service
public final class Nights {

    private final NightStore store;
    private final ObjectProvider<NightlyStep> steps;
    private final BusinessDates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Nights(
            NightStore store,
            ObjectProvider<NightlyStep> steps,
            BusinessDates dates,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.steps = steps;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    public LocalDate businessDate() {
        return dates.today();
    }

    public NightOutcome run(LocalDate date) {
        return run(date, NightListener.SILENT);
    }

    /**
     * Runs every step that is not done yet for a date, in order; stops at the first that fails. A date already done is
     * left alone.
     */
    public NightOutcome run(LocalDate date, NightListener listener) {
        List<NightOutcome.StepDone> done = new ArrayList<>();
        for (NightlyStep step : ordered()) {
            StepRunRecord run = store.open(date, step, clock.instant());
            if (!run.getState().equals("DONE")) {
                run(date, step, run, listener);
            }
            StepRunRecord after = store.run(date, step.name());
            done.add(new NightOutcome.StepDone(step.name(), counts(after)));
        }
        return new NightOutcome.Done(date, done);
    }

    private void run(LocalDate date, NightlyStep step, StepRunRecord run, NightListener listener) {
        RunningStep progress = new RunningStep(store, date, step.name(), run.getCursor(), listener);
        try {
            StepResult result = step.run(date, progress);
            transaction.executeWithoutResult(status -> {
                store.close(date, step.name(), "DONE", null, clock.instant());
                events.publishEvent(new StepDone(date, step.name(), result.changed()));
            });
        } catch (RuntimeException e) {
            store.close(date, step.name(), "FAILED", e.getClass().getSimpleName(), clock.instant());
            throw e;
        }
    }

    private static StepResult counts(StepRunRecord run) {
        return new StepResult(run.getRowsRead(), run.getRowsChanged(), run.getRowsRefused(), run.getRowsFailed());
    }

    private List<NightlyStep> ordered() {
        return steps.stream()
                .sorted(Comparator.comparingInt(NightlyStep::position).thenComparing(NightlyStep::name))
                .toList();
    }
}
