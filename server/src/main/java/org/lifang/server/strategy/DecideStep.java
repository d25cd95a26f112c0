package org.lifang.server.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lifang.kernel.strategy.Facts;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The night's decisions: the playbook in use is asked about everybody with something overdue; only changes are written.
 */
@Component
class DecideStep implements NightlyStep {

    private static final int CHUNK_BORROWERS = 50_000;

    private final PlaybookStore playbooks;
    private final CompiledPlaybooks compiled;
    private final FactSource source;
    private final DecisionStore decisions;
    private final Bulk bulk;
    private final TransactionTemplate transaction;

    DecideStep(
            PlaybookStore playbooks,
            CompiledPlaybooks compiled,
            FactSource source,
            DecisionStore decisions,
            Bulk bulk,
            PlatformTransactionManager transactions) {
        this.playbooks = playbooks;
        this.compiled = compiled;
        this.source = source;
        this.decisions = decisions;
        this.bulk = bulk;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "strategy.decide";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public StepResult run(LocalDate date, Progress progress) {
        PlaybookStore.Version version = playbooks.inUse(date);
        if (version == null) {
            throw new IllegalStateException("no playbook in use has a version for " + date);
        }
        PlaybookTable table = compiled.of(version.dmn());
        progress.expect(source.overdueBorrowers());
        String cursor = progress.cursor();
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        StepResult sum = StepResult.NOTHING;
        Chunk chunk;
        do {
            long from = after;
            chunk = Objects.requireNonNull(transaction.execute(status -> decide(date, version, table, from, progress)));
            sum = sum.plus(chunk.counts());
            after = chunk.last();
        } while (chunk.counts().read() == CHUNK_BORROWERS);
        return sum;
    }

    private record Chunk(long last, StepResult counts) {}

    private Chunk decide(
            LocalDate date, PlaybookStore.Version version, PlaybookTable table, long after, Progress progress) {
        List<DecisionStore.Change> changes = new ArrayList<>();
        FactRow row = new FactRow(date, source.learned());
        long read = bulk.from(
                source.next(date, after, CHUNK_BORROWERS),
                in -> judge(row.read(in), version.playbook(), table, changes));
        decisions.write(date, version.playbook(), version.version(), changes);
        StepResult counts = new StepResult(read, changes.size(), 0, 0);
        long last = read == 0 ? after : row.borrower();
        progress.checkpoint(String.valueOf(last), counts);
        return new Chunk(last, counts);
    }

    private static void judge(FactRow row, String playbook, PlaybookTable table, List<DecisionStore.Change> changes) {
        Facts facts = row.facts();
        int rule = table.decide(facts);
        String ruleId = table.ruleId(rule);
        Treatment treatment = table.treatment(rule);
        boolean stands = row.stands(playbook, ruleId, treatment, table.priority(rule));
        boolean nothingNew = treatment == Treatment.NONE && !row.decidedBefore();
        if (nothingNew || (stands && row.sameSince())) {
            return;
        }
        changes.add(new DecisionStore.Change(
                row.borrower(), stands, ruleId, treatment, table.priority(rule), row.since(), table.seen(facts)));
    }
}
