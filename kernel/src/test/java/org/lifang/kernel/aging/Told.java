package org.lifang.kernel.aging;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lifang.kernel.aging.Histories.History;

/** Puts what two sides found out in the same words, so that a difference can be read. */
final class Told {

    private Told() {}

    static String of(InstalmentState state) {
        return state.dueOn() + " left " + state.left() + " paid " + state.paid() + " waived " + state.waived()
                + " days " + state.daysPastDue();
    }

    static String of(DayByDay oracle, DayByDay.Line line) {
        long[] left = new long[Component.COUNT];
        long[] paid = new long[Component.COUNT];
        long[] waived = new long[Component.COUNT];
        for (Component part : Component.values()) {
            left[part.slot] = oracle.fen(oracle.payable(line, part)).longValueExact();
            paid[part.slot] =
                    oracle.fen(Objects.requireNonNull(line.paid.get(part))).longValueExact();
            waived[part.slot] =
                    oracle.fen(Objects.requireNonNull(line.waived.get(part))).longValueExact();
        }
        return line.due + " left " + Amounts.of(left) + " paid " + Amounts.of(paid) + " waived " + Amounts.of(waived)
                + " days " + oracle.daysPastDue(line);
    }

    static String summary(Owed owed) {
        YearlyCost cost = owed.yearlyCost();
        return String.join(
                " ",
                "days " + owed.daysPastDue(),
                "credit " + owed.creditFen(),
                "cost " + owed.overdue().costFen(),
                "missed " + owed.missedInstalments(),
                "payoff " + owed.payoffFen(),
                "charges " + cost.chargesFen(),
                "ceiling " + cost.ceilingFen());
    }

    static String summary(DayByDay oracle, History history) {
        BigInteger charged = oracle.costEver.subtract(oracle.costWaived);
        BigInteger unpaid = oracle.cost;
        BigInteger principalDays = BigInteger.ZERO;
        for (DayByDay.Line line : oracle.lines) {
            for (Component part : List.of(Component.PENALTY, Component.COMPOUND)) {
                charged = charged.subtract(Objects.requireNonNull(line.waived.get(part)));
                unpaid = unpaid.add(oracle.payable(line, part));
            }
            charged = charged.add(oracle.missed(line) ? line.charged : BigInteger.ZERO);
            principalDays = principalDays.add(oracle.missed(line) ? line.principalDays : BigInteger.ZERO);
        }
        Terms terms = history.facts().terms();
        long charges = oracle.fen(charged.max(BigInteger.ZERO)).longValueExact();
        BigInteger line = principalDays.multiply(DayByDay.big(terms.capPpm()));
        long ceiling = DayByDay.halfUp(line, DayByDay.big(365_000_000)).longValueExact();
        long excess = terms.ceiling() ? Math.max(0, charges - ceiling) : 0;
        long cut = Math.min(excess, oracle.fen(unpaid).longValueExact());
        return String.join(
                " ",
                "days " + oracle.daysPastDue(),
                "credit " + oracle.fen(oracle.credit),
                "cost " + oracle.fen(oracle.cost),
                "missed " + missed(oracle),
                "payoff " + Math.max(0, payoff(oracle) - cut),
                "charges " + charges,
                "ceiling " + ceiling);
    }

    private static long payoff(DayByDay oracle) {
        BigInteger owed = oracle.cost;
        for (DayByDay.Line line : oracle.lines) {
            for (Component part : Component.values()) {
                boolean earning = part == Component.INTEREST || part == Component.FEE;
                owed = owed.add(
                        oracle.toCome(line) && earning ? oracle.earned(line, part) : oracle.payable(line, part));
            }
        }
        return Math.max(0, oracle.fen(owed.subtract(oracle.credit)).longValueExact());
    }

    private static int missed(DayByDay oracle) {
        List<DayByDay.Line> missed = oracle.lines.stream()
                .filter(line -> oracle.missed(line) && !line.cleared())
                .toList();
        int early = missed.stream().anyMatch(line -> line.early) ? 1 : 0;
        return early + (int) missed.stream().filter(line -> !line.early).count();
    }

    static String of(NightLine line) {
        return line.daysPastDue() + " " + line.bucket() + " " + line.classFloor() + " " + line.principalFen() + " "
                + line.interestFen() + " " + line.feeFen() + " " + line.missedInstalments() + " "
                + (line.oldestUnpaidDue() == NightLine.NOT_OVERDUE
                        ? null
                        : LocalDate.ofEpochDay(line.oldestUnpaidDue()));
    }

    static String of(Owed owed) {
        return owed.daysPastDue() + " " + owed.bucket() + " " + owed.classFloor() + " "
                + owed.overdue().principalFen() + " " + owed.overdue().interestFen() + " "
                + owed.overdue().feeFen() + " " + owed.missedInstalments() + " " + owed.oldestUnpaidDueOn();
    }

    static String lasting(NightLine line) {
        return line.bucket() + " " + line.classFloor() + " " + line.principalFen() + " " + line.interestFen() + " "
                + line.feeFen() + " " + line.paused();
    }

    static String of(NightColumns columns, int i) {
        return columns.daysPastDue[i] + " " + columns.bucket[i] + " " + columns.classFloor[i] + " "
                + columns.principalFen[i] + " " + columns.interestFen[i] + " " + columns.feeFen[i] + " "
                + columns.nextChangeOn[i];
    }
}
