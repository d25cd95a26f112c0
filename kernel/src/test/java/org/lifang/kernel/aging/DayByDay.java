package org.lifang.kernel.aging;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The oracle: the same loan lived one day after another with exact fractions. It shares no arithmetic and no books
 * with the kernel: it knows no intervals, only mornings, when things happen, and evenings, when charges grow.
 *
 * <p>Every amount is a whole number of parts; a fen has dayBase × one million of them.
 */
final class DayByDay {

    final List<Line> lines = new ArrayList<>();
    BigInteger credit = BigInteger.ZERO;
    BigInteger cost = BigInteger.ZERO;
    BigInteger costEver = BigInteger.ZERO;
    BigInteger costWaived = BigInteger.ZERO;
    private final LoanFacts facts;
    private final Terms terms;
    private final BigInteger part;
    private final Set<Long> takenBack;
    private long rate;
    private boolean called;
    private LocalDate today;
    private boolean begun;
    private final Set<LocalDate> eventful;
    private final Set<LocalDate> paused;
    private final LocalDate maturity;

    /** One instalment. */
    static final class Line {
        final Instalment agreed;
        final Map<Component, BigInteger> left = new EnumMap<>(Component.class);
        final Map<Component, BigInteger> paid = new EnumMap<>(Component.class);
        final Map<Component, BigInteger> waived = new EnumMap<>(Component.class);
        BigInteger charged = BigInteger.ZERO;
        BigInteger principalDays = BigInteger.ZERO;
        /** Whole fen of principal and interest on which tonight's charges grow. */
        BigInteger principalFen = BigInteger.ZERO;

        BigInteger interestFen = BigInteger.ZERO;
        LocalDate due;
        boolean early;
        int counted;

        Line(Instalment agreed, BigInteger part) {
            this.agreed = agreed;
            this.due = agreed.dueOn();
            for (Component component : Component.values()) {
                left.put(component, BigInteger.ZERO);
                paid.put(component, BigInteger.ZERO);
                waived.put(component, BigInteger.ZERO);
            }
            left.put(Component.PRINCIPAL, big(agreed.principalFen()).multiply(part));
            left.put(Component.INTEREST, big(agreed.interestFen()).multiply(part));
            left.put(Component.FEE, big(agreed.feeFen()).multiply(part));
        }

        boolean cleared() {
            return get(Component.PRINCIPAL).signum() == 0
                    && get(Component.INTEREST).signum() == 0
                    && get(Component.FEE).signum() == 0;
        }

        BigInteger get(Component component) {
            BigInteger value = left.get(component);
            return value == null ? BigInteger.ZERO : value;
        }
    }

    DayByDay(LoanFacts facts, LocalDate asOf) {
        this.facts = facts.knownOn(asOf);
        this.terms = facts.terms();
        this.part = big(terms.dayBase()).multiply(big(1_000_000));
        this.rate = terms.annualRatePpm();
        facts.schedule().forEach(instalment -> lines.add(new Line(instalment, part)));
        takenBack =
                of(LoanEvent.Reversal.class).map(LoanEvent.Reversal::paymentId).collect(Collectors.toSet());
        eventful = this.facts.events().stream().map(LoanEvent::on).collect(Collectors.toSet());
        paused = of(LoanEvent.Pause.class)
                .flatMap(pause -> pause.from().datesUntil(pause.to()))
                .collect(Collectors.toSet());
        maturity = facts.schedule().stream()
                .map(Instalment::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        today = facts.disbursedOn();
        for (LoanEvent event : this.facts.events()) {
            today = event.on().isBefore(today) ? event.on() : today;
        }
        today = facts.disbursedOn().isAfter(asOf) && asOf.isBefore(today) ? asOf : today;
        morning();
        while (today.isBefore(asOf)) {
            evening();
            today = today.plusDays(1);
            morning();
        }
    }

    private <E extends LoanEvent> Stream<E> of(Class<E> kind) {
        return facts.events().stream().filter(kind::isInstance).map(kind::cast);
    }

    private <E extends LoanEvent> List<E> happening(Class<E> kind) {
        return of(kind).filter(event -> event.on().equals(today)).toList();
    }

    private void morning() {
        boolean quiet = !eventful.contains(today) && lines.stream().noneMatch(line -> line.due.equals(today));
        if (quiet && begun) {
            return;
        }
        begun = true;
        happenings();
        for (Line line : lines) {
            line.principalFen = fen(line.get(Component.PRINCIPAL));
            line.interestFen = fen(line.get(Component.INTEREST));
        }
    }

    private void happenings() {
        int late = daysPastDue();
        happening(LoanEvent.RateChange.class).stream()
                .mapToInt(LoanEvent.RateChange::ppm)
                .min()
                .ifPresent(ppm -> rate = ppm);
        if (!happening(LoanEvent.Acceleration.class).isEmpty() && lines.stream().anyMatch(this::toCome)) {
            called = true;
            callRest();
        }
        for (LoanEvent.CostIncurred incurred : happening(LoanEvent.CostIncurred.class)) {
            BigInteger parts = incurred.disclosed() ? big(incurred.fen()).multiply(part) : BigInteger.ZERO;
            cost = cost.add(parts);
            costEver = costEver.add(parts);
        }
        credit = drain(credit, pockets(late), false);
        happening(LoanEvent.Waiver.class)
                .forEach(waiver -> drain(
                        big(waiver.amountFen()).multiply(part),
                        pockets(late).stream()
                                .filter(pocket -> pocket.component == waiver.component())
                                .toList(),
                        true));
        List<LoanEvent.Payment> payments = happening(LoanEvent.Payment.class).stream()
                .filter(payment -> !takenBack.contains(payment.id()))
                .toList();
        BigInteger money = payments.stream()
                .map(payment -> big(payment.amountFen()).multiply(part))
                .reduce(BigInteger.ZERO, BigInteger::add);
        credit = credit.add(drain(money, pockets(late), false));
        if (!happening(LoanEvent.Payment.class).isEmpty()) {
            settle(late);
        }
        lines.stream()
                .filter(line -> !toCome(line) && line.cleared() && !missed(line))
                .forEach(DayByDay::forgive);
    }

    private void evening() {
        if (paused.contains(today)) {
            return;
        }
        long penalty = terms.penaltyRatePpm((int) rate);
        boolean matured = !today.isBefore(maturity);
        long compound = switch (terms.compounding()) {
            case NONE -> 0;
            case PENALTY_RATE -> penalty;
            case CONTRACT_RATE_UNTIL_MATURITY -> called || matured ? penalty : rate;
        };
        for (Line line : lines) {
            if (!toCome(line)) {
                boolean counts = terms.graceRule() == GraceRule.COUNTS_FROM_DUE || line.counted >= grace(line);
                line.counted++;
                if (counts) {
                    grow(line, line.principalFen, Component.PENALTY, penalty);
                    grow(line, line.interestFen, Component.COMPOUND, compound);
                    line.principalDays = line.principalDays.add(line.principalFen);
                }
            }
        }
    }

    private static void grow(Line line, BigInteger fen, Component charge, long ppm) {
        if (fen.signum() == 0) {
            return;
        }
        BigInteger grown = fen.multiply(big(ppm));
        line.left.merge(charge, grown, BigInteger::add);
        line.charged = line.charged.add(grown);
    }

    private static void forgive(Line line) {
        line.left.put(Component.PENALTY, BigInteger.ZERO);
        line.left.put(Component.COMPOUND, BigInteger.ZERO);
        line.charged = BigInteger.ZERO;
        line.principalDays = BigInteger.ZERO;
    }

    private void settle(int late) {
        BigInteger rest = lines.stream()
                .filter(this::toCome)
                .map(line -> line.get(Component.PRINCIPAL)
                        .add(earned(line, Component.INTEREST))
                        .add(earned(line, Component.FEE)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (credit.signum() > 0 && credit.compareTo(rest) >= 0 && lines.stream().anyMatch(this::toCome)) {
            callRest();
            credit = drain(credit, pockets(late), false);
        }
    }

    private void callRest() {
        List<Line> rest = lines.stream().filter(this::toCome).toList();
        List<BigInteger> interest =
                rest.stream().map(line -> earned(line, Component.INTEREST)).toList();
        List<BigInteger> fee =
                rest.stream().map(line -> earned(line, Component.FEE)).toList();
        for (int i = 0; i < rest.size(); i++) {
            rest.get(i).left.put(Component.INTEREST, interest.get(i));
            rest.get(i).left.put(Component.FEE, fee.get(i));
            rest.get(i).due = today;
            rest.get(i).early = true;
        }
    }

    /** The running period's share of interest or fee, in whole fen, half up; nothing for later periods. */
    BigInteger earned(Line line, Component component) {
        LocalDate end = lines.stream()
                .filter(this::toCome)
                .map(each -> each.due)
                .min(Comparator.naturalOrder())
                .orElse(today);
        LocalDate start = lines.stream()
                .filter(each -> !toCome(each))
                .map(each -> each.due)
                .max(Comparator.naturalOrder())
                .orElse(facts.disbursedOn());
        start = start.isBefore(facts.disbursedOn()) ? facts.disbursedOn() : start;
        if (!line.due.equals(end) || !start.isBefore(today) || !start.isBefore(end)) {
            return BigInteger.ZERO;
        }
        BigInteger elapsed = fen(line.get(component)).multiply(big(today.toEpochDay() - start.toEpochDay()));
        return halfUp(elapsed, big(end.toEpochDay() - start.toEpochDay())).multiply(part);
    }

    /** A place money can go to; line null is the loan's cost. */
    record Pocket(@Nullable Line line, Component component) {}

    private List<Pocket> pockets(int late) {
        AllocationOrder allocation = terms.allocation();
        List<Component> order = late >= allocation.lateFromDays() ? allocation.lateOrder() : allocation.order();
        List<Line> due = lines.stream()
                .filter(line -> !toCome(line))
                .sorted(Comparator.comparing((Line line) -> line.due)
                        .thenComparing(line -> line.early)
                        // What is called due together goes by when it would have been due.
                        .thenComparing(line -> line.agreed.dueOn())
                        .thenComparingInt(line -> line.agreed.seq()))
                .toList();
        List<Pocket> pockets = new ArrayList<>();
        if (allocation.byInstalment()) {
            due.forEach(line -> order.forEach(component -> pockets.add(new Pocket(line, component))));
            pockets.removeIf(pocket -> pocket.component == Component.COST);
            pockets.add(order.get(0) == Component.COST ? 0 : pockets.size(), new Pocket(null, Component.COST));
            return pockets;
        }
        for (Component component : order) {
            if (component == Component.COST) {
                pockets.add(new Pocket(null, component));
            } else {
                due.forEach(line -> pockets.add(new Pocket(line, component)));
            }
        }
        return pockets;
    }

    private BigInteger drain(BigInteger money, List<Pocket> pockets, boolean waiver) {
        BigInteger rest = money;
        for (Pocket pocket : pockets) {
            BigInteger room = room(pocket);
            BigInteger taken = room.min(rest);
            if (taken.signum() == 0) {
                continue;
            }
            rest = rest.subtract(taken);
            Line line = pocket.line;
            if (line == null) {
                cost = cost.subtract(taken);
                costWaived = waiver ? costWaived.add(taken) : costWaived;
            } else {
                line.left.put(pocket.component, room.subtract(taken));
                (waiver ? line.waived : line.paid).merge(pocket.component, taken, BigInteger::add);
            }
        }
        return rest;
    }

    private BigInteger room(Pocket pocket) {
        return pocket.line == null ? cost : payable(pocket.line, pocket.component);
    }

    /** What is owed of a component now, rounded to whole fen. */
    BigInteger payable(Line line, Component component) {
        boolean charge = component == Component.PENALTY || component == Component.COMPOUND;
        return charge && !missed(line)
                ? BigInteger.ZERO
                : fen(line.get(component)).multiply(part);
    }

    boolean toCome(Line line) {
        return line.due.isAfter(today);
    }

    /** Grace is over. */
    boolean missed(Line line) {
        return !toCome(line) && line.counted > grace(line);
    }

    int daysPastDue(Line line) {
        if (!missed(line) || line.cleared()) {
            return 0;
        }
        return terms.graceRule() == GraceRule.COUNTS_FROM_DUE ? line.counted : line.counted - grace(line);
    }

    int daysPastDue() {
        return lines.stream().mapToInt(this::daysPastDue).max().orElse(0);
    }

    private int grace(Line line) {
        return line.early ? 0 : terms.graceDays();
    }

    BigInteger fen(BigInteger parts) {
        return halfUp(parts, part);
    }

    static BigInteger halfUp(BigInteger dividend, BigInteger divisor) {
        return dividend.add(dividend).add(divisor).divide(divisor.add(divisor));
    }

    static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
