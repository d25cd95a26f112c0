package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.NightLine;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves on every account whose bucket, class or overdue sums change by a date; the others hold as they are.
 *
 * <p>No cursor is needed: what a chunk has written is no longer due, so a restart simply goes on with the rest.
 */
@Component
class AgeStep implements NightlyStep {

    /** One chunk is one transaction: a command on one of its loans waits for it, well under a second. */
    static final int CHUNK_ACCOUNTS = 20_000;

    /** From this share of the book on, writing it anew is cheaper than changing rows. */
    private static final int WHOLE_BOOK_PERCENT = 30;

    /** Smaller books are done in a second either way. */
    private static final long WHOLE_BOOK_LEAST_ACCOUNTS = 100_000;

    private final int chunkAccounts;
    private final AccountStore accounts;
    private final BulkHistories histories;
    private final WholeBook wholeBook;
    private final TransactionTemplate transaction;

    @Autowired
    AgeStep(
            AccountStore accounts,
            BulkHistories histories,
            WholeBook wholeBook,
            PlatformTransactionManager transactions) {
        this(accounts, histories, wholeBook, transactions, CHUNK_ACCOUNTS);
    }

    AgeStep(
            AccountStore accounts,
            BulkHistories histories,
            WholeBook wholeBook,
            PlatformTransactionManager transactions,
            int chunkAccounts) {
        this.chunkAccounts = chunkAccounts;
        this.accounts = accounts;
        this.histories = histories;
        this.wholeBook = wholeBook;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "ledger.age";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        long due = accounts.countDue(businessDate);
        progress.expect(due);
        Set<Long> bad = new HashSet<>();
        StepResult total = StepResult.NOTHING;
        if (due >= WHOLE_BOOK_LEAST_ACCOUNTS && mostOfTheBook(due) && !wholeBook.factsWait(businessDate)) {
            total = Objects.requireNonNull(transaction.execute(status -> moveAll(businessDate, progress)));
        }
        while (true) {
            StepResult chunk =
                    Objects.requireNonNull(transaction.execute(status -> chunk(businessDate, progress, bad)));
            if (chunk.read() == 0) {
                return total;
            }
            total = total.plus(chunk);
        }
    }

    private boolean mostOfTheBook(long due) {
        return due * 100 > wholeBook.size() * WHOLE_BOOK_PERCENT;
    }

    private StepResult moveAll(LocalDate date, Progress progress) {
        accounts.oneAtATime();
        long written = wholeBook.moveTo(date);
        StepResult result = new StepResult(written, written, 0, 0);
        progress.checkpoint(null, result);
        return result;
    }

    private StepResult chunk(LocalDate date, Progress progress, Set<Long> bad) {
        accounts.oneAtATime();
        List<AccountStore.Aged> aged = new ArrayList<>();
        Map<Long, Integer> anew = new TreeMap<>();
        NightLine line = new NightLine();
        long read = accounts.due(date, chunkAccounts, bad, (loan, revision, factWaits, position) -> {
            if (factWaits || !readable(position, date, line)) {
                anew.put(loan, revision);
            } else {
                aged.add(new AccountStore.Aged(loan, revision, date, AccountRow.Line.of(line)));
            }
        });
        if (read == 0) {
            return StepResult.NOTHING;
        }
        long changed = accounts.age(aged) + deriveAnew(date, anew, line);
        long failed = nameMissing(anew, progress, bad);
        StepResult result = new StepResult(read, changed, 0, failed);
        progress.checkpoint(null, result);
        return result;
    }

    /** A position this version cannot read is not lost: the facts say the same. */
    private static boolean readable(byte[] position, LocalDate date, NightLine line) {
        try {
            Aging.night(position, date, line);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Derives loans from their facts and takes those done off the list. */
    private long deriveAnew(LocalDate date, Map<Long, Integer> anew, NightLine line) {
        List<AccountRow> rows = new ArrayList<>();
        histories.each(LoanSet.of(anew.keySet()), history -> {
            long loan = history.head().loanId();
            int revision = Objects.requireNonNull(anew.remove(loan));
            rows.add(AccountRow.derive(history, date, line).atRevision(revision));
        });
        return accounts.update(rows);
    }

    private static long nameMissing(Map<Long, Integer> left, Progress progress, Set<Long> bad) {
        left.keySet().forEach(loan -> progress.badRow("loan/" + loan, "LOAN_OF_ACCOUNT_MISSING"));
        bad.addAll(left.keySet());
        return left.size();
    }
}
