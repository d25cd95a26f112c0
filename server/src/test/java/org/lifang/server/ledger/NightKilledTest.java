package org.lifang.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.LifangTest;
import org.lifang.server.QuietProgress;
import org.lifang.server.SettableClock;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.nightly.StepResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** A night cut off anywhere and begun again ends where an undisturbed one ends. */
@LifangTest
@Import(BookFixture.class)
class NightKilledTest {

    private static final LocalDate EVENING = RandomBook.FIRST;
    private static final LocalDate NIGHT = EVENING.plusDays(60);
    private static final int LOANS = 120;
    private static final int CHUNK = 10;
    private static final int KILLS = 20;

    @Autowired
    private BookFixture book;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private BulkHistories histories;

    @Autowired
    private WholeBook wholeBook;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Postings postings;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    @Test
    void cutOffAtAnyChunkOrWhileTheDatabaseDropsItTheResultIsTheSame() {
        RandomBook random = new RandomBook(book, 4);
        for (int i = 0; i < LOANS; i++) {
            random.loan(EVENING);
        }
        db.execute("create table public.evening as select * from ledger.account");
        step().run(NIGHT, new QuietProgress());
        String undisturbed = dump();
        for (int kill = 0; kill < KILLS; kill++) {
            backToTheEvening();
            int chunk = kill % (LOANS / CHUNK) + 1;
            Cut cut = kill % 2 == 0 ? Cut.AT_THE_BORDER : Cut.CONNECTION_GONE;
            assertThatThrownBy(() -> step().run(NIGHT, new Killer(Math.min(chunk, 3), cut)))
                    .isNotNull();
            step().run(NIGHT, new QuietProgress());
            assertThat(dump()).as("kill %s", kill).isEqualTo(undisturbed);
            assertThat(step().run(NIGHT, new QuietProgress())).isEqualTo(StepResult.NOTHING);
        }
    }

    @Test
    void paymentsRecordedDuringTheNightLandOnce() throws Exception {
        List<Long> loans = new ArrayList<>();
        for (int i = 0; i < LOANS; i++) {
            long borrower = book.borrower("P" + i);
            List<Instalment> schedule = List.of(new Instalment(1, EVENING.plusDays(10), 100_000, 0, 0));
            loans.add(book.loan(borrower, "P" + i, BookFixture.Loan.usual(EVENING.minusDays(20), schedule)));
        }
        book.derive(EVENING, loans.stream().mapToLong(Long::longValue).toArray());
        clock.set(NIGHT);
        List<Future<Result<Posting>>> answers = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            for (long loan : loans) {
                answers.add(clerks.submit(() -> pay(loan)));
            }
            step().run(NIGHT, new QuietProgress());
            for (Future<Result<Posting>> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Result.Accepted.class);
            }
        }
        step().run(NIGHT, new QuietProgress());
        assertThat(rebuild.check(NIGHT).different()).isZero();
        for (long loan : loans) {
            assertThat(db.fetchValue("select overdue_principal_fen from ledger.account where loan_id = ?", loan))
                    .isEqualTo(60_000L);
        }
    }

    private Result<Posting> pay(long loan) {
        UUID id = UUID.randomUUID();
        Command command = Command.of(id, "test", "loan/" + loan, "pay", new UUID(7, 7));
        NewPayment payment = new NewPayment(id, loan, EVENING.plusDays(10), 40_000, "CNY", "BANK", null);
        return postings.recordPayment(command, payment);
    }

    private AgeStep step() {
        return new AgeStep(accounts, histories, wholeBook, transactions, CHUNK);
    }

    private void backToTheEvening() {
        db.execute("truncate ledger.account");
        db.execute("insert into ledger.account select * from public.evening");
    }

    private String dump() {
        return String.valueOf(
                db.fetchValue("select md5(string_agg(a::text, E'\\n' order by loan_id)) from ledger.account a"));
    }

    private enum Cut {
        AT_THE_BORDER,
        CONNECTION_GONE
    }

    /** Ends the step in the middle of its n-th chunk. */
    private final class Killer extends QuietProgress {
        private final Cut cut;
        private int left;

        Killer(int chunks, Cut cut) {
            this.left = chunks;
            this.cut = cut;
        }

        @Override
        public void checkpoint(@Nullable String cursor, StepResult chunk) {
            if (--left > 0) {
                return;
            }
            switch (cut) {
                case AT_THE_BORDER -> throw new IllegalStateException("cut off");
                case CONNECTION_GONE -> db.execute("select pg_terminate_backend(pg_backend_pid())");
            }
        }
    }
}
