package org.lifang.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.audit.tables.LineTable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.privacy.tables.RevealTable;
import org.springframework.beans.factory.annotation.Autowired;

/** 10 March 2026: somebody looks at hidden values until the day's quota is spent. */
@LifangTest
class RevealsStory {

    private static final String REASON = "致电确认约定的还款日";

    @Autowired
    private Commands commands;

    @Autowired
    private RevealStore store;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @Test
    void sixtyFourLooksAtOnceWithTenLeftShowTen() throws Exception {
        UUID actor = UUID.randomUUID();
        Reveals reveals = new Reveals(store, 10);
        List<Callable<Result<RevealOutcome>>> calls = IntStream.range(0, 64)
                .<Callable<Result<RevealOutcome>>>mapToObj(i -> () -> reveal(reveals, actor, REASON))
                .toList();
        List<Result<RevealOutcome>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            for (Future<Result<RevealOutcome>> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
        }
        assertThat(results.stream().filter(result -> result instanceof Result.Accepted<RevealOutcome>))
                .hasSize(10);
        assertThat(results.stream().filter(result -> result instanceof Result.Refused<RevealOutcome>))
                .hasSize(54);
        assertThat(db.fetchCount(RevealTable.REVEAL, RevealTable.REVEAL.ACTOR.eq(actor)))
                .isEqualTo(10);
        assertThat(db.fetchCount(LineTable.LINE, LineTable.LINE.ACTOR.eq(actor)))
                .isEqualTo(10);
    }

    @Test
    void theNextDayBeginsWithAFullQuota() {
        UUID actor = UUID.randomUUID();
        Reveals reveals = new Reveals(store, 1);
        assertThat(outcome(reveals, actor)).isEqualTo(new RevealOutcome.Allowed(0));
        assertThat(outcome(reveals, actor)).isEqualTo(new RevealOutcome.QuotaSpent(1));
        clock.advance(Duration.ofHours(14));
        assertThat(outcome(reveals, actor)).isEqualTo(new RevealOutcome.QuotaSpent(1));
        clock.advance(Duration.ofHours(1));
        assertThat(outcome(reveals, actor)).isEqualTo(new RevealOutcome.Allowed(0));
    }

    @Test
    void aLookWithoutAReasonIsRefusedAndCostsNothing() {
        UUID actor = UUID.randomUUID();
        Reveals reveals = new Reveals(store, 1);
        assertThat(reveal(reveals, actor, " 看 ")).isInstanceOf(Result.Refused.class);
        assertThat(reveal(reveals, actor, null)).isInstanceOf(Result.Refused.class);
        assertThat(outcome(reveals, actor)).isEqualTo(new RevealOutcome.Allowed(0));
    }

    private RevealOutcome outcome(Reveals reveals, UUID actor) {
        return switch (reveal(reveals, actor, REASON)) {
            case Result.Accepted<RevealOutcome> accepted -> accepted.outcome();
            case Result.Refused<RevealOutcome> refused -> refused.outcome();
            case Result.KeyReused<RevealOutcome> reused -> throw new AssertionError(reused);
        };
    }

    private Result<RevealOutcome> reveal(
            Reveals reveals, UUID actor, @org.jspecify.annotations.Nullable String reason) {
        Command command = Command.of(UUID.randomUUID(), "reveal", "borrower/42", "", actor);
        return commands.run(
                command,
                RevealOutcome.class,
                effect -> reveals.record(effect, "borrower/42", Field.MOBILE, Purpose.CONTACT, reason));
    }
}
