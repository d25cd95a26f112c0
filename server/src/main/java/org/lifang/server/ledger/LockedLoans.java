package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.NightLine;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.commands.Effect;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Holds a loan while a command adds a fact to it, and derives its account in the same transaction. */
@Component
class LockedLoans {

    private final HistoryStore histories;
    private final AccountStore accounts;
    private final BusinessDates dates;

    LockedLoans(HistoryStore histories, AccountStore accounts, BusinessDates dates) {
        this.histories = histories;
        this.accounts = accounts;
        this.dates = dates;
    }

    /** A loan held by the running command, with its facts as they were before it. */
    record Locked(long loanId, int revision, History history, Effect effect) {}

    /** The account's row is the loan's lock: whoever decides on the loan holds it until the commit. */
    Posting locked(Effect effect, long loanId, Function<Locked, Posting> then) {
        Optional<Integer> revision = accounts.lock(loanId);
        Optional<History> history = revision.isEmpty() ? Optional.empty() : histories.history(loanId);
        if (history.isEmpty()) {
            return new Posting.LoanUnknown(loanId);
        }
        Posting no = PostingRules.loan(history.get());
        return no != null ? no : then.apply(new Locked(loanId, revision.get(), history.get(), effect));
    }

    /** Derives the account after a fact was added. */
    Posting derived(Locked loan, UUID id, LocalDate on, String action, Map<String, ?> details) {
        LocalDate today = dates.today();
        History after = histories.history(loan.loanId()).orElseThrow();
        AccountRow row = AccountRow.derive(after, today, new NightLine()).atRevision(loan.revision());
        accounts.updateOne(row);
        Owed before = Aging.owed(loan.history().factsOn(today), today);
        Owed now = Aging.owed(after.factsOn(today), today);
        loan.effect().audit(action, "loan/" + loan.loanId(), summary(before), summary(now), details);
        return new Posting.Posted(id, loan.loanId(), on, now.overdue().totalFen(), now.creditFen(), now.daysPastDue());
    }

    private static Map<String, Object> summary(Owed owed) {
        return Map.of(
                "asOf", owed.asOf().toString(),
                "overdueFen", owed.overdue().totalFen(),
                "payoffFen", owed.payoffFen(),
                "creditFen", owed.creditFen(),
                "daysPastDue", owed.daysPastDue());
    }
}
