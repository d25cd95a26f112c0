package org.lifang.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.LifangTest;
import org.lifang.server.QuietProgress;
import org.lifang.server.SettableClock;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.ledger.views.AccountFactsRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The loan of regulation example A, whose third instalment is not paid, through nights, payments and second thoughts.
 */
@LifangTest
@Import(BookFixture.class)
class LateLoanStory {

    private static final UUID CLERK = new UUID(7, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate DAY_45 = DUE.plusDays(45);

    @Autowired
    private BookFixture book;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Postings postings;

    @Autowired
    private AgeStep step;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    private long loan;
    private static int number;

    @BeforeEach
    void aLoanWithOneInstalmentLeft() {
        clock.set(DUE.minusDays(1));
        long borrower = book.borrower("B" + ++number);
        List<Instalment> schedule = List.of(new Instalment(3, DUE, 95_485, 13_165, 0));
        loan = book.loan(borrower, "L" + number, BookFixture.Loan.usual(LocalDate.of(2025, 10, 10), schedule));
        book.derive(DUE.minusDays(1), loan);
    }

    @Test
    void onDay45ItOwesWhatTheWorkedExampleSays() {
        Owed owed = owed(DAY_45);
        assertThat(owed.overdue()).isEqualTo(new Amounts(95_485, 13_165, 2_793, 385, 0, 0));
        assertThat(owed.overdue().totalFen()).isEqualTo(111_828);
        assertThat(owed.daysPastDue()).isEqualTo(45);
        assertThat(owed.bucket()).isEqualTo(Bucket.M2);
    }

    @Test
    void theNightWritesOnlyWhatChangesAndDaysFollowFromTheDate() {
        assertThat(account().getBucket()).isZero();
        assertThat(account().getNextChangeOn()).isEqualTo(DUE.plusDays(1));
        night(DUE.plusDays(1));
        assertThat(account().getBucket()).isEqualTo((short) 1);
        assertThat(account().getOverdueFen()).isEqualTo(108_650);
        assertThat(account().getNextChangeOn()).isEqualTo(DUE.plusDays(31));
        night(DUE.plusDays(20));
        assertThat(account().getAsOf()).isEqualTo(DUE.plusDays(1));
        assertThat(account().getCountsFrom()).isEqualTo(DUE);
        night(DUE.plusDays(31));
        assertThat(account().getBucket()).isEqualTo((short) 2);
    }

    @Test
    void sixHundredYuanPayTheInterestGroupFirst() {
        clock.set(DAY_45);
        Posting.Posted posted = posted(pay(UUID.randomUUID(), DAY_45, 60_000));
        assertThat(posted.overdueFen()).isEqualTo(51_828);
        assertThat(owed(DAY_45).overdue().principalFen()).isEqualTo(51_828);
        assertThat(account().getOverduePrincipalFen()).isEqualTo(51_828);
        assertThat(account().getOverdueInterestFen()).isZero();
        assertThat(account().getLastPaymentOn()).isEqualTo(DAY_45);
    }

    @Test
    void aReversedPaymentLeavesEverythingAsItWas() {
        clock.set(DAY_45);
        AccountFactsRecord before = account();
        UUID id = UUID.randomUUID();
        posted(pay(id, DAY_45, 60_000));
        posted(postings.reverse(command("reverse"), UUID.randomUUID(), id, DAY_45));
        assertThat(owed(DAY_45).overdue().totalFen()).isEqualTo(111_828);
        assertThat(account().getOverdueFen()).isEqualTo(108_650);
        assertThat(account().getLastPaymentOn()).isEqualTo(before.getLastPaymentOn());
        assertThat(postings.reverse(command("again"), UUID.randomUUID(), id, DAY_45))
                .isInstanceOf(Result.Refused.class);
        assertThat(ledger.payments(loan))
                .singleElement()
                .satisfies(p -> assertThat(p.reversedOn()).isEqualTo(DAY_45));
    }

    @Test
    void aPaymentFoundLateCountsFromTheDayItWasMade() {
        clock.set(DAY_45);
        posted(pay(UUID.randomUUID(), DUE, 108_650));
        assertThat(owed(DAY_45).overdue()).isEqualTo(Amounts.NONE);
        assertThat(owed(DUE.minusDays(1)).overdue()).isEqualTo(Amounts.NONE);
        assertThat(account().getBucket()).isZero();
    }

    @Test
    void moneyBeyondWhatIsOwedIsACredit() {
        clock.set(DAY_45);
        assertThat(posted(pay(UUID.randomUUID(), DAY_45, 200_000)).creditFen()).isEqualTo(200_000 - 111_828);
    }

    @Test
    void noMoreThanWhatIsDueCanBeWaived() {
        clock.set(DAY_45);
        LoanEvent tooMuch = new LoanEvent.Waiver(0, DAY_45, Component.PENALTY, 2_794);
        assertThat(refusal(postings.record(command("w1"), loan, UUID.randomUUID(), tooMuch)))
                .isEqualTo(new Posting.WaiverTooLarge(2_793));
        LoanEvent all = new LoanEvent.Waiver(0, DAY_45, Component.PENALTY, 2_793);
        posted(postings.record(command("w2"), loan, UUID.randomUUID(), all));
        assertThat(owed(DAY_45).overdue().penaltyFen()).isZero();
    }

    @Test
    void duringAPauseDaysStandStillAndTheNightKnows() {
        clock.set(DUE.plusDays(10));
        LoanEvent pause = new LoanEvent.Pause(DUE.plusDays(20), DUE.plusDays(50));
        posted(postings.record(command("pause"), loan, UUID.randomUUID(), pause));
        night(DUE.plusDays(20));
        assertThat(account().getFrozenDpd()).isEqualTo(20);
        night(DUE.plusDays(49));
        assertThat(account().getBucket()).isEqualTo((short) 1);
        night(DUE.plusDays(50));
        assertThat(account().getFrozenDpd()).isNull();
        assertThat(account().getCountsFrom()).isEqualTo(DUE.plusDays(30));
        night(DUE.plusDays(61));
        assertThat(account().getBucket()).isEqualTo((short) 2);
        assertThat(owed(DUE.plusDays(61)).daysPastDue()).isEqualTo(31);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        clock.set(DAY_45);
        LocalDate tomorrow = DAY_45.plusDays(1);
        assertThat(refusal(pay(UUID.randomUUID(), tomorrow, 1))).isEqualTo(new Posting.InTheFuture(DAY_45));
        LocalDate lent = LocalDate.of(2025, 10, 10);
        assertThat(refusal(pay(UUID.randomUUID(), lent.minusDays(1), 1)))
                .isEqualTo(new Posting.BeforeDisbursement(lent));
        UUID id = UUID.randomUUID();
        posted(pay(id, DAY_45, 1));
        assertThat(refusal(pay(id, DAY_45, 1))).isEqualTo(new Posting.AlreadyRecorded());
        NewPayment stray = new NewPayment(UUID.randomUUID(), 999_999_999L, DAY_45, 1, "CNY", "BANK", null);
        assertThat(refusal(postings.recordPayment(command("stray"), stray)))
                .isEqualTo(new Posting.LoanUnknown(999_999_999L));
    }

    private Result<Posting> pay(UUID id, LocalDate on, long fen) {
        return postings.recordPayment(command("pay"), new NewPayment(id, loan, on, fen, "CNY", "BANK", null));
    }

    private void night(LocalDate date) {
        clock.set(date);
        step.run(date, new QuietProgress());
    }

    private Command command(String body) {
        return Command.of(UUID.randomUUID(), "test", "loan/" + loan, body, CLERK);
    }

    private static Posting.Posted posted(Result<Posting> result) {
        assertThat(result).isInstanceOf(Result.Accepted.class);
        return (Posting.Posted) result.orRefuse();
    }

    private static Posting refusal(Result<Posting> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<Posting>) result).outcome();
    }

    private Owed owed(LocalDate date) {
        return ((LoanOwed.Known) ledger.owed(loan, date)).owed();
    }

    private AccountFactsRecord account() {
        return db.fetchSingle(ACCOUNT_FACTS, ACCOUNT_FACTS.LOAN_ID.eq(loan));
    }
}
