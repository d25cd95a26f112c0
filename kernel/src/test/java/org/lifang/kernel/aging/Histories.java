package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.Draws;

/** Random loans with random lives, short and dense so that every rule meets every other. */
final class Histories {

    private static final LocalDate DISBURSED = LocalDate.of(2024, 1, 31);

    private static final List<AllocationOrder> ORDERS = List.of(
            AllocationOrder.STATUTORY,
            AllocationOrder.PRINCIPAL_FIRST,
            AllocationOrder.CARD,
            AllocationOrder.STATUTORY.perInstalment(),
            AllocationOrder.PRINCIPAL_FIRST.perInstalment(),
            new AllocationOrder(AllocationOrder.PRINCIPAL_FIRST.order(), AllocationOrder.STATUTORY.order(), 20, false),
            AllocationOrder.always(List.of(
                    Component.PENALTY,
                    Component.COMPOUND,
                    Component.INTEREST,
                    Component.PRINCIPAL,
                    Component.FEE,
                    Component.COST)));

    private final Draws draws;
    private final List<Long> payments = new ArrayList<>();
    private final int span;
    private long nextId = 1;

    private Histories(Draws draws, int span) {
        this.draws = draws;
        this.span = span;
    }

    /** A loan, and a date to look at it. */
    record History(LoanFacts facts, LocalDate asOf) {}

    static History draw(Draws draws) {
        List<Instalment> schedule = schedule(draws);
        int span = schedule.size() * 31 + 140;
        Histories histories = new Histories(draws, span);
        List<LoanEvent> events = new ArrayList<>();
        int size = draws.below(9);
        for (int i = 0; i < size; i++) {
            events.add(histories.event(schedule));
        }
        long principal = schedule.stream().mapToLong(Instalment::principalFen).sum();
        LocalDate asOf = DISBURSED.plusDays(draws.below(span));
        return new History(new LoanFacts(terms(draws), principal, DISBURSED, schedule, events), asOf);
    }

    private static Terms terms(Draws draws) {
        return new Terms(
                draws.oneOf(List.of(0, 156_000, 180_000, 99_999, 240_001)),
                draws.oneOf(List.of(500_000, 300_000, 0, 333_333)),
                draws.oneOf(List.of(360, 365)),
                draws.oneOf(List.of(0, 3, 10, 1)),
                draws.oneOf(List.of(GraceRule.values())),
                240_000,
                draws.onceIn(4),
                draws.oneOf(ORDERS),
                draws.oneOf(List.of(Compounding.values())),
                draws.oneOf(List.of(BucketBasis.values())));
    }

    private static List<Instalment> schedule(Draws draws) {
        List<Instalment> schedule = new ArrayList<>();
        int size = draws.between(1, 5);
        LocalDate due = DISBURSED;
        for (int seq = 1; seq <= size; seq++) {
            int kind = draws.below(8);
            // Now and then two instalments share a date, or the date is odd.
            due = kind == 7 ? due : kind == 6 ? due.plusDays(draws.between(1, 45)) : DISBURSED.plusMonths(seq);
            due = schedule.isEmpty() || !due.isBefore(schedule.get(seq - 2).dueOn())
                    ? due
                    : schedule.get(seq - 2).dueOn();
            schedule.add(new Instalment(seq, due, amount(draws), draws.below(20_000), draws.below(3) * 250L));
        }
        return schedule;
    }

    private static long amount(Draws draws) {
        return switch (draws.below(4)) {
            case 0 -> draws.below(200);
            case 1 -> 0;
            case 2 -> 10_000_000_000L + draws.below(1_000_000);
            default -> draws.below(1_000_000);
        };
    }

    private LocalDate date(List<Instalment> schedule) {
        return draws.onceIn(2)
                ? draws.oneOf(schedule).dueOn().plusDays(draws.between(-1, 4))
                : DISBURSED.plusDays(draws.below(span));
    }

    private LoanEvent event(List<Instalment> schedule) {
        LocalDate on = date(schedule);
        return switch (draws.below(14)) {
            case 0, 1, 2, 3, 4 -> payment(on, schedule);
            case 5, 6 -> reversal(on, schedule);
            case 7 -> new LoanEvent.Waiver(nextId++, on, draws.oneOf(List.of(Component.values())), 1 + amount(draws));
            case 8 -> new LoanEvent.RateChange(on, draws.oneOf(List.of(0, 120_000, 200_000, 87_654)));
            case 9, 10 -> new LoanEvent.Pause(on, on.plusDays(draws.between(1, 40)));
            case 11 -> new LoanEvent.Acceleration(on);
            case 12 -> new LoanEvent.CostIncurred(on, 1 + draws.below(50_000), !draws.onceIn(3));
            default ->
                draws.onceIn(2)
                        ? new LoanEvent.Demand(on, LoanEvent.DemandKind.SIGNED_LETTER)
                        : new LoanEvent.Acknowledgement(on, LoanEvent.AcknowledgementKind.PROMISE);
        };
    }

    private LoanEvent payment(LocalDate on, List<Instalment> schedule) {
        long total = schedule.stream().mapToLong(Instalment::totalFen).sum();
        long fen = switch (draws.below(4)) {
            case 0 -> draws.oneOf(schedule).totalFen();
            case 1 -> total;
            case 2 -> amount(draws);
            default -> draws.below(30_000);
        };
        payments.add(nextId);
        return new LoanEvent.Payment(nextId++, on, 1 + fen);
    }

    private LoanEvent reversal(LocalDate on, List<Instalment> schedule) {
        if (payments.isEmpty()) {
            return payment(on, schedule);
        }
        return new LoanEvent.Reversal(nextId++, draws.oneOf(payments), on);
    }
}
