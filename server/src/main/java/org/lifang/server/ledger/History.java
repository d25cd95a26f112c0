package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.ArrearsSnapshot;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.LoanFacts;
import org.lifang.kernel.aging.Owed;

/**
 * All facts stored about one loan, whenever they begin to count.
 *
 * @param payments by id, so that the numbers the kernel knows them by stay the same however they were read
 * @param agreed terms agreed with the borrower, oldest first
 * @param snapshots oldest first; empty unless the lender computes
 */
record History(
        LoanHead head,
        List<Instalment> schedule,
        List<Paid> payments,
        List<Fact> others,
        List<Agreed> agreed,
        List<ArrearsSnapshot> snapshots) {

    History {
        payments = payments.stream().sorted(Comparator.comparing(Paid::id)).toList();
        others = List.copyOf(others);
        agreed = List.copyOf(agreed);
    }

    /** A payment as the kernel needs it. */
    record Paid(UUID id, LocalDate on, long fen) {}

    /** Any other event; {@code paymentId} is set for reversals. */
    record Fact(UUID id, LoanEvent event, @Nullable UUID paymentId) {}

    /** The same with one more payment. */
    History with(Paid paid) {
        List<Paid> all = new ArrayList<>(payments);
        all.add(paid);
        return new History(head, schedule, all, others, agreed, snapshots);
    }

    /** The facts as they are known on a date; a loan the lender has closed owes nothing from that day on. */
    LoanFacts factsOn(LocalDate date) {
        return factsOn(date, null);
    }

    /** The same without one agreement. */
    LoanFacts factsOn(LocalDate date, @Nullable UUID without) {
        if (head.closedBy(date)) {
            return new LoanFacts(head.terms(), head.principalFen(), head.disbursedOn(), List.of(), List.of());
        }
        return agreed.isEmpty()
                ? new LoanFacts(head.terms(), head.principalFen(), head.disbursedOn(), schedule, events())
                : AgreedFacts.on(this, date, without);
    }

    /** What is owed on a date; null when the lender computes and had said nothing yet. */
    @Nullable
    Owed owed(LocalDate date) {
        if (!head.stated()) {
            return Aging.owed(factsOn(date), date);
        }
        ArrearsSnapshot snapshot = snapshotOn(date);
        return snapshot == null ? null : Aging.owed(snapshot, date);
    }

    /** The newest snapshot that holds on a date. */
    @Nullable
    ArrearsSnapshot snapshotOn(LocalDate date) {
        ArrearsSnapshot found = null;
        for (ArrearsSnapshot snapshot : snapshots) {
            if (!snapshot.asOf().isAfter(date)) {
                found = snapshot;
            }
        }
        return found;
    }

    /** The first day after a date on which a fact already stored begins to count; null when none does. */
    @Nullable
    LocalDate nextFactAfter(LocalDate date) {
        LocalDate next = earlier(null, head.closedOn(), date);
        for (Paid paid : payments) {
            next = earlier(next, paid.on(), date);
        }
        for (Fact fact : others) {
            next = earlier(next, fact.event().on(), date);
        }
        for (Agreed each : agreed) {
            next = earlier(next, each.nextAfter(date), date);
        }
        for (ArrearsSnapshot snapshot : snapshots) {
            next = earlier(next, snapshot.asOf(), date);
        }
        return next;
    }

    /** The last payment up to a date that was not taken back by then. */
    @Nullable
    LocalDate lastPaymentOn(LocalDate date) {
        LocalDate last = null;
        for (Paid paid : payments) {
            boolean later = last == null || paid.on().isAfter(last);
            if (later && !paid.on().isAfter(date) && !reversedBy(paid.id(), date)) {
                last = paid.on();
            }
        }
        return last;
    }

    boolean reversedBy(UUID paymentId, LocalDate date) {
        return others.stream()
                .anyMatch(fact ->
                        paymentId.equals(fact.paymentId()) && !fact.event().on().isAfter(date));
    }

    /** Everything that happened besides agreements. */
    List<LoanEvent> events() {
        List<LoanEvent> events = new ArrayList<>(payments.size() + others.size());
        for (int i = 0; i < payments.size(); i++) {
            events.add(new LoanEvent.Payment(
                    i + 1L, payments.get(i).on(), payments.get(i).fen()));
        }
        long number = payments.size();
        for (Fact fact : others) {
            number++;
            events.add(numbered(fact, number));
        }
        return events;
    }

    private LoanEvent numbered(Fact fact, long number) {
        return switch (fact.event()) {
            case LoanEvent.Reversal reversal ->
                new LoanEvent.Reversal(number, paymentNumber(fact.paymentId()), reversal.on());
            case LoanEvent.Waiver waiver ->
                new LoanEvent.Waiver(number, waiver.on(), waiver.component(), waiver.amountFen());
            case LoanEvent.Payment payment -> payment;
            case LoanEvent.RateChange change -> change;
            case LoanEvent.Pause pause -> pause;
            case LoanEvent.Acceleration acceleration -> acceleration;
            case LoanEvent.Demand demand -> demand;
            case LoanEvent.Acknowledgement agreed -> agreed;
            case LoanEvent.CostIncurred cost -> cost;
        };
    }

    private long paymentNumber(@Nullable UUID id) {
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).id().equals(id)) {
                return i + 1L;
            }
        }
        throw new IllegalStateException("a reversal of an unknown payment of loan " + head.loanId());
    }

    private static @Nullable LocalDate earlier(
            @Nullable LocalDate next, @Nullable LocalDate candidate, LocalDate after) {
        if (candidate == null || !candidate.isAfter(after)) {
            return next;
        }
        return next == null || candidate.isBefore(next) ? candidate : next;
    }
}
