package org.lifang.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who asks at the same time is answered together, once each, and nobody suffers for another's question. */
class SharedTest {

    private static final int BUSY = 2;

    private final List<List<Shared.Waiting<Long, UUID>>> groups = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoComesWhileOthersAreAnsweredIsAnsweredWithEverybodyElseWhoCame() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        Shared<Long, UUID> shared = shared(group -> {
            groups.add(group);
            if (group.getFirst().question < BUSY) {
                await(busy);
            }
            return group.stream().map(SharedTest::answer).toList();
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result<UUID>>> answers = new ArrayList<>();
            for (long first = 0; first < BUSY; first++) {
                long borrower = first;
                answers.add(people.submit(() -> shared.ask(asking(), borrower)));
                while (groups.size() <= first) {
                    Thread.onSpinWait();
                }
            }
            for (int i = 0; i < 12; i++) {
                // Three of them are about one borrower.
                long borrower = i < 3 ? 100 : 100 + i;
                answers.add(people.submit(() -> shared.ask(asking(), borrower)));
            }
            while (shared.waiting() < 12) {
                Thread.onSpinWait();
            }
            busy.countDown();
            Set<UUID> answered = ConcurrentHashMap.newKeySet();
            for (Future<Result<UUID>> answer : answers) {
                assertThat(answered.add(answer.get().orRefuse())).isTrue();
            }
        }
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(14);
        assertThat(groups).anySatisfy(group -> assertThat(group).hasSizeGreaterThanOrEqualTo(5));
        assertThat(groups)
                .allSatisfy(group -> assertThat(
                                group.stream().map(one -> one.question).collect(Collectors.toSet()))
                        .hasSize(group.size()));
    }

    @Test
    void whenAGroupFailsEachAsksAlone() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        Shared<Long, UUID> shared = shared(group -> {
            groups.add(group);
            if (group.getFirst().question < BUSY) {
                await(busy);
            }
            if (group.size() > 1) {
                throw new IllegalStateException("somebody's question");
            }
            return List.of(answer(group.getFirst()));
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result<UUID>>> first = new ArrayList<>();
            for (long at = 0; at < BUSY; at++) {
                long borrower = at;
                first.add(people.submit(() -> shared.ask(asking(), borrower)));
                while (groups.size() <= at) {
                    Thread.onSpinWait();
                }
            }
            List<Future<Result<UUID>>> others = new ArrayList<>();
            for (long at = 10; at < 14; at++) {
                long borrower = at;
                others.add(people.submit(() -> shared.ask(asking(), borrower)));
            }
            while (shared.waiting() < 4) {
                Thread.onSpinWait();
            }
            busy.countDown();
            for (Future<Result<UUID>> answer : first) {
                assertThat(answer.get()).isNotNull();
            }
            for (Future<Result<UUID>> answer : others) {
                assertThat(answer.get()).as("each was asked alone").isNotNull();
            }
        }
        assertThat(groups).filteredOn(group -> group.size() > 1).hasSize(1);
    }

    @Test
    void whoAskedAloneLearnsOfTheFault() {
        Shared<Long, UUID> shared = shared(group -> {
            throw new IllegalStateException("the question");
        });
        assertThatThrownBy(() -> shared.ask(asking(), 1L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the question");
        assertThatThrownBy(() -> shared.ask(asking(), 1L))
                .as("and the next may ask")
                .isInstanceOf(IllegalStateException.class);
    }

    private static Shared<Long, UUID> shared(Function<List<Shared.Waiting<Long, UUID>>, List<Result<UUID>>> together) {
        return new Shared<>(together, borrower -> borrower);
    }

    private static Result<UUID> answer(Shared.Waiting<Long, UUID> one) {
        return new Result.Accepted<>(one.command.key(), false);
    }

    private static Command asking() {
        return Command.of(UUID.randomUUID(), "ask", "borrower", "", new UUID(7, 7));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
