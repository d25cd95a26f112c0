package org.lifang.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.TestDatabase;
import org.lifang.server.Together;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.LineFilter;
import org.lifang.server.audit.Proof;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.commands.tables.ReceiptTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Sixty-four clerks at one loan at once, and a database that keeps hanging up on them. */
@LifangTest
@Import(BookFixture.class)
class PaymentsTogetherTest {

    private static final int CLERKS = 64;
    private static final int HANG_UPS = 25;
    private static final int CALLERS_UNDER_HANG_UPS = 8;
    private static final int ANSWERS_BETWEEN_HANG_UPS = 6;
    private static final long FEN = 100;
    private static final UUID CLERK = new UUID(7, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static int number;

    @Autowired
    private BookFixture book;

    @Autowired
    private Postings postings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Audit audit;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    private long loan;

    @BeforeEach
    void aLoanOfAMillionFenAllOfItLate() {
        clock.set(TODAY);
        List<Instalment> schedule = List.of(new Instalment(1, DUE, 1_000_000, 0, 0));
        LocalDate disbursed = LocalDate.of(2025, 12, 10);
        loan = book.loan(
                book.borrower("T" + ++number),
                "T" + number,
                new BookFixture.Loan(disbursed, 0, 0, "PRINCIPAL_FIRST", "DAYS", schedule));
        book.derive(TODAY, loan);
    }

    /** A payment somebody wants recorded: the command's key and the payment's id are made once. */
    private record Wish(UUID key, UUID payment) {
        static Wish fresh() {
            return new Wish(UUID.randomUUID(), UUID.randomUUID());
        }
    }

    private Result<Posting> pay(Wish wish) {
        Command command =
                Command.of(wish.key(), "pay", "loan/" + loan, wish.payment().toString(), CLERK);
        return postings.recordPayment(
                command, new NewPayment(wish.payment(), loan, TODAY, FEN, "CNY", "COUNTER", null));
    }

    @Test
    void sixtyFourDifferentPaymentsAreAllAcceptedAndTheSumIsRight() throws Exception {
        List<Result<Posting>> results = Together.call(CLERKS, caller -> () -> pay(Wish.fresh()));
        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Result.Accepted.class));
        assertThat(results)
                .extracting(result -> posted(result).overdueFen())
                .as("each was derived after the one before it")
                .doesNotHaveDuplicates();
        assertThat(owed().overdue().totalFen()).isEqualTo(1_000_000 - CLERKS * FEN);
        assertThat(overdueOfTheAccount()).isEqualTo(1_000_000 - CLERKS * FEN);
        assertThat(ledger.payments(loan)).hasSize(CLERKS);
        assertThat(lines()).isEqualTo(CLERKS);
    }

    @Test
    void oneKeySixtyFourTimesIsOnePaymentAndSixtyFourEqualReceipts() throws Exception {
        Wish wish = Wish.fresh();
        List<Result<Posting>> results = Together.call(CLERKS, caller -> () -> pay(wish));
        assertThat(results.stream().map(PaymentsTogetherTest::posted).distinct())
                .containsExactly(
                        new Posting.Posted(wish.payment(), loan, TODAY, 1_000_000 - FEN, 0, owed().daysPastDue()));
        assertThat(results)
                .filteredOn(result -> !((Result.Accepted<Posting>) result).replayed())
                .hasSize(1);
        assertThat(ledger.payments(loan)).hasSize(1);
        assertThat(lines()).isOne();
    }

    @Test
    void whenTheDatabaseHangsUpAgainAndAgainEveryAcknowledgedPaymentIsThereOnceAndNoKeyIsStuck() throws Exception {
        String database = db.select(DSL.currentCatalog()).fetchSingle().value1();
        Set<Wish> asked = ConcurrentHashMap.newKeySet();
        Set<Wish> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger broken = new AtomicInteger();
        Semaphore answers = new Semaphore(0);
        CountDownLatch enough = new CountDownLatch(1);
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS_UNDER_HANG_UPS)) {
            for (int i = 0; i < CALLERS_UNDER_HANG_UPS; i++) {
                callers.add(threads.submit(() -> {
                    while (enough.getCount() > 0) {
                        Wish wish = Wish.fresh();
                        asked.add(wish);
                        if (answered(wish, broken)) {
                            acknowledged.add(wish);
                        }
                        answers.release();
                    }
                }));
            }
            int hungUp = 0;
            for (int i = 0; i < HANG_UPS; i++) {
                assertThat(answers.tryAcquire(ANSWERS_BETWEEN_HANG_UPS, 30, TimeUnit.SECONDS))
                        .isTrue();
                hungUp += hangUpOnEverybody(database);
            }
            enough.countDown();
            for (Future<?> caller : callers) {
                caller.get();
            }
            assertThat(hungUp).as("connections cut off").isGreaterThan(HANG_UPS / 2);
        }
        assertThat(broken.get()).as("some calls were cut off").isPositive();
        theBookHolds(asked, acknowledged);
    }

    private void theBookHolds(Set<Wish> asked, Set<Wish> acknowledged) {
        Set<UUID> recorded = recorded();
        assertThat(recorded)
                .containsAll(acknowledged.stream().map(Wish::payment).collect(Collectors.toSet()));
        for (Wish wish : asked) {
            assertThat(pay(wish)).as("asked again, it is answered").isInstanceOf(Result.Accepted.class);
        }
        assertThat(recorded()).hasSize(asked.size());
        assertThat(owed().overdue().totalFen()).isEqualTo(1_000_000 - asked.size() * FEN);
        assertThat(lines()).isEqualTo(asked.size());
        assertThat(db.fetchCount(
                        ReceiptTable.RECEIPT,
                        ReceiptTable.RECEIPT.KEY.in(
                                asked.stream().map(Wish::key).toList())))
                .isEqualTo(asked.size());
        Proof proof = audit.verify();
        assertThat(proof.ok()).as(String.valueOf(proof.firstBad())).isTrue();
    }

    /** A broken connection is no answer. */
    private boolean answered(Wish wish, AtomicInteger broken) {
        try {
            return pay(wish) instanceof Result.Accepted<Posting>;
        } catch (RuntimeException e) {
            broken.incrementAndGet();
            return false;
        }
    }

    private static int hangUpOnEverybody(String database) throws SQLException {
        try (Connection connection = TestDatabase.source("postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery("select count(pg_terminate_backend(pid))"
                        + " from pg_stat_activity where datname = '" + database + "'")) {
            ended.next();
            return ended.getInt(1);
        }
    }

    private Set<UUID> recorded() {
        return db.select(PAYMENT.ID)
                .from(PAYMENT)
                .where(PAYMENT.LOAN_ID.eq(loan))
                .fetchSet(PAYMENT.ID);
    }

    private long overdueOfTheAccount() {
        return db.select(org.lifang.server.ledger.tables.AccountTable.ACCOUNT.OVERDUE_PRINCIPAL_FEN)
                .from(org.lifang.server.ledger.tables.AccountTable.ACCOUNT)
                .where(org.lifang.server.ledger.tables.AccountTable.ACCOUNT.LOAN_ID.eq(loan))
                .fetchSingle()
                .value1();
    }

    private int lines() {
        return audit.find(new LineFilter(null, "payment.recorded", "loan/" + loan, null, null), null, Integer.MAX_VALUE)
                .size();
    }

    private Owed owed() {
        return ((LoanOwed.Known) ledger.owed(loan, TODAY)).owed();
    }

    private static Posting.Posted posted(Result<Posting> result) {
        return (Posting.Posted) ((Result.Accepted<Posting>) result).outcome();
    }
}
