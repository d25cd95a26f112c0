package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.UUID;
import org.lifang.server.portfolio.AfterImport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Derives the accounts of the loans an import touched, before it commits. */
@Component
class ImportedAccounts implements AfterImport {

    private final AccountStore accounts;
    private final Derivations derivations;

    ImportedAccounts(AccountStore accounts, Derivations derivations) {
        this.accounts = accounts;
        this.derivations = derivations;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void derive(UUID importId, LocalDate businessDate, PrimitiveIterator.OfLong touchedLoanIds) {
        if (touchedLoanIds.hasNext()) {
            accounts.oneAtATime();
        }
        long[] chunk = new long[BulkHistories.CHUNK_LOANS];
        while (touchedLoanIds.hasNext()) {
            int size = 0;
            while (size < chunk.length && touchedLoanIds.hasNext()) {
                chunk[size++] = touchedLoanIds.nextLong();
            }
            derivations.derive(new LoanSet(Arrays.copyOf(chunk, size)), businessDate, true);
        }
    }
}
