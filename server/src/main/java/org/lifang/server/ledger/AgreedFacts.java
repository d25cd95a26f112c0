package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.LoanFacts;
import org.lifang.kernel.aging.Terms;

/** A loan's facts as agreements make them on a date: the contract's, more besides, or another schedule altogether. */
final class AgreedFacts {

    private static final int SHORTFALL_SEQ = 9_999;

    private final History history;
    private final LocalDate date;
    private final @Nullable UUID without;

    private AgreedFacts(History history, LocalDate date, @Nullable UUID without) {
        this.history = history;
        this.date = date;
        this.without = without;
    }

    /** The facts on a date, with one agreement left out when it is named. */
    static LoanFacts on(History history, LocalDate date, @Nullable UUID without) {
        return new AgreedFacts(history, date, without).facts();
    }

    private LoanFacts facts() {
        LoanHead head = history.head();
        List<Instalment> schedule = history.schedule();
        List<LoanEvent> events = new ArrayList<>(history.events());
        Agreed whole = null;
        for (Agreed agreed : history.agreed()) {
            // An agreement acknowledges the debt whatever becomes of it (CN-L-05).
            events.add(new LoanEvent.Acknowledgement(agreed.on(), LoanEvent.AcknowledgementKind.REPAYMENT_PLAN));
            if (!agreed.standsOn(date) || agreed.id().equals(without)) {
                continue;
            }
            if (agreed.replacesContract()) {
                whole = agreed;
            } else {
                schedule = agreed.besides(schedule);
                events.addAll(agreed.events(date, events.size()));
            }
        }
        return whole == null
                ? new LoanFacts(head.terms(), head.principalFen(), head.disbursedOn(), schedule, events)
                : replaced(whole);
    }

    /**
     * Money the new schedule's balance took into account is in it; money of those days found since is received on the
     * first day, and what was taken back of it is due again.
     */
    private LoanFacts replaced(Agreed agreed) {
        long then = -agreed.receivedFen();
        for (History.Paid paid : history.payments()) {
            boolean counts = !paid.on().isAfter(agreed.on()) && !history.reversedBy(paid.id(), date);
            then += counts ? paid.fen() : 0;
        }
        List<Instalment> schedule = new ArrayList<>(agreed.instalments());
        List<LoanEvent> events = new ArrayList<>();
        for (LoanEvent event : history.events()) {
            boolean proof = event instanceof LoanEvent.Demand || event instanceof LoanEvent.Acknowledgement;
            if (proof || event.on().isAfter(agreed.on())) {
                events.add(event);
            }
        }
        events.add(new LoanEvent.Acknowledgement(agreed.on(), LoanEvent.AcknowledgementKind.REPAYMENT_PLAN));
        if (then > 0) {
            events.add(new LoanEvent.Payment(0, agreed.on(), then));
        } else if (then < 0) {
            schedule.add(new Instalment(SHORTFALL_SEQ, agreed.on(), -then, 0, 0));
        }
        long principal = schedule.stream().mapToLong(Instalment::principalFen).sum();
        return new LoanFacts(terms(agreed.ratePpm()), principal, agreed.on(), schedule, events);
    }

    private Terms terms(int ratePpm) {
        Terms terms = history.head().terms();
        return new Terms(
                ratePpm,
                terms.penaltyUpliftPpm(),
                terms.dayBase(),
                terms.graceDays(),
                terms.graceRule(),
                terms.capPpm(),
                terms.ceiling(),
                terms.allocation(),
                terms.compounding(),
                terms.bucketBasis());
    }
}
