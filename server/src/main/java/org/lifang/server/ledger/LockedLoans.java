package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.NightLine;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.commands.Effect;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Holds loans while a command adds facts to them, and derives their accounts in the same transaction. */
@Component
class LockedLoans {

    private final HistoryStore histories;
    private final AccountStore accounts;
    private final FactStore facts;
    private final BusinessDates dates;

    LockedLoans(HistoryStore histories, AccountStore accounts, FactStore facts, BusinessDates dates) {
        this.histories = histories;
        this.accounts = accounts;
        this.facts = facts;
        this.dates = dates;
    }

    /** A loan held by the running command, with its facts as they were before it. */
    record Locked(long loanId, int revision, History history, Effect effect) {}

    /** What a fact changed about a loan. */
    record Change(long loanId, UUID fact, LocalDate on, Owed before, Owed now) {}

    /** Holds all of some loans; {@code payments} are ids somebody means to use. */
    HeldLoans hold(Collection<Long> loans, Collection<UUID> payments) {
        HistoryStore.Held held =
                loans.isEmpty() ? HistoryStore.Held.NOTHING : histories.hold(LoanSet.of(loans), payments);
        return new HeldLoans(held, dates.today(), (added, rows, counts) -> {
            facts.addPayments(added);
            accounts.replace(rows, counts);
        });
    }

    /** The account's row is the loan's lock: whoever decides on the loan holds it until the commit. */
    Posting locked(Effect effect, long loanId, Function<Locked, Posting> then) {
        HistoryStore.Held held = histories.hold(LoanSet.of(List.of(loanId)), List.of());
        Integer revision = held.revisions().get(loanId);
        History history = held.histories().get(loanId);
        if (revision == null || history == null) {
            return new Posting.LoanUnknown(loanId);
        }
        Posting no = PostingRules.loan(history);
        return no != null ? no : then.apply(new Locked(loanId, revision, history, effect));
    }

    /** Derives the account after a fact was added. */
    Posting derived(Locked loan, UUID id, LocalDate on, String action, Map<String, ?> details) {
        LocalDate today = dates.today();
        History after = histories.history(loan.loanId()).orElseThrow();
        AccountRow row = AccountRow.derive(after, today, new NightLine()).atRevision(loan.revision());
        accounts.replace(List.of(row), Map.of());
        Owed before = Aging.owed(loan.history().factsOn(today), today);
        Owed now = Aging.owed(after.factsOn(today), today);
        return told(loan.effect(), new Change(loan.loanId(), id, on, before, now), action, details);
    }

    /** Writes the line of a change and tells what it came to. */
    static Posting told(Effect effect, Change change, String action, Map<String, ?> details) {
        Owed now = change.now();
        effect.audit(action, "loan/" + change.loanId(), summary(change.before()), summary(now), details);
        return new Posting.Posted(
                change.fact(),
                change.loanId(),
                change.on(),
                now.overdue().totalFen(),
                now.creditFen(),
                now.daysPastDue());
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
