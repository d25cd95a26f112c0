package org.lifang.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.ledger.tables.AccountTable.ACCOUNT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.LifangTest;
import org.lifang.server.QuietProgress;
import org.lifang.server.SettableClock;
import org.lifang.server.ledger.tables.AccountRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** On random books, what the nights wrote is what a replay of the facts says, on every date and every loan. */
@LifangTest
@Import(BookFixture.class)
class NightsEqualReplayProperties {

    private static final int LOANS = 60;
    private static final int NIGHTS = 150;

    @Autowired
    private BookFixture book;

    @Autowired
    private BulkHistories histories;

    @Autowired
    private Postings postings;

    @Autowired
    private AgeStep step;

    @Autowired
    private CheckStep check;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    @Test
    void everyNightSaysWhatTheFactsSay() {
        RandomBook random = new RandomBook(book, 20260310);
        List<Long> loans = new ArrayList<>();
        for (int i = 0; i < LOANS; i++) {
            loans.add(random.loan(RandomBook.FIRST));
        }
        for (int night = 0; night <= NIGHTS; night++) {
            LocalDate date = RandomBook.FIRST.plusDays(night);
            clock.set(date);
            step.run(date, new QuietProgress());
            assertThat(step.run(date, new QuietProgress()).changed()).isZero();
            compare(loans, date);
            for (int i = 0; i < 3; i++) {
                random.event(postings, loans.get(random.next(LOANS)), date);
            }
            compare(loans, date);
        }
        LocalDate last = RandomBook.FIRST.plusDays(NIGHTS);
        assertThat(check.run(last, new QuietProgress()).failed()).isZero();
        assertThat(rebuild.check(last).different()).isZero();
        Map<Long, AccountRecord> before = accounts();
        assertThat(rebuild.fromPositions(last)).isEqualTo(LOANS);
        compare(loans, last);
        assertThat(accounts().keySet()).isEqualTo(before.keySet());
    }

    private void compare(List<Long> loans, LocalDate date) {
        Map<Long, AccountRecord> accounts = accounts();
        histories.each(LoanSet.of(loans), history -> {
            AccountRecord account =
                    Objects.requireNonNull(accounts.get(history.head().loanId()));
            Owed owed = Objects.requireNonNull(history.owed(date));
            assertThat(said(account, date))
                    .as("loan %s on %s", account.getLoanId(), date)
                    .isEqualTo(said(owed));
            assertThat(account.getNextChangeOn()).isAfter(date);
        });
    }

    private static List<Object> said(AccountRecord account, LocalDate date) {
        int days = account.getFrozenDpd() != null
                ? account.getFrozenDpd()
                : account.getCountsFrom() == null
                        ? 0
                        : Math.toIntExact(
                                date.toEpochDay() - account.getCountsFrom().toEpochDay());
        return List.of(
                days,
                "M" + account.getBucket(),
                String.valueOf(account.getOldestUnpaidDue()),
                account.getOverduePrincipalFen(),
                account.getOverdueInterestFen(),
                account.getOverdueFeeFen(),
                (int) account.getMissedInstalments());
    }

    private static List<Object> said(Owed owed) {
        return List.of(
                owed.daysPastDue(),
                owed.bucket().name(),
                String.valueOf(owed.oldestUnpaidDueOn()),
                owed.overdue().principalFen(),
                owed.overdue().interestFen(),
                owed.overdue().feeFen(),
                owed.missedInstalments());
    }

    private Map<Long, AccountRecord> accounts() {
        return db.selectFrom(ACCOUNT).fetchMap(ACCOUNT.LOAN_ID);
    }
}
