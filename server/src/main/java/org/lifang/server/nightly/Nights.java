package org.lifang.server.nightly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.lifang.server.commands.Acting;
import org.lifang.server.nightly.tables.StepRunRecord;
import org.lifang.server.platform.BusinessDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the nights: the steps of a date in order, each done once, taken up again where they stopped. */
@Service
public final class Nights {

    /** Longer gaps are jumped: what is owed follows from facts and date, so no night in between is needed for it. */
    static final int CATCH_UP_LIMIT_DAYS = 31;

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

    private final NightStore store;
    private final NightLock lock;
    private final ObjectProvider<NightlyStep> steps;
    private final BusinessDates dates;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    Nights(
            NightStore store,
            NightLock lock,
            ObjectProvider<NightlyStep> steps,
            BusinessDates dates,
            Clock clock,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.lock = lock;
        this.steps = steps;
        this.dates = dates;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public LocalDate businessDate() {
        return dates.today();
    }

    public NightOutcome run(LocalDate date) {
        return run(date, NightListener.SILENT);
    }

    /**
     * Runs the nights up to and including a date: first those missed since the last one, in order, then this one. What
     * is done already is left alone; a step that was cut off goes on where it stopped.
     *
     * @throws RuntimeException whatever a step threw; the step is then marked failed and nothing after it has run
     */
    public NightOutcome run(LocalDate date, NightListener listener) {
        Optional<NightLock.Held> held = lock.take();
        if (held.isEmpty()) {
            return new NightOutcome.Busy();
        }
        try (NightLock.Held _ = held.get()) {
            LocalDate lastDone = store.lastDone();
            if (lastDone != null && lastDone.isAfter(date)) {
                return new NightOutcome.AlreadyPast(lastDone);
            }
            for (LocalDate missed : missed(lastDone, date)) {
                runSteps(missed, listener);
            }
            return new NightOutcome.Done(date, runSteps(date, listener));
        }
    }

    /** The night that is due today and not done yet; empty when there is nothing to do. */
    Optional<LocalDate> due() {
        LocalDate today = dates.today();
        LocalDate lastDone = store.lastDone();
        return lastDone != null && !lastDone.isBefore(today) ? Optional.empty() : Optional.of(today);
    }

    /** Past nights with their steps, the latest first; {@code before} null means from the latest. */
    public List<Night> list(@Nullable LocalDate before, int nights) {
        Map<LocalDate, List<Night.Step>> byDate = new LinkedHashMap<>();
        for (StepRunRecord run : store.steps(before, nights)) {
            byDate.computeIfAbsent(run.getBusinessDate(), date -> new ArrayList<>())
                    .add(step(run));
        }
        return byDate.entrySet().stream()
                .map(entry -> Night.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every date from the first one left open, or the day after the last done, to the day before the wanted one. */
    private List<LocalDate> missed(@Nullable LocalDate lastDone, LocalDate wanted) {
        LocalDate open = store.firstOpen();
        LocalDate from = lastDone == null ? wanted : lastDone.plusDays(1);
        LocalDate first = open != null && open.isBefore(from) ? open : from;
        if (first.isBefore(wanted.minusDays(CATCH_UP_LIMIT_DAYS))) {
            LOG.info("nights from {} are jumped: more than {} days missed", first, CATCH_UP_LIMIT_DAYS);
            return List.of();
        }
        return first.isBefore(wanted) ? first.datesUntil(wanted).toList() : List.of();
    }

    private List<NightOutcome.StepCounts> runSteps(LocalDate date, NightListener listener) {
        List<NightOutcome.StepCounts> done = new ArrayList<>();
        List<NightlyStep> all = ordered();
        // All are opened before the first is done: a night cut between two steps must not look finished.
        store.open(date, all, clock.instant());
        for (NightlyStep step : all) {
            StepRunRecord run = store.begin(date, step.name(), clock.instant());
            if (run != null) {
                run(date, step, run, listener);
            }
            done.add(new NightOutcome.StepCounts(step.name(), counts(store.run(date, step.name()))));
        }
        return done;
    }

    private void run(LocalDate date, NightlyStep step, StepRunRecord run, NightListener listener) {
        RunningStep progress = new RunningStep(store, apart, date, step.name(), run.getCursor(), listener);
        try {
            step.run(date, progress);
            transaction.executeWithoutResult(status -> close(date, step));
        } catch (RuntimeException e) {
            store.close(date, step.name(), NightStore.FAILED, e.getClass().getSimpleName(), clock.instant());
            throw e;
        }
    }

    private void close(LocalDate date, NightlyStep step) {
        store.close(date, step.name(), NightStore.DONE, null, clock.instant());
        StepResult counts = counts(store.run(date, step.name()));
        audit.record(Entry.of(
                Acting.SYSTEM,
                "nightly.step.done",
                "night/" + date + "/" + step.name(),
                Map.of(
                        "read", counts.read(),
                        "changed", counts.changed(),
                        "refused", counts.refused(),
                        "failed", counts.failed())));
        events.publishEvent(new StepDone(date, step.name(), counts.changed()));
    }

    private static StepResult counts(StepRunRecord run) {
        return new StepResult(run.getRowsRead(), run.getRowsChanged(), run.getRowsRefused(), run.getRowsFailed());
    }

    private static Night.Step step(StepRunRecord run) {
        return new Night.Step(
                run.getStep(),
                Night.State.valueOf(run.getState()),
                counts(run),
                run.getMessage(),
                run.getStartedAt(),
                run.getFinishedAt());
    }

    private List<NightlyStep> ordered() {
        return steps.stream()
                .sorted(Comparator.comparingInt(NightlyStep::position).thenComparing(NightlyStep::name))
                .toList();
    }
}
