package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.Owed;

/** When a money fact is refused; every answer is a refusal, or null for yes. */
final class PostingRules {

    private static final long MOST_FEN = 1_000_000_000_000L;
    private static final int MOST_TEXT_CHARS = 200;
    /** A pause longer than this is a rescheduling, which is another thing. */
    private static final int LONGEST_PAUSE_DAYS = 366 * 3;

    private PostingRules() {}

    static @Nullable Posting loan(History history) {
        LoanHead head = history.head();
        if (head.stated()) {
            return new Posting.LenderComputes();
        }
        return head.closedOn() == null ? null : new Posting.LoanClosed(head.closedOn());
    }

    static @Nullable Posting payment(History history, NewPayment payment, LocalDate today) {
        if (!payment.currency().equals(history.head().currency())) {
            return new Posting.OutOfRange("currency");
        }
        if (payment.amountFen() < 1 || payment.amountFen() > MOST_FEN) {
            return new Posting.OutOfRange("amount");
        }
        if (payment.channel().isBlank() || payment.channel().length() > MOST_TEXT_CHARS) {
            return new Posting.OutOfRange("channel");
        }
        String reference = payment.reference();
        if (reference != null && (reference.isBlank() || reference.length() > MOST_TEXT_CHARS)) {
            return new Posting.OutOfRange("reference");
        }
        return between(history, payment.paidOn(), today);
    }

    static @Nullable Posting reversal(History history, UUID paymentId, LocalDate on, LocalDate today) {
        for (History.Fact fact : history.others()) {
            if (paymentId.equals(fact.paymentId())) {
                return new Posting.AlreadyReversed();
            }
        }
        for (History.Paid paid : history.payments()) {
            if (paid.id().equals(paymentId) && on.isBefore(paid.on())) {
                return new Posting.ReversalBeforePayment(paid.on());
            }
        }
        return between(history, on, today);
    }

    static @Nullable Posting event(History history, LoanEvent event, LocalDate today) {
        boolean proof = event instanceof LoanEvent.Demand || event instanceof LoanEvent.Acknowledgement;
        for (Agreed agreed : history.agreed()) {
            boolean over = agreed.replacesContract() && agreed.standsOn(today);
            if (over && !proof && !event.on().isAfter(agreed.on())) {
                return new Posting.BeforeAgreement(agreed.on());
            }
        }
        return switch (event) {
            case LoanEvent.Waiver waiver -> waiver(history, waiver, today);
            case LoanEvent.Acceleration call -> acceleration(history, call, today);
            case LoanEvent.Pause pause -> pause(history, pause);
            case LoanEvent.RateChange change -> planned(history, change.on());
            case LoanEvent.Demand demand -> between(history, demand.on(), today);
            case LoanEvent.Acknowledgement agreed -> between(history, agreed.on(), today);
            case LoanEvent.CostIncurred cost -> between(history, cost.on(), today);
            case LoanEvent.Payment payment -> throw new IllegalArgumentException("use payment");
            case LoanEvent.Reversal reversal -> throw new IllegalArgumentException("use reversal");
        };
    }

    private static @Nullable Posting waiver(History history, LoanEvent.Waiver waiver, LocalDate today) {
        Posting no = between(history, waiver.on(), today);
        if (no != null) {
            return no;
        }
        Owed owed = Aging.owed(history.factsOn(waiver.on()), waiver.on());
        long due = owed.overdue().plus(owed.dueNotOverdue()).of(waiver.component());
        return waiver.amountFen() > due ? new Posting.WaiverTooLarge(due) : null;
    }

    private static @Nullable Posting acceleration(History history, LoanEvent.Acceleration call, LocalDate today) {
        Posting no = between(history, call.on(), today);
        if (no != null) {
            return no;
        }
        boolean called = history.others().stream().anyMatch(fact -> fact.event() instanceof LoanEvent.Acceleration);
        boolean open = history.schedule().stream().map(Instalment::dueOn).anyMatch(due -> due.isAfter(call.on()));
        return called || !open ? new Posting.NothingToCall() : null;
    }

    private static @Nullable Posting pause(History history, LoanEvent.Pause pause) {
        boolean tooLong = pause.to().toEpochDay() - pause.from().toEpochDay() > LONGEST_PAUSE_DAYS;
        return tooLong ? new Posting.OutOfRange("until") : planned(history, pause.from());
    }

    /** Agreements may begin on a day still to come. */
    private static @Nullable Posting planned(History history, LocalDate on) {
        if (on.isBefore(history.head().disbursedOn())) {
            return new Posting.BeforeDisbursement(history.head().disbursedOn());
        }
        return Ledger.outOfRange(on) ? new Posting.OutOfRange("on") : null;
    }

    private static @Nullable Posting between(History history, LocalDate on, LocalDate today) {
        return on.isAfter(today) ? new Posting.InTheFuture(today) : planned(history, on);
    }
}
