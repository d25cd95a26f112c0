package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Records money facts, each with the account derived from it in the same transaction. */
@Service
public class Postings {

    private final Commands commands;
    private final LockedLoans loans;
    private final FactStore facts;
    private final BusinessDates dates;

    Postings(Commands commands, LockedLoans loans, FactStore facts, BusinessDates dates) {
        this.commands = commands;
        this.loans = loans;
        this.facts = facts;
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
            return loans.derived(loan, payment.id(), payment.paidOn(), "payment.recorded", details);
        });
    }

    /** Takes a payment back: from that day on the loan is derived as if it had never been made. */
    public Result<Posting> reverse(Command command, UUID id, UUID paymentId, LocalDate on) {
        return commands.run(command, Posting.class, effect -> {
            Optional<Long> loanId = facts.loanOfPayment(paymentId);
            if (loanId.isEmpty()) {
                return new Posting.PaymentUnknown();
            }
            return loans.locked(effect, loanId.get(), loan -> {
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

    private Posting store(LockedLoans.Locked loan, UUID id, LoanEvent event, @Nullable UUID paymentId, String action) {
        if (!facts.addEvent(loan.loanId(), id, event, paymentId, loan.effect())) {
            return new Posting.AlreadyRecorded();
        }
        return loans.derived(loan, id, event.on(), action, Map.of("event", id, "on", event.on()));
    }

    private Result<Posting> onLoan(Command command, long loanId, Function<LockedLoans.Locked, Posting> effect) {
        return commands.run(command, Posting.class, running -> loans.locked(running, loanId, effect));
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
}
