package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lives through a loan's history day by day of interest, up to a date, and leaves it standing there. */
final class Replay {

    /** Events before this rank come before a credit balance is used, the rest after. */
    private static final int AFTER_CREDIT = 4;

    private static final Comparator<LoanEvent> CANONICAL = Comparator.comparing(LoanEvent::on)
            .thenComparingInt(Replay::rank)
            .thenComparingLong(Replay::id)
            .thenComparingLong(Replay::amount);

    final Standing standing;
    final List<Step> steps = new ArrayList<>();
    private final boolean explained;
    private final LocalDate asOf;
    private final int asOfDay;
    private final int maturityDay;
    private final List<LoanEvent> events;
    private final Set<Long> reversed = new HashSet<>();
    private int ratePpm;
    private int penaltyPpm;
    private boolean called;

    private Replay(LoanFacts facts, LocalDate asOf, boolean explained) {
        LoanFacts known = facts.knownOn(asOf);
        this.explained = explained;
        this.asOf = asOf;
        this.asOfDay = day(asOf);
        this.events = canonical(known.events());
        List<LoanEvent.Pause> paused = new ArrayList<>(0);
        for (LoanEvent event : events) {
            if (event instanceof LoanEvent.Pause pause) {
                paused.add(pause);
            } else if (event instanceof LoanEvent.Reversal reversal) {
                reversed.add(reversal.paymentId());
            }
        }
        this.standing = new Standing(known, Pauses.of(paused), explained);
        this.ratePpm = facts.terms().annualRatePpm();
        this.penaltyPpm = facts.terms().penaltyRatePpm(ratePpm);
        this.maturityDay =
                standing.items.isEmpty() ? Integer.MAX_VALUE : standing.items.get(standing.items.size() - 1).dueDay;
    }

    private static List<LoanEvent> canonical(List<LoanEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (CANONICAL.compare(events.get(i - 1), events.get(i)) > 0) {
                List<LoanEvent> sorted = new ArrayList<>(events);
                sorted.sort(CANONICAL);
                return sorted;
            }
        }
        return events;
    }

    /** Runs the history up to the date, with every step noted. */
    static Replay explained(LoanFacts facts, LocalDate asOf) {
        return new Replay(facts, asOf, true).run();
    }

    /** Runs the history up to the date without notes. */
    static Replay plain(LoanFacts facts, LocalDate asOf) {
        return new Replay(facts, asOf, false).run();
    }

    /** Payments that count and demands, in order: what may interrupt limitation. */
    List<LoanEvent> effectiveEvents() {
        return events.stream()
                .filter(event -> !(event instanceof LoanEvent.Payment payment && reversed.contains(payment.id())))
                .toList();
    }

    boolean wasCalledDue() {
        return called;
    }

    private Replay run() {
        int next = 0;
        int day = nextDay(Integer.MIN_VALUE, next);
        while (true) {
            standing.accrueTo(day, penaltyPpm, compoundPpm());
            int first = next;
            while (next < events.size() && day(events.get(next).on()) == day) {
                next++;
            }
            live(events.subList(first, next));
            if (day == asOfDay) {
                break;
            }
            day = nextDay(day, next);
        }
        if (explained) {
            note(Step.What.AS_OF, 0, 0);
        }
        return this;
    }

    /** The next day on which something happens or a rate may change, at the latest the date itself. */
    private int nextDay(int after, int nextEvent) {
        int day = Math.min(asOfDay, standing.nextDueDay());
        if (nextEvent < events.size()) {
            day = Math.min(day, day(events.get(nextEvent).on()));
        }
        return Math.min(day, standing.pauses.nextEnd(after));
    }

    private void live(List<LoanEvent> happenings) {
        if (happenings.isEmpty() && standing.creditFen == 0) {
            noteDays();
            standing.closeDay();
            return;
        }
        int daysPastDue = standing.terms.allocation().lateFromDays() == Integer.MAX_VALUE ? 0 : standing.daysPastDue();
        for (LoanEvent event : happenings) {
            if (rank(event) < AFTER_CREDIT) {
                apply(event, daysPastDue);
            }
        }
        noteDays();
        if (standing.creditFen > 0) {
            useCredit(daysPastDue);
        }
        boolean paid = false;
        for (LoanEvent event : happenings) {
            if (rank(event) >= AFTER_CREDIT) {
                apply(event, daysPastDue);
                paid |= event instanceof LoanEvent.Payment;
            }
        }
        if (paid) {
            settleIfCovered(daysPastDue);
        }
        standing.closeDay();
    }

    private void apply(LoanEvent event, int daysPastDue) {
        switch (event) {
            case LoanEvent.RateChange change -> {
                ratePpm = change.ppm();
                penaltyPpm = standing.terms.penaltyRatePpm(ratePpm);
                note(Step.What.RATE_CHANGE, 0, 0);
            }
            case LoanEvent.Pause pause -> note(Step.What.PAUSE_BEGINS, 0, 0);
            case LoanEvent.Acceleration acceleration -> {
                called |= standing.nextDueDay() != Integer.MAX_VALUE;
                standing.callDue();
                note(Step.What.ACCELERATION, 0, 0);
            }
            case LoanEvent.CostIncurred cost -> incur(cost);
            case LoanEvent.Waiver waiver -> {
                long lapsed = standing.waive(waiver.component(), waiver.amountFen(), waiver.id());
                note(Step.What.WAIVER, waiver.id(), waiver.amountFen() - lapsed);
            }
            case LoanEvent.Payment payment -> receive(payment, daysPastDue);
            case LoanEvent.Reversal reversal -> note(Step.What.REVERSAL, reversal.paymentId(), 0);
            case LoanEvent.Demand demand -> note(Step.What.DEMAND, 0, 0);
            case LoanEvent.Acknowledgement agreed -> note(Step.What.ACKNOWLEDGEMENT, 0, 0);
        }
    }

    private void receive(LoanEvent.Payment payment, int daysPastDue) {
        if (reversed.contains(payment.id())) {
            note(Step.What.REVERSED_PAYMENT, payment.id(), payment.amountFen());
            return;
        }
        standing.creditFen +=
                standing.setOff(payment.amountFen(), Application.Source.PAYMENT, payment.id(), daysPastDue);
        note(Step.What.PAYMENT, payment.id(), payment.amountFen());
    }

    private void incur(LoanEvent.CostIncurred cost) {
        if (cost.disclosed()) {
            standing.costLeftFen += cost.fen();
            standing.costChargedFen += cost.fen();
            note(Step.What.COST, 0, cost.fen());
        } else {
            note(Step.What.COST_NOT_DEMANDABLE, 0, cost.fen());
        }
    }

    private void useCredit(int daysPastDue) {
        long before = standing.creditFen;
        standing.creditFen = standing.setOff(before, Application.Source.CREDIT, 0, daysPastDue);
        if (standing.creditFen != before) {
            note(Step.What.CREDIT_USED, 0, before - standing.creditFen);
        }
    }

    /** Money that covers the rest of the principal and what was earned on it settles the loan that day. */
    private void settleIfCovered(int daysPastDue) {
        if (standing.creditFen == 0 || standing.nextDueDay() == Integer.MAX_VALUE) {
            return;
        }
        long rest = standing.notYetDuePrincipalFen()
                + standing.accruedFen(Component.INTEREST)
                + standing.accruedFen(Component.FEE);
        if (standing.creditFen < rest) {
            return;
        }
        standing.callDue();
        standing.creditFen = standing.setOff(standing.creditFen, Application.Source.CREDIT, 0, daysPastDue);
        note(Step.What.SETTLED_EARLY, 0, rest);
    }

    private void noteDays() {
        if (!explained) {
            return;
        }
        for (int i = 0; i < standing.pauses.size(); i++) {
            if (standing.pauses.to(i) == standing.today) {
                note(Step.What.PAUSE_ENDS, 0, 0);
            }
        }
        for (Item item : standing.due()) {
            if (item.dueDay == standing.today && !item.called) {
                note(Step.What.INSTALMENT_DUE, item.agreed.seq(), item.agreed.totalFen());
            }
        }
    }

    private void note(Step.What what, long id, long fen) {
        if (explained) {
            steps.add(new Step(
                    LocalDate.ofEpochDay(standing.today),
                    what,
                    id,
                    fen,
                    standing.dueAmounts(),
                    standing.creditFen,
                    standing.daysPastDue()));
        }
    }

    private int compoundPpm() {
        return switch (standing.terms.compounding()) {
            case NONE -> 0;
            case PENALTY_RATE -> penaltyPpm;
            case CONTRACT_RATE_UNTIL_MATURITY -> called || standing.today >= maturityDay ? penaltyPpm : ratePpm;
        };
    }

    LocalDate asOf() {
        return asOf;
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static int rank(LoanEvent event) {
        return switch (event) {
            case LoanEvent.RateChange e -> 0;
            case LoanEvent.Pause e -> 1;
            case LoanEvent.Acceleration e -> 2;
            case LoanEvent.CostIncurred e -> 3;
            case LoanEvent.Waiver e -> AFTER_CREDIT;
            case LoanEvent.Payment e -> 5;
            case LoanEvent.Reversal e -> 6;
            case LoanEvent.Demand e -> 7;
            case LoanEvent.Acknowledgement e -> 8;
        };
    }

    private static long id(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Waiver e -> e.id();
            case LoanEvent.Payment e -> e.id();
            case LoanEvent.Reversal e -> e.id();
            // The highest rate first, so that the lowest is the last to apply and holds.
            case LoanEvent.RateChange e -> -e.ppm();
            case LoanEvent.Pause e -> e.to().toEpochDay();
            case LoanEvent.Acceleration e -> 0;
            case LoanEvent.CostIncurred e -> e.disclosed() ? 0 : 1;
            case LoanEvent.Demand e -> 0;
            case LoanEvent.Acknowledgement e -> 0;
        };
    }

    private static long amount(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Waiver e -> e.amountFen();
            case LoanEvent.Payment e -> e.amountFen();
            case LoanEvent.CostIncurred e -> e.fen();
            case LoanEvent.RateChange e -> 0;
            case LoanEvent.Pause e -> 0;
            case LoanEvent.Acceleration e -> 0;
            case LoanEvent.Reversal e -> 0;
            case LoanEvent.Demand e -> 0;
            case LoanEvent.Acknowledgement e -> 0;
        };
    }
}
