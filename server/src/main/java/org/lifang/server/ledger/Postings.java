package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.NightLine;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Records money facts, each with the account derived from it in the same transaction. */
@Service
public class Postings {

    private final Commands commands;
    private final HistoryStore histories;
    private final FactStore facts;
    private final AccountStore accounts;
    private final BusinessDates dates;

    Postings(Commands commands, HistoryStore histories, FactStore facts, AccountStore accounts, BusinessDates dates) {
        this.commands = commands;
        this.histories = histories;
        this.facts = facts;
        this.accounts = accounts;
        this.dates = dates;
    }

    /** Records money received; dated in the past it re-derives everything since. */
    public Result<Posting> recordPayment(Command command, NewPayment payment) {
        return onLoan(command, payment.loanId(), loan -> {
            Posting no = PostingRules.payment(loan.history(), payment, dates.today());
            if (no != null) {
                return no;
            }
            if (!facts.addPayment(payment, loan.effect().at(), loan.effect().key())) {
                return new Posting.AlreadyRecorded();
            }
            Map<String, ?> details =
                    Map.of("payment", payment.id(), "on", payment.paidOn(), "amountFen", payment.amountFen());
            return derived(loan, payment.id(), payment.paidOn(), "payment.recorded", details);
        });
    }

    /** Takes a payment back: from that day on the loan is derived as if it had never been made. */
    public Result<Posting> reverse(Command command, UUID id, UUID paymentId, LocalDate on) {
        return commands.run(command, Posting.class, effect -> {
            Optional<Long> loanId = facts.loanOfPayment(paymentId);
            if (loanId.isEmpty()) {
                return new Posting.PaymentUnknown();
            }
            return locked(effect, loanId.get(), loan -> {
                Posting no = PostingRules.reversal(loan.history(), paymentId, on, dates.today());
                return no != null
                        ? no
                        : store(loan, id, new LoanEvent.Reversal(0, 0, on), paymentId, "payment.reversed");
            });
        });
    }

    /** Records any other event of a loan. */
    public Result<Posting> record(Command command, long loanId, UUID id, LoanEvent event) {
        return onLoan(command, loanId, loan -> {
            Posting no = PostingRules.event(loan.history(), event, dates.today());
            return no != null ? no : store(loan, id, event, null, "loan." + name(event));
        });
    }

    private Posting store(Locked loan, UUID id, LoanEvent event, @Nullable UUID paymentId, String action) {
        if (!facts.addEvent(loan.loanId(), id, event, paymentId, loan.effect())) {
            return new Posting.AlreadyRecorded();
        }
        return derived(loan, id, event.on(), action, Map.of("event", id, "on", event.on()));
    }

    private Result<Posting> onLoan(Command command, long loanId, Function<Locked, Posting> effect) {
        return commands.run(command, Posting.class, running -> locked(running, loanId, effect));
    }

    /** The account's row is the loan's lock: whoever decides on the loan holds it until the commit. */
    private Posting locked(Effect effect, long loanId, Function<Locked, Posting> then) {
        Optional<Integer> revision = accounts.lock(loanId);
        Optional<History> history = revision.isEmpty() ? Optional.empty() : histories.history(loanId);
        if (history.isEmpty()) {
            return new Posting.LoanUnknown(loanId);
        }
        Posting no = PostingRules.loan(history.get());
        return no != null ? no : then.apply(new Locked(loanId, revision.get(), history.get(), effect));
    }

    private Posting derived(Locked loan, UUID id, LocalDate on, String action, Map<String, ?> details) {
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

    private static String name(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Waiver waiver -> "waived";
            case LoanEvent.RateChange change -> "rate-changed";
            case LoanEvent.Pause pause -> "paused";
            case LoanEvent.Acceleration acceleration -> "called-due";
            case LoanEvent.Demand demand -> "demanded";
            case LoanEvent.Acknowledgement agreed -> "acknowledged";
            case LoanEvent.CostIncurred cost -> "cost-incurred";
            case LoanEvent.Payment payment -> throw new IllegalArgumentException("use recordPayment");
            case LoanEvent.Reversal reversal -> throw new IllegalArgumentException("use reverse");
        };
    }

    /** A loan held by the running command, with its facts as they were before it. */
    private record Locked(long loanId, int revision, History history, Effect effect) {}
}
