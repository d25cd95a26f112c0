package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifang.server.commands.Result;

/** Who asks at the same time is answered together, once each, and nobody suffers for another's question. */
class SharedTest {

    private static final int BUSY = 2;

    private final List<List<Shared.Waiting>> groups = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoComesWhileOthersAreAnsweredIsAnsweredWithEverybodyElseWhoCame() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        Shared shared = new Shared(group -> {
            groups.add(group);
            if (group.getFirst().ask.borrower() < BUSY) {
                await(busy);
            }
            return group.stream().map(SharedTest::answer).toList();
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result<Asked>>> answers = new ArrayList<>();
            for (long first = 0; first < BUSY; first++) {
                long borrower = first;
                answers.add(people.submit(() -> shared.ask(Street.asking(), about(borrower))));
                while (groups.size() <= first) {
                    Thread.onSpinWait();
                }
            }
            for (int i = 0; i < 12; i++) {
                // Three of them are about one borrower.
                long borrower = i < 3 ? 100 : 100 + i;
                answers.add(people.submit(() -> shared.ask(Street.asking(), about(borrower))));
            }
            while (shared.waiting() < 12) {
                Thread.onSpinWait();
            }
            busy.countDown();
            Set<UUID> answered = ConcurrentHashMap.newKeySet();
            for (Future<Result<Asked>> answer : answers) {
                assertThat(answered.add(((Asked.Permitted) answer.get().orRefuse()).decision()))
                        .isTrue();
            }
        }
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(14);
        assertThat(groups).anySatisfy(group -> assertThat(group).hasSizeGreaterThanOrEqualTo(5));
        assertThat(groups)
                .allSatisfy(group -> assertThat(
                                group.stream().map(one -> one.ask.borrower()).collect(Collectors.toSet()))
                        .hasSize(group.size()));
    }

    @Test
    void whenAGroupFailsEachAsksAlone() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        Shared shared = new Shared(group -> {
            groups.add(group);
            if (group.getFirst().ask.borrower() < BUSY) {
                await(busy);
            }
            if (group.size() > 1) {
                throw new IllegalStateException("somebody's question");
            }
            return List.of(answer(group.getFirst()));
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result<Asked>>> first = new ArrayList<>();
            for (long at = 0; at < BUSY; at++) {
                long borrower = at;
                first.add(people.submit(() -> shared.ask(Street.asking(), about(borrower))));
                while (groups.size() <= at) {
                    Thread.onSpinWait();
                }
            }
            List<Future<Result<Asked>>> others = new ArrayList<>();
            for (long at = 10; at < 14; at++) {
                long borrower = at;
                others.add(people.submit(() -> shared.ask(Street.asking(), about(borrower))));
            }
            while (shared.waiting() < 4) {
                Thread.onSpinWait();
            }
            busy.countDown();
            for (Future<Result<Asked>> answer : first) {
                assertThat(answer.get()).isNotNull();
            }
            for (Future<Result<Asked>> answer : others) {
                assertThat(answer.get()).as("each has to ask alone").isNull();
            }
        }
    }

    @Test
    void whoAskedAloneLearnsOfTheFault() {
        Shared shared = new Shared(group -> {
            throw new IllegalStateException("the question");
        });
        assertThatThrownBy(() -> shared.ask(Street.asking(), about(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the question");
        assertThatThrownBy(() -> shared.ask(Street.asking(), about(1)))
                .as("and the next may ask")
                .isInstanceOf(IllegalStateException.class);
    }

    private static Result<Asked> answer(Shared.Waiting one) {
        return new Result.Accepted<>(new Asked.Permitted(one.command.key(), List.of("pack@1"), List.of(), null), false);
    }

    private static Ask about(long borrower) {
        return Street.call(
                new Case(borrower, borrower, borrower, borrower, borrower, borrower),
                LocalDateTime.of(2026, 3, 10, 9, 0),
                UUID.randomUUID());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
