package org.lifang.server.commands;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets people who ask at the same time share a commit, as databases do with theirs: nobody waits for company, but who
 * comes while others are being answered is answered together with everybody else who came meanwhile.
 *
 * @param <Q> what is asked
 * @param <O> how it ends
 */
public final class Shared<Q, O> {

    /** Who is answered at the same time; more than the database has processors for would only wait there. */
    private static final int MOST_GROUPS = 2;

    private static final int MOST_IN_A_GROUP = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Shared.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private final Deque<Waiting<Q, O>> queue = new ArrayDeque<>();
    private final Function<List<Waiting<Q, O>>, List<Result<O>>> together;
    private final Function<Q, Object> apart;
    private int groups;

    /** Questions that are {@code apart} by equal things never share. */
    Shared(Function<List<Waiting<Q, O>>, List<Result<O>>> together, Function<Q, Object> apart) {
        this.together = together;
        this.apart = apart;
    }

    /** A question that waits for its answer. */
    static final class Waiting<Q, O> {

        final Command command;
        final Q question;

        @Nullable
        private Result<O> result;

        private boolean alone;

        Waiting(Command command, Q question) {
            this.command = command;
            this.question = question;
        }
    }

    /**
     * The answer; when those who shared fail together each is asked alone, so that nobody suffers for another. A dry
     * run shares with nobody.
     *
     * @throws IllegalStateException when called inside a transaction
     */
    public Result<O> ask(Command command, Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a command is its own transaction: " + command.kind());
        }
        Waiting<Q, O> mine = new Waiting<>(command, question);
        List<Waiting<Q, O>> group = command.dryRun() ? List.of() : lead(mine);
        if (!group.isEmpty()) {
            answer(group);
        }
        Result<O> result = mine.result;
        return result != null ? result : together.apply(List.of(mine)).getFirst();
    }

    /** Those to be answered by the caller, its own question first; nobody once another has answered it. */
    private List<Waiting<Q, O>> lead(Waiting<Q, O> mine) {
        lock.lock();
        try {
            queue.add(mine);
            while (mine.result == null && !mine.alone) {
                if (groups < MOST_GROUPS && queue.contains(mine)) {
                    groups++;
                    return group(mine);
                }
                answered.awaitUninterruptibly();
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait to be answered. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting<Q, O>> group(Waiting<Q, O> mine) {
        queue.remove(mine);
        List<Waiting<Q, O>> group = new ArrayList<>(List.of(mine));
        Set<Object> about = new HashSet<>(Set.of(apart.apply(mine.question)));
        Set<UUID> keys = new HashSet<>(Set.of(mine.command.key()));
        Iterator<Waiting<Q, O>> others = queue.iterator();
        while (others.hasNext() && group.size() < MOST_IN_A_GROUP) {
            Waiting<Q, O> other = others.next();
            if (!about.contains(apart.apply(other.question)) && keys.add(other.command.key())) {
                about.add(apart.apply(other.question));
                group.add(other);
                others.remove();
            }
        }
        return group;
    }

    private void answer(List<Waiting<Q, O>> group) {
        List<Result<O>> results = List.of();
        try {
            results = together.apply(group);
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                throw e;
            }
            LOG.warn("{} questions failed together and are asked one by one", group.size(), e);
        } finally {
            lock.lock();
            try {
                for (int i = 0; i < group.size(); i++) {
                    if (results.isEmpty()) {
                        group.get(i).alone = true;
                    } else {
                        group.get(i).result = results.get(i);
                    }
                }
                groups--;
                answered.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
