package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.aging.NightLine;
import org.lifang.server.ledger.tables.AccountRecord;
import org.springframework.stereotype.Component;

/** Derives accounts of many loans from their facts and writes those that are missing or say something else. */
@Component
class Derivations {

    private final AccountStore accounts;
    private final BulkHistories histories;

    Derivations(AccountStore accounts, BulkHistories histories) {
        this.accounts = accounts;
        this.histories = histories;
    }

    /**
     * What a chunk came to.
     *
     * @param different loans whose stored account was missing or said something else
     */
    record Outcome(long read, List<Long> different) {}

    /**
     * One chunk, inside the caller's transaction. The accounts are locked before the facts are read, so that no payment
     * can come in between.
     */
    Outcome derive(LoanSet loans, LocalDate date, boolean write) {
        if (loans.isEmpty()) {
            return new Outcome(0, List.of());
        }
        Map<Long, AccountRecord> stored = accounts.lock(loans);
        List<AccountRow> added = new ArrayList<>();
        List<AccountRow> changed = new ArrayList<>();
        NightLine scratch = new NightLine();
        histories.each(loans, history -> {
            AccountRow row = AccountRow.derive(history, date, scratch);
            AccountRecord before = stored.get(row.loanId());
            if (before == null) {
                added.add(row);
            } else if (!row.sameAs(before)) {
                changed.add(row.atRevision(before.getRevision()));
            }
        });
        if (write) {
            accounts.insert(added);
            accounts.update(changed);
        }
        List<Long> different = new ArrayList<>();
        added.forEach(row -> different.add(row.loanId()));
        changed.forEach(row -> different.add(row.loanId()));
        return new Outcome(loans.size(), different);
    }
}
