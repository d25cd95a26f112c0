package org.lifang.server.compliance;

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
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people who ask at the same time share a commit, as databases do with theirs: nobody waits for company, but who
 * comes while others are being answered is answered together with everybody else who came meanwhile. Questions about
 * one borrower never share, because the first answer bears on the second.
 */
final class Shared {

    /** Who is answered at the same time; more than the database has processors for would only wait there. */
    private static final int MOST_GROUPS = 2;

    private static final int MOST_IN_A_GROUP = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Shared.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Function<List<Waiting>, List<Result<Asked>>> together;
    private int groups;

    Shared(Function<List<Waiting>, List<Result<Asked>>> together) {
        this.together = together;
    }

    /** A question that waits for its answer. */
    static final class Waiting {

        final Command command;
        final Ask ask;

        @Nullable
        private Result<Asked> result;

        private boolean alone;

        Waiting(Command command, Ask ask) {
            this.command = command;
            this.ask = ask;
        }
    }

    /** The answer; null when those who shared failed together: each has to ask alone to learn whose fault it was. */
    @Nullable
    Result<Asked> ask(Command command, Ask ask) {
        Waiting mine = new Waiting(command, ask);
        List<Waiting> group = lead(mine);
        if (!group.isEmpty()) {
            answer(group);
        }
        return mine.result;
    }

    /** Those to be answered by the caller, its own question first; nobody once another has answered it. */
    private List<Waiting> lead(Waiting mine) {
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

    private List<Waiting> group(Waiting mine) {
        queue.remove(mine);
        List<Waiting> group = new ArrayList<>(List.of(mine));
        Set<Long> borrowers = new HashSet<>(Set.of(mine.ask.borrower()));
        Set<UUID> keys = new HashSet<>(Set.of(mine.command.key()));
        Iterator<Waiting> others = queue.iterator();
        while (others.hasNext() && group.size() < MOST_IN_A_GROUP) {
            Waiting other = others.next();
            if (!borrowers.contains(other.ask.borrower()) && keys.add(other.command.key())) {
                borrowers.add(other.ask.borrower());
                group.add(other);
                others.remove();
            }
        }
        return group;
    }

    private void answer(List<Waiting> group) {
        List<Result<Asked>> results = List.of();
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
