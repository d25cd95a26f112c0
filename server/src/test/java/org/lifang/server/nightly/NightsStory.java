package org.lifang.server.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.audit.Audit;
import org.lifang.server.nightly.tables.BadRowTable;
import org.lifang.server.nightly.tables.StepRunTable;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nights of March 2026: done in order, cut off, taken up again, missed and caught up. */
@LifangTest
class NightsStory {

    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);

    @Autowired
    private NightStore store;

    @Autowired
    private NightLock lock;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Clock clock;

    @Autowired
    private Audit audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext db;

    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void noNightYet() {
        db.deleteFrom(StepRunTable.STEP_RUN).execute();
        db.deleteFrom(BadRowTable.BAD_ROW).execute();
        ran.clear();
    }

    @Test
    void stepsRunInTheOrderOfTheirPositionsOnceADate() {
        Nights nights = nights(step("b.second", 20, 1), step("a.first", 10, 1), step("c.third", 30, 1));
        nights.run(TENTH);
        nights.run(TENTH);
        assertThat(ran).containsExactly("2026-03-10 a.first", "2026-03-10 b.second", "2026-03-10 c.third");
        assertThat(nights.list(null, 10)).singleElement().satisfies(night -> {
            assertThat(night.state()).isEqualTo(Night.State.DONE);
            assertThat(night.steps()).extracting(Night.Step::name).containsExactly("a.first", "b.second", "c.third");
        });
    }

    @Test
    void missedNightsAreCaughtUpInOrder() {
        Nights nights = nights(step("a", 10, 1), step("b", 20, 1));
        nights.run(TENTH);
        ran.clear();
        nights.run(TENTH.plusDays(3));
        assertThat(ran)
                .containsExactly(
                        "2026-03-11 a", "2026-03-11 b", "2026-03-12 a", "2026-03-12 b", "2026-03-13 a", "2026-03-13 b");
    }

    @Test
    void aGapOfManyYearsIsJumped() {
        Nights nights = nights(step("a", 10, 1));
        nights.run(LocalDate.of(2005, 9, 30));
        ran.clear();
        nights.run(TENTH);
        assertThat(ran).containsExactly("2026-03-10 a");
    }

    @Test
    void nightsOfThePastAreNotRunAgain() {
        Nights nights = nights(step("a", 10, 1));
        nights.run(TENTH);
        assertThat(nights.run(TENTH.minusDays(1))).isEqualTo(new NightOutcome.AlreadyPast(TENTH));
    }

    @Test
    void aStepCutOffAnywhereGoesOnWhereItStoppedAndCountsEveryRowOnce() {
        int chunks = 7;
        for (int cut = 0; cut <= chunks; cut++) {
            noNightYet();
            CutStep step = new CutStep("counting", chunks, cut);
            Nights nights = nights(step, step("after", 20, 1));
            assertThatThrownBy(() -> nights.run(TENTH)).isInstanceOf(Cut.class);
            Night cutOff = nights.list(null, 1).getFirst();
            assertThat(cutOff.state()).isEqualTo(Night.State.FAILED);
            assertThat(cutOff.steps())
                    .extracting(Night.Step::state)
                    .as("the step after it stands there and waits")
                    .containsExactly(Night.State.FAILED, Night.State.PENDING);
            assertThat(ran).as("nothing after a failed step runs").isEmpty();
            NightOutcome again = nights.run(TENTH);
            assertThat(step.chunksCommitted).as("cut at %s", cut).containsExactly(0, 1, 2, 3, 4, 5, 6);
            assertThat(((NightOutcome.Done) again).steps().getFirst().rows())
                    .isEqualTo(new StepResult(7_000, 70, 0, 0));
        }
    }

    @Test
    void twoServersAskingAtOnceGiveOneNight() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Nights nights = nights(new Waiting(inside, leave));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<NightOutcome> first = other.submit(() -> nights.run(TENTH));
            inside.await();
            assertThat(nights.run(TENTH)).isInstanceOf(NightOutcome.Busy.class);
            leave.countDown();
            assertThat(first.get()).isInstanceOf(NightOutcome.Done.class);
        }
    }

    @Test
    void badRowsAreNamedAndTooManyStopTheNight() {
        NightlyStep bad = new Bad();
        assertThatThrownBy(() -> nights(bad).run(TENTH))
                .isInstanceOf(TooManyBadRows.class)
                .hasMessageContaining("100 bad rows");
        assertThat(db.fetchCount(BadRowTable.BAD_ROW)).isEqualTo(100);
        assertThat(store.run(TENTH, "bad").getState()).isEqualTo("FAILED");
    }

    private Nights nights(NightlyStep... steps) {
        Map<String, Object> beans = new LinkedHashMap<>();
        for (NightlyStep step : steps) {
            beans.put(step.name(), step);
        }
        return new Nights(
                store,
                lock,
                new StaticListableBeanFactory(beans).getBeanProvider(NightlyStep.class),
                dates,
                clock,
                audit,
                events,
                transactions);
    }

    private NightlyStep step(String name, int position, long rows) {
        return new Simple(name, position, rows);
    }

    /** Notes that it ran. */
    private final class Simple implements NightlyStep {
        private final String name;
        private final int position;
        private final long rows;

        Simple(String name, int position, long rows) {
            this.name = name;
            this.position = position;
            this.rows = rows;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public StepResult run(LocalDate businessDate, Progress progress) {
            ran.add(businessDate + " " + name);
            StepResult all = new StepResult(rows, rows, 0, 0);
            progress.checkpoint(null, all);
            return all;
        }
    }

    /** The machine stops, once. */
    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Works in chunks, is cut off before the commit of one of them, and remembers what it committed. */
    private final class CutStep implements NightlyStep {
        private final String name;
        private final int chunks;
        private final int cutAt;
        private boolean cut;
        private final List<Integer> chunksCommitted = new ArrayList<>();

        CutStep(String name, int chunks, int cutAt) {
            this.name = name;
            this.chunks = chunks;
            this.cutAt = cutAt;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int position() {
            return 10;
        }

        @Override
        public StepResult run(LocalDate businessDate, Progress progress) {
            TransactionTemplate chunkTransaction = new TransactionTemplate(transactions);
            String cursor = progress.cursor();
            StepResult sum = StepResult.NOTHING;
            for (int chunk = cursor == null ? 0 : Integer.parseInt(cursor); chunk < chunks; chunk++) {
                int number = chunk;
                StepResult done = new StepResult(1_000, 10, 0, 0);
                chunkTransaction.executeWithoutResult(status -> {
                    progress.checkpoint(Integer.toString(number + 1), done);
                    stopAt(number);
                });
                chunksCommitted.add(number);
                sum = sum.plus(done);
            }
            stopAt(chunks);
            return sum;
        }

        private void stopAt(int chunk) {
            if (chunk == cutAt && !cut) {
                cut = true;
                throw new Cut();
            }
        }
    }

    /** Stays inside until it may leave. */
    private record Waiting(CountDownLatch inside, CountDownLatch leave) implements NightlyStep {
        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public int position() {
            return 1;
        }

        @Override
        public StepResult run(LocalDate businessDate, Progress progress) {
            inside.countDown();
            try {
                leave.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return StepResult.NOTHING;
        }
    }

    /** Meets nothing but bad rows. */
    private static final class Bad implements NightlyStep {
        @Override
        public String name() {
            return "bad";
        }

        @Override
        public int position() {
            return 1;
        }

        @Override
        public StepResult run(LocalDate businessDate, Progress progress) {
            for (int row = 0; row < 1_000; row++) {
                progress.badRow("loan/" + row, "POSITION_UNREADABLE");
            }
            return StepResult.NOTHING;
        }
    }
}
