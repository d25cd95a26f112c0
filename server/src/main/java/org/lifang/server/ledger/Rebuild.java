package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Derives the whole book's accounts again: from the facts, to prove or repair them, or from their positions. */
@Service
public class Rebuild {

    /** Loans named one by one; beyond them only the count grows. */
    private static final int MOST_NAMED = 100;

    private final HistoryStore histories;
    private final AccountStore accounts;
    private final Derivations derivations;
    private final WholeBook wholeBook;
    private final TransactionTemplate transaction;

    Rebuild(
            HistoryStore histories,
            AccountStore accounts,
            Derivations derivations,
            WholeBook wholeBook,
            PlatformTransactionManager transactions) {
        this.histories = histories;
        this.accounts = accounts;
        this.derivations = derivations;
        this.wholeBook = wholeBook;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a rebuild found.
     *
     * @param different accounts that were missing or said something else than the facts
     * @param named the first of their loans
     */
    public record Found(long read, long different, List<Long> named) {}

    /** Compares every account with its facts and changes nothing. */
    public Found check(LocalDate date) {
        return all(date, false);
    }

    /** Derives every account from its facts and writes those that differ. */
    public Found repair(LocalDate date) {
        return all(date, true);
    }

    /** Derives every account from its packed position and writes the table anew. */
    public long fromPositions(LocalDate date) {
        return Objects.requireNonNull(transaction.execute(status -> {
            accounts.oneAtATime();
            return wholeBook.moveTo(date);
        }));
    }

    private Found all(LocalDate date, boolean write) {
        long after = 0;
        long read = 0;
        long different = 0;
        List<Long> named = new ArrayList<>();
        while (true) {
            LoanSet loans = histories.loansAfter(after, BulkHistories.CHUNK_LOANS);
            if (loans.isEmpty()) {
                return new Found(read, different, List.copyOf(named));
            }
            Derivations.Outcome chunk = Objects.requireNonNull(transaction.execute(status -> {
                accounts.oneAtATime();
                return derivations.derive(loans, date, write);
            }));
            after = loans.id(loans.size() - 1);
            read += chunk.read();
            different += chunk.different().size();
            chunk.different().stream().limit(MOST_NAMED - named.size()).forEach(named::add);
        }
    }
}
