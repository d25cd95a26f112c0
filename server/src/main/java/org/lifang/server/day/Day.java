package org.lifang.server.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.cases.Worklists;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.nightly.NightOutcome;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Nights;
import org.lifang.server.portfolio.ImportOutcome;
import org.lifang.server.portfolio.ImportReport;
import org.lifang.server.portfolio.Imports;
import org.lifang.server.routing.DayPlans;
import org.lifang.server.strategy.Decisions;
import org.lifang.server.strategy.PlaybookOutcome;
import org.lifang.server.strategy.Playbooks;
import org.lifang.server.strategy.Treatment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** One collection day: a book goes in if there is one, the night of the date is run, the list comes out. */
@Service
class Day {

    /** More than any house works off in a day; a longer list is cut here. */
    private static final int MAX_LIST_ROWS = 200_000;

    private static final String DECIDE = "strategy.decide";

    private final Imports imports;
    private final Playbooks playbooks;
    private final Nights nights;
    private final ObjectProvider<NightlyStep> steps;
    private final DayStore store;
    private final Worklists worklists;
    private final Decisions decisions;
    private final DayPapers papers;
    private final DayPlans plans;
    private final Clock clock;

    Day(
            Imports imports,
            Playbooks playbooks,
            Nights nights,
            ObjectProvider<NightlyStep> steps,
            DayStore store,
            Worklists worklists,
            Decisions decisions,
            DayPapers papers,
            DayPlans plans,
            Clock clock) {
        this.imports = imports;
        this.playbooks = playbooks;
        this.nights = nights;
        this.steps = steps;
        this.store = store;
        this.worklists = worklists;
        this.decisions = decisions;
        this.papers = papers;
        this.plans = plans;
        this.clock = clock;
    }

    /** How a day ended. */
    sealed interface Outcome {}

    record Done(DayReport report) implements Outcome {}

    record NotDone(Refusal why) implements Outcome {}

    Outcome run(DayOrder order, DayProgress progress) throws IOException {
        Refusal no = choose(order);
        if (no != null) {
            return new NotDone(no);
        }
        DayReport.Taken taken = null;
        if (order.book() != null) {
            ImportOutcome outcome = take(order, progress);
            progress.end();
            if (!(outcome instanceof ImportOutcome.Read read)) {
                return new NotDone((Refusal) outcome);
            }
            taken = taken(read.report());
        }
        NightOutcome night = nights.run(order.date(), progress);
        if (!(night instanceof NightOutcome.Done)) {
            progress.end();
            return new NotDone((Refusal) night);
        }
        if (!progress.ran(DECIDE)) {
            again(order.date(), progress);
        }
        progress.end();
        return new Done(report(order, taken));
    }

    /** Makes the wanted playbook the one in use; null when it is. */
    private @Nullable Refusal choose(DayOrder order) {
        String wanted = order.playbook();
        if (wanted == null || wanted.equals(playbooks.inUse())) {
            return null;
        }
        String target = "/playbooks/" + wanted;
        UUID key = UUID.nameUUIDFromBytes((clock.instant() + target).getBytes(StandardCharsets.UTF_8));
        Command command = Command.of(key, "day --playbook", target, wanted, SystemActor.ID)
                .because("day --playbook " + wanted);
        return switch (playbooks.use(command, wanted)) {
            case Result.Accepted<PlaybookOutcome> accepted -> null;
            case Result.Refused<PlaybookOutcome> refused -> refused.refusal();
            case Result.KeyReused<PlaybookOutcome> reused -> reused;
        };
    }

    private ImportOutcome take(DayOrder order, DayProgress progress) throws IOException {
        Imports.Order file = new Imports.Order(
                Objects.requireNonNull(order.book()),
                Objects.requireNonNull(order.profile()),
                order.asOf(),
                false,
                order.date(),
                SystemActor.ID);
        return imports.take(file, (done, total, rows, section) -> progress.importing(done, total, rows));
    }

    private static DayReport.Taken taken(ImportReport report) {
        return new DayReport.Taken(
                report.fileName(), report.rowsRead(), report.rowsGood(), report.rowsBad(), report.byStatus());
    }

    /**
     * The night of this date was done before this run brought a new book or another playbook: its steps, which change
     * only what is not as it should be, are done once more.
     */
    private void again(LocalDate date, DayProgress progress) {
        List<NightlyStep> ordered = steps.stream()
                .sorted(Comparator.comparingInt(NightlyStep::position))
                .toList();
        for (NightlyStep step : ordered) {
            step.run(date, new UnkeptProgress(date, step.name(), progress));
        }
    }

    private DayReport report(DayOrder order, DayReport.@Nullable Taken taken) throws IOException {
        Map<String, Long> counts = store.treatments();
        List<DayReport.BucketLine> buckets = store.buckets();
        long people =
                buckets.stream().mapToLong(DayReport.BucketLine::borrowers).sum();
        long treated = counts.entrySet().stream()
                .filter(e -> !e.getKey().equals(Treatment.NONE.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Map<String, String> titles = decisions.treatmentTitles(order.locale());
        List<DayReport.TreatmentLine> treatments = new ArrayList<>();
        titles.forEach((treatment, title) -> treatments.add(new DayReport.TreatmentLine(
                treatment,
                title,
                treatment.equals(Treatment.NONE.name()) ? people - treated : counts.getOrDefault(treatment, 0L))));
        List<Worklists.Item> worklist = worklists.first(MAX_LIST_ROWS, order.date(), order.locale());
        return new DayReport(
                order.date(),
                Objects.requireNonNullElse(playbooks.inUse(), ""),
                taken,
                buckets,
                treatments,
                store.cases(order.date()),
                order.papers() == null ? null : papers.write(worklist, order.date(), order.papers(), order.locale()),
                plans.of(order.date(), order.locale()),
                worklist);
    }
}
