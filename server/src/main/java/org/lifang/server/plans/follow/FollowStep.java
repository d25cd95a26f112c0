package org.lifang.server.plans.follow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Fate;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.lifang.server.plans.agreement.AgreementOutcome;
import org.lifang.server.plans.agreement.AgreementTurns;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.NextActionRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at every promise with something that was due: agreements are completed, reopened or broken, and whoever works
 * the case gets a next action the same day when a promise failed.
 */
@Component
class FollowStep implements NightlyStep {

    private static final int CHUNK_PROMISES = 500;

    private final Promises promises;
    private final AgreementTurns agreements;
    private final FollowStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FollowStep(
            Promises promises,
            AgreementTurns agreements,
            FollowStore store,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.promises = promises;
        this.agreements = agreements;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "plans.follow";
    }

    /** After the ledger, so that a broken agreement is decided on as what it is. */
    @Override
    public int position() {
        return 20;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        StepResult sum = StepResult.NOTHING;
        String cursor = progress.cursor();
        UUID last = cursor == null ? null : UUID.fromString(cursor);
        while (true) {
            List<Taken> chunk = promises.dueBefore(businessDate, last, CHUNK_PROMISES);
            if (chunk.isEmpty()) {
                return sum;
            }
            last = lastOf(chunk);
            long refused = turned(chunk, businessDate, progress);
            String at = last.toString();
            sum = sum.plus(Objects.requireNonNull(transaction.execute(status -> {
                StepResult told = told(chunk, businessDate, refused);
                progress.checkpoint(at, told);
                return told;
            })));
        }
    }

    /** As the database orders them, which is byte by byte. */
    private static UUID lastOf(List<Taken> chunk) {
        String last = "";
        for (Taken taken : chunk) {
            String id = taken.id().toString();
            last = id.compareTo(last) > 0 ? id : last;
        }
        return UUID.fromString(last);
    }

    private long turned(List<Taken> chunk, LocalDate date, Progress progress) {
        long refused = 0;
        for (Taken taken : chunk) {
            if (taken.kind() == Taken.Kind.AGREEMENT) {
                Result<AgreementOutcome> result = agreements.follow(command(taken, date), taken);
                boolean no = result != null && !(result instanceof Result.Accepted<AgreementOutcome>);
                if (no) {
                    progress.badRow("agreement/" + taken.id(), "AGREEMENT_NOT_FOLLOWED");
                    refused++;
                }
            }
        }
        return refused;
    }

    private static Command command(Taken taken, LocalDate date) {
        String what = "agreement/" + taken.id() + "/" + date;
        UUID key = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return Command.of(key, "plans.follow", what, "", Acting.SYSTEM);
    }

    private StepResult told(List<Taken> chunk, LocalDate date, long refused) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Fate> before = store.told(chunk.stream().map(Taken::id).toList());
        long changed = 0;
        for (Taken taken : chunk) {
            Fate fate = taken.on(date).fate();
            Fate last = before.getOrDefault(taken.id(), Fate.OPEN);
            if (fate != last) {
                store.tell(taken.id(), date, fate, at);
                changed++;
            }
            if (fate.failed() && !last.failed()) {
                act(taken, date, at);
            }
        }
        return new StepResult(chunk.size(), changed, refused, 0);
    }

    private void act(Taken taken, LocalDate date, Instant at) {
        @Nullable UUID collector = store.collector(taken.borrowerId());
        if (collector == null || store.hasOpenAction(taken.id())) {
            return;
        }
        NextActionRecord row = new NextActionRecord();
        row.setId(UUID.nameUUIDFromBytes(("action/" + taken.id() + "/" + date).getBytes(StandardCharsets.UTF_8)));
        row.setObligationId(taken.id());
        row.setBorrowerId(taken.borrowerId());
        row.setKind("CALL");
        row.setAssignedTo(collector);
        row.setDueOn(date);
        row.setOpenedOn(date);
        row.setOpenedBy(Acting.SYSTEM);
        row.setOpenedAt(at);
        store.add(row);
    }
}
