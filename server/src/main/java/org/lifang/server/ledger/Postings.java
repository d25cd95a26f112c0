package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.commands.Shared;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Records money facts, each with the account derived from it in the same transaction. */
@Service
public class Postings {

    private final Commands commands;
    private final LockedLoans loans;
    private final FactStore facts;
    private final BusinessDates dates;
    private final MoneyIn money;
    private final Shared<NewPayment, Posting> together;

    Postings(Commands commands, LockedLoans loans, FactStore facts, BusinessDates dates, MoneyIn money) {
        this.commands = commands;
        this.loans = loans;
        this.facts = facts;
        this.dates = dates;
        this.money = money;
        this.together = commands.shared(Posting.class, this::recordAll, NewPayment::id);
    }

    /**
     * Records money received; dated in the past it re-derives everything since. Payments asked for at the same time
     * share a transaction.
     *
     * @throws IllegalStateException when called inside a transaction
     */
    public Result<Posting> recordPayment(Command command, NewPayment payment) {
        return together.ask(command, payment);
    }

    private List<Posting> recordAll(List<Effect> effects, List<NewPayment> payments) {
        HeldLoans held = hold(
                payments.stream().map(NewPayment::loanId).toList(),
                payments.stream().map(NewPayment::id).toList());
        Map<String, Boolean> designated = new HashMap<>();
        List<Posting> outcomes = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            NewPayment payment = payments.get(i);
            Posting no = held.against(payment);
            if (no == null && !designated.computeIfAbsent(payment.channel(), money::designated)) {
                no = new Posting.ChannelNotDesignated(payment.channel());
            }
            outcomes.add(no != null ? no : held.record(effects.get(i), payment));
        }
        held.write();
        return outcomes;
    }

    /**
     * Holds loans, within the command of whoever received money for them on designated channels.
     *
     * @param payments ids that may be used for payments
     */
    public HeldLoans hold(Collection<Long> loanIds, Collection<UUID> payments) {
        return loans.hold(loanIds, payments);
    }

    /** Records one payment within the command of whoever received it on a designated channel. */
    public Posting recordWithin(Effect effect, NewPayment payment) {
        HeldLoans held = hold(List.of(payment.loanId()), List.of(payment.id()));
        Posting posted = held.record(effect, payment);
        held.write();
        return posted;
    }

    /** Takes a payment back: from that day on the loan is derived as if it had never been made. */
    public Result<Posting> reverse(Command command, UUID id, UUID paymentId, LocalDate on) {
        return commands.run(command, Posting.class, effect -> {
            Posting reversed = reverseWithin(effect, id, paymentId, on);
            boolean held = reversed instanceof Posting.Posted && money.holds(paymentId);
            return held ? new Posting.PartOfReceipt() : reversed;
        });
    }

    /** The same within a command of whoever holds the receipt. */
    public Posting reverseWithin(Effect effect, UUID id, UUID paymentId, LocalDate on) {
        Optional<Long> loanId = facts.loanOfPayment(paymentId);
        if (loanId.isEmpty()) {
            return new Posting.PaymentUnknown();
        }
        return loans.locked(effect, loanId.get(), loan -> {
            Posting no = PostingRules.reversal(loan.history(), paymentId, on, dates.today());
            return no != null ? no : store(loan, id, new LoanEvent.Reversal(0, 0, on), paymentId, "payment.reversed");
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
