package org.lifang.server.commands;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
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
        return inOne(command.kind(), status -> once(command, type, effect, status));
    }

    /**
     * What this very command was answered before, for use cases that look at how things stand before they begin: what
     * was done may have changed that. Null when it is new; a key that was used for something else is told as such.
     */
    public <O> @Nullable Result<O> answeredBefore(Command command, Class<O> type) {
        return receipts.known(command.key()) ? receipts.replay(command, type) : null;
    }

    /**
     * Does several things of one kind in one transaction, each once for its key: one commit for all of them. A refused
     * one leaves its key free and must not have written anything by then; when the database fails, none is done.
     *
     * @param effect gets those not done before, in the order given, and answers in that order
     * @throws IllegalArgumentException when two have the same key, or one is a dry run
     * @throws IllegalStateException as for one
     */
    public <O> List<Result<O>> runAll(List<Command> commands, Class<O> type, Function<List<Effect>, List<O>> effect) {
        if (commands.isEmpty()) {
            return List.of();
        }
        if (commands.stream().map(Command::key).distinct().count() < commands.size()
                || commands.stream().anyMatch(Command::dryRun)) {
            throw new IllegalArgumentException("several in earnest need keys of their own");
        }
        return inOne(commands.getFirst().kind(), status -> several(commands, type, effect));
    }

    /**
     * Something many people ask for at the same time: those who do share a transaction, each once for their key.
     *
     * @param effect as of {@link #runAll}, with what was asked
     * @param apart questions for which it is equal never share a transaction
     */
    public <Q, O> Shared<Q, O> shared(
            Class<O> type, BiFunction<List<Effect>, List<Q>, List<O>> effect, Function<Q, Object> apart) {
        return new Shared<>(group -> together(group, type, effect), apart);
    }

    private <Q, O> List<Result<O>> together(
            List<Shared.Waiting<Q, O>> group, Class<O> type, BiFunction<List<Effect>, List<Q>, List<O>> effect) {
        Shared.Waiting<Q, O> first = group.getFirst();
        if (group.size() == 1) {
            return List.of(run(
                    first.command,
                    type,
                    running -> effect.apply(List.of(running), List.of(first.question))
                            .getFirst()));
        }
        return runAll(
                group.stream().map(one -> one.command).toList(),
                group.stream().map(one -> one.question).toList(),
                type,
                effect);
    }

    /** The same as {@link #runAll(List, Class, Function)}, with what each asks for. */
    public <Q, O> List<Result<O>> runAll(
            List<Command> commands,
            List<Q> questions,
            Class<O> type,
            BiFunction<List<Effect>, List<Q>, List<O>> effect) {
        Map<UUID, Q> byKey = new HashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            byKey.put(commands.get(i).key(), questions.get(i));
        }
        return runAll(
                commands,
                type,
                effects -> effect.apply(
                        effects,
                        effects.stream()
                                .map(running -> Objects.requireNonNull(byKey.get(running.key())))
                                .toList()));
    }

    private <T> T inOne(String kind, TransactionCallback<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a command is its own transaction: " + kind);
        }
        return Objects.requireNonNull(transaction.execute(work));
    }

    private <O> Result<O> once(Command command, Class<O> type, Function<Effect, O> effect, TransactionStatus status) {
        Instant at = now();
        if (receipts.claim(List.of(command), at).isEmpty()) {
            return receipts.replay(command, type);
        }
        Effect running = new Effect(command, at, events);
        O outcome = effect.apply(running);
        if (outcome instanceof Refusal refusal) {
            status.setRollbackOnly();
            return new Result.Refused<>(outcome, refusal);
        }
        List<Entry> lines = lines(running);
        if (command.dryRun()) {
            // What is taken back leaves no line, and uses up no number of one.
            status.setRollbackOnly();
        } else {
            audit.record(lines);
            receipts.finish(Map.of(command.key(), outcome));
        }
        return new Result.Accepted<>(outcome, false);
    }

    private <O> List<Result<O>> several(List<Command> commands, Class<O> type, Function<List<Effect>, List<O>> effect) {
        Instant at = now();
        // Always in the same order, so that two callers with keys in common wait for each other one way only.
        Set<UUID> ours = receipts.claim(
                commands.stream().sorted(Comparator.comparing(Command::key)).toList(), at);
        List<Effect> running = commands.stream()
                .filter(command -> ours.contains(command.key()))
                .map(command -> new Effect(command, at, events))
                .toList();
        List<O> outcomes = running.isEmpty() ? List.of() : effect.apply(running);
        Map<UUID, Object> done = new LinkedHashMap<>();
        Map<UUID, Result<O>> results = new HashMap<>();
        List<Entry> lines = new ArrayList<>();
        for (int i = 0; i < running.size(); i++) {
            UUID key = running.get(i).key();
            O outcome = outcomes.get(i);
            if (outcome instanceof Refusal refusal) {
                results.put(key, new Result.Refused<>(outcome, refusal));
            } else {
                results.put(key, new Result.Accepted<>(outcome, false));
                lines.addAll(lines(running.get(i)));
                done.put(key, outcome);
            }
        }
        finish(ours, done, lines);
        return commands.stream()
                .map(command -> results.containsKey(command.key())
                        ? results.get(command.key())
                        : receipts.replay(command, type))
                .toList();
    }

    private void finish(Set<UUID> ours, Map<UUID, Object> done, List<Entry> lines) {
        if (!done.isEmpty()) {
            audit.record(lines);
            receipts.finish(done);
        }
        if (done.size() < ours.size()) {
            receipts.release(refused(ours, done));
        }
    }

    private static Set<UUID> refused(Set<UUID> ours, Map<UUID, Object> done) {
        Set<UUID> refused = new HashSet<>(ours);
        refused.removeAll(done.keySet());
        return refused;
    }

    private static List<Entry> lines(Effect ran) {
        if (ran.lines().isEmpty()) {
            throw new IllegalStateException(
                    "a change without an audit line: " + ran.command().kind());
        }
        return ran.lines();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
