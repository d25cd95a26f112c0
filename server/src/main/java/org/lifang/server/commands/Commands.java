package org.lifang.server.commands;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import org.lifang.server.answers.Refusal;
import org.lifang.server.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one path of every write. */
@Service
public final class Commands {

    private final ReceiptStore receipts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Commands(
            ReceiptStore receipts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        // Read committed, as the pool sets it: a twin that waited for the key must see what the first one committed.
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does what is asked, once for a key: receipt, effect, audit lines and staged events in one transaction. An outcome
     * that is a {@link Refusal} is rolled back and leaves the key free. The effect locks the rows it decides on.
     *
     * @param type the outcome's type; a record, or a sealed interface of records that can be read back from JSON
     * @throws IllegalStateException when called inside a transaction, or when the effect wrote no audit line
     */
    public <O> Result<O> run(Command command, Class<O> type, Function<Effect, O> effect) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a command is its own transaction: " + command.kind());
        }
        return Objects.requireNonNull(transaction.execute(status -> once(command, type, effect, status)));
    }

    private <O> Result<O> once(Command command, Class<O> type, Function<Effect, O> effect, TransactionStatus status) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!receipts.claim(command, at)) {
            return receipts.replay(command, type);
        }
        Effect running = new Effect(command, at, audit, events);
        O outcome = effect.apply(running);
        if (outcome instanceof Refusal refusal) {
            status.setRollbackOnly();
            return new Result.Refused<>(outcome, refusal);
        }
        if (running.lines() == 0) {
            throw new IllegalStateException("a change without an audit line: " + command.kind());
        }
        if (command.dryRun()) {
            status.setRollbackOnly();
        } else {
            receipts.finish(command, outcome);
        }
        return new Result.Accepted<>(outcome, false);
    }
}
