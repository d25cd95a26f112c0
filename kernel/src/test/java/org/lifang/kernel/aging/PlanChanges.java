package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lifang.kernel.Draws;
import org.lifang.kernel.aging.Histories.History;

/**
 * Random lives in which something was agreed on the way, in the form in which the ledger hands it to the kernel:
 * the contract going on with charges given up, days standing still and interest besides; or another schedule at another
 * rate, into which all money of the days before is counted, what was taken back of it being due again.
 */
final class PlanChanges {

    /** Far above any contract's own numbers, as the ledger numbers them. */
    private static final int BESIDES_SEQ = 1_000;

    private static final int SHORTFALL_SEQ = 9_999;
    private static final long AGREED_ID = 1_000_000;
    private static final List<Component> CHARGES =
            List.of(Component.INTEREST, Component.PENALTY, Component.COMPOUND, Component.FEE, Component.COST);

    private PlanChanges() {}

    static History draw(Draws draws) {
        History history = Histories.draw(draws);
        return switch (draws.below(3)) {
            case 0 -> history;
            case 1 -> new History(deferred(draws, history), history.asOf());
            default -> replaced(draws, history);
        };
    }

    private static LocalDate day(Draws draws, History history) {
        LocalDate disbursed = history.facts().disbursedOn();
        return disbursed.plusDays(draws.below(200));
    }

    private static LoanFacts deferred(Draws draws, History history) {
        LoanFacts facts = history.facts();
        LocalDate on = day(draws, history);
        LocalDate until = on.plusDays(draws.between(1, 90));
        List<Instalment> schedule = new ArrayList<>(facts.schedule());
        int parts = draws.below(4);
        for (int part = 1; part <= parts; part++) {
            int seq = BESIDES_SEQ + facts.schedule().size() + part;
            schedule.add(new Instalment(seq, until.plusMonths(part - 1), 0, draws.below(5_000), 0));
        }
        List<LoanEvent> events = new ArrayList<>(facts.events());
        int waivers = draws.below(3);
        for (int i = 0; i < waivers; i++) {
            events.add(new LoanEvent.Waiver(AGREED_ID + i, on, draws.oneOf(CHARGES), 1 + draws.below(20_000)));
        }
        events.add(new LoanEvent.Acknowledgement(on, LoanEvent.AcknowledgementKind.REPAYMENT_PLAN));
        events.add(new LoanEvent.Pause(on, until));
        return new LoanFacts(facts.terms(), facts.principalFen(), facts.disbursedOn(), schedule, events);
    }

    private static History replaced(Draws draws, History history) {
        LoanFacts facts = history.facts();
        LocalDate on = day(draws, history);
        LocalDate asOf = history.asOf().isBefore(on) ? on : history.asOf();
        List<Instalment> schedule = new ArrayList<>();
        int months = draws.between(1, 6);
        for (int seq = 1; seq <= months; seq++) {
            schedule.add(new Instalment(
                    seq, on.plusMonths(seq), draws.below(400_000), draws.below(9_000), draws.below(2) * 100L));
        }
        long then = money(facts, on, asOf) - draws.below(300_000);
        List<LoanEvent> events = new ArrayList<>();
        for (LoanEvent event : facts.events()) {
            boolean proof = event instanceof LoanEvent.Demand || event instanceof LoanEvent.Acknowledgement;
            if (proof || event.on().isAfter(on)) {
                events.add(event);
            }
        }
        if (then > 0) {
            events.add(new LoanEvent.Payment(AGREED_ID, on, then));
        } else if (then < 0) {
            schedule.add(new Instalment(SHORTFALL_SEQ, on, -then, 0, 0));
        }
        long principal = schedule.stream().mapToLong(Instalment::principalFen).sum();
        return new History(
                new LoanFacts(
                        rated(facts.terms(), draws.oneOf(List.of(0, 99_999, 156_000))),
                        principal,
                        on,
                        schedule,
                        events),
                asOf);
    }

    /** What had come in by the day and was not taken back by another. */
    private static long money(LoanFacts facts, LocalDate on, LocalDate asOf) {
        Set<Long> reversed = new HashSet<>();
        for (LoanEvent event : facts.events()) {
            if (event instanceof LoanEvent.Reversal reversal && !reversal.on().isAfter(asOf)) {
                reversed.add(reversal.paymentId());
            }
        }
        long sum = 0;
        for (LoanEvent event : facts.events()) {
            boolean counts = event instanceof LoanEvent.Payment payment
                    && !payment.on().isAfter(on)
                    && !reversed.contains(payment.id());
            sum += counts ? Math.min(300_000, ((LoanEvent.Payment) event).amountFen()) : 0;
        }
        return sum;
    }

    private static Terms rated(Terms terms, int ratePpm) {
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
