package org.lifang.kernel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.InstalmentState;
import org.lifang.kernel.aging.Owed;
import org.lifang.kernel.aging.Terms;
import org.lifang.kernel.aging.YearlyCost;

/**
 * One loan's debt on a day, as options see it.
 *
 * @param product the lender's code of the product
 * @param due everything due on the day or before, with its charges
 * @param coming what is left of later instalments, by due date
 * @param runningInterestFen part of the coming interest that is earned already
 * @param undisclosedFen costs the all-in cost sheet does not name: shown, never owed (CN-M-11)
 * @param annualRatePpm contract rate in millionths
 * @param dayBase 360 or 365
 * @param yearlyCost what being late has cost so far, against the yearly line (CN-M-06)
 */
public record Debt(
        LocalDate asOf,
        String product,
        Amounts due,
        List<Instalment> coming,
        long runningInterestFen,
        long undisclosedFen,
        int daysPastDue,
        Bucket bucket,
        int annualRatePpm,
        int dayBase,
        YearlyCost yearlyCost)
        implements Serializable {

    /** The longest schedule and the largest amount that the kernel reckons with. */
    static final int MOST_INSTALMENTS = 480;

    static final long MOST_FEN = 1_000_000_000_000L;
    static final int MILLION = 1_000_000;

    public Debt {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(yearlyCost, "yearlyCost");
        coming = List.copyOf(coming);
        for (Component component : Component.values()) {
            inRange(component.name(), due.of(component), MOST_FEN);
        }
        inRange("undisclosedFen", undisclosedFen, MOST_FEN);
        inRange("daysPastDue", daysPastDue, Integer.MAX_VALUE);
        inRange("annualRatePpm", annualRatePpm, MILLION);
        inRange("coming", coming.size(), MOST_INSTALMENTS);
        LocalDate last = asOf;
        for (Instalment instalment : coming) {
            if (instalment.dueOn().isBefore(last) || instalment.dueOn().equals(asOf)) {
                throw new IllegalArgumentException("not by due date after " + asOf + ": " + instalment.dueOn());
            }
            last = instalment.dueOn();
        }
        inRange("principal", due.principalFen() + principalOf(coming), MOST_FEN);
        inRange("runningInterestFen", runningInterestFen, interestOf(coming));
        if (dayBase != 360 && dayBase != 365) {
            throw new IllegalArgumentException("dayBase must be 360 or 365: " + dayBase);
        }
    }

    /**
     * A loan's debt from what it owes. A credit balance pays the next instalments.
     *
     * @param undisclosedFen costs on record that the cost sheet does not name
     */
    public static Debt of(Owed owed, Terms terms, String product, long undisclosedFen) {
        List<Instalment> coming = new ArrayList<>();
        long credit = owed.creditFen();
        for (InstalmentState state : owed.instalments()) {
            Amounts left = state.left();
            if (!state.dueOn().isAfter(owed.asOf())) {
                continue;
            }
            long interest = left.interestFen() - Math.min(credit, left.interestFen());
            credit -= left.interestFen() - interest;
            long fee = left.feeFen() - Math.min(credit, left.feeFen());
            credit -= left.feeFen() - fee;
            long principal = left.principalFen() - Math.min(credit, left.principalFen());
            credit -= left.principalFen() - principal;
            if (principal + interest + fee > 0) {
                coming.add(new Instalment(state.seq(), state.dueOn(), principal, interest, fee));
            }
        }
        return new Debt(
                owed.asOf(),
                product,
                owed.overdue().plus(owed.dueNotOverdue()),
                coming,
                Math.min(owed.accruedInterestFen(), interestOf(coming)),
                undisclosedFen,
                owed.daysPastDue(),
                owed.bucket(),
                terms.annualRatePpm(),
                terms.dayBase(),
                owed.yearlyCost());
    }

    /** Principal still to fall due. */
    public long comingPrincipalFen() {
        return principalOf(coming);
    }

    /** Contract interest still to fall due, the earned part included. */
    public long comingInterestFen() {
        return interestOf(coming);
    }

    /** Fees still to fall due. */
    public long comingFeeFen() {
        return coming.stream().mapToLong(Instalment::feeFen).sum();
    }

    /** Everything the contract asks for from the day to its end. */
    public long wholeFen() {
        return due.totalFen() + comingPrincipalFen() + comingInterestFen() + comingFeeFen();
    }

    private static long principalOf(List<Instalment> coming) {
        return coming.stream().mapToLong(Instalment::principalFen).sum();
    }

    private static long interestOf(List<Instalment> coming) {
        return coming.stream().mapToLong(Instalment::interestFen).sum();
    }

    private static void inRange(String name, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " must be 0 to " + most + ": " + value);
        }
    }
}
