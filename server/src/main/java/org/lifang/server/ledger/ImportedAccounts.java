package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.UUID;
import org.lifang.kernel.aging.NightLine;
import org.lifang.server.portfolio.AfterImport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Derives the accounts of the loans an import touched, before it commits. */
@Component
class ImportedAccounts implements AfterImport {

    private final AccountStore accounts;
    private final BulkHistories histories;

    ImportedAccounts(AccountStore accounts, BulkHistories histories) {
        this.accounts = accounts;
        this.histories = histories;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void derive(UUID importId, LocalDate businessDate, PrimitiveIterator.OfLong touchedLoanIds) {
        if (touchedLoanIds.hasNext()) {
            accounts.oneAtATime();
        }
        long[] chunk = new long[BulkHistories.CHUNK_LOANS];
        NightLine scratch = new NightLine();
        while (touchedLoanIds.hasNext()) {
            int size = 0;
            while (size < chunk.length && touchedLoanIds.hasNext()) {
                chunk[size++] = touchedLoanIds.nextLong();
            }
            derive(new LoanSet(Arrays.copyOf(chunk, size)), businessDate, scratch);
        }
    }

    /** The accounts are locked before the facts are read, so that no payment can come in between. */
    private void derive(LoanSet loans, LocalDate date, NightLine scratch) {
        Map<Long, Integer> known = accounts.lock(loans);
        List<AccountRow> added = new ArrayList<>();
        List<AccountRow> changed = new ArrayList<>();
        histories.each(loans, history -> {
            AccountRow row = AccountRow.derive(history, date, scratch);
            Integer revision = known.get(row.loanId());
            if (revision == null) {
                added.add(row);
            } else {
                changed.add(row.atRevision(revision));
            }
        });
        accounts.insert(added);
        accounts.update(changed);
    }
}
