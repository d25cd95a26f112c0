package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.calendar.Months;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;
import org.lifang.kernel.money.Split;

/** Builds repayment schedules and compares imported ones with the contract. */
public final class Schedules {

    /** Twelve months of a millionth: a month's interest is balance × rate ÷ this. */
    private static final long MONTH_UNIT = 12L * Terms.MILLION;

    /** One, in fixed point; a multiple of {@link #MONTH_UNIT}. */
    private static final long ONE = 1_200_000_000_000_000_000L;

    private Schedules() {}

    /** The schedule of a contract; its principal parts sum to the principal. */
    public static List<Instalment> build(Contract contract) {
        return switch (contract.kind()) {
            case LEVEL_INSTALMENT -> level(contract);
            case EQUAL_PRINCIPAL -> declining(contract, Split.even(contract.principalFen(), contract.months()));
            case INTEREST_FIRST -> {
                long[] principal = new long[contract.months()];
                principal[principal.length - 1] = contract.principalFen();
                yield declining(contract, principal);
            }
            case BULLET ->
                List.of(new Instalment(
                        1,
                        Months.after(contract.firstDueOn(), contract.months() - 1),
                        contract.principalFen(),
                        Exact.mulDiv(
                                contract.principalFen() * contract.annualRatePpm(),
                                contract.months(),
                                MONTH_UNIT,
                                Rounding.HALF_UP),
                        0));
        };
    }

    /** The level instalment P·r ÷ (1 − (1 + r)^−n), rounded half up; the last instalment takes up the difference. */
    public static long levelInstalmentFen(long principalFen, int annualRatePpm, int months) {
        if (annualRatePpm == 0) {
            return Rounding.HALF_UP.divide(principalFen, months);
        }
        long discount = ONE;
        for (int i = 0; i < months; i++) {
            discount = Exact.mulDiv(discount, MONTH_UNIT, MONTH_UNIT + annualRatePpm, Rounding.HALF_EVEN);
        }
        return Exact.mulDiv(principalFen * annualRatePpm, ONE / MONTH_UNIT, ONE - discount, Rounding.HALF_UP);
    }

    /**
     * One difference between contract and imported schedule.
     *
     * @param seq the instalment
     * @param expected by the contract; null when it has no such instalment
     * @param found in the file; null when it is missing there
     */
    public record Difference(
            int seq,
            Field field,
            @Nullable String expected,
            @Nullable String found) implements Serializable {
        /** What differs. */
        public enum Field {
            INSTALMENT,
            DUE_ON,
            PRINCIPAL_FEN,
            INTEREST_FEN
        }
    }

    /**
     * Compares an imported schedule, in order of its numbers, with the contract; fees are the lender's own.
     *
     * @param toleranceFen how far an amount may be off before it counts, for lenders who round otherwise
     */
    public static List<Difference> verify(Contract contract, List<Instalment> imported, long toleranceFen) {
        List<Instalment> expected = build(contract);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), imported.size()); i++) {
            if (i >= imported.size()) {
                Instalment missing = expected.get(i);
                differences.add(instalment(missing.seq(), missing.dueOn().toString(), null));
            } else if (i >= expected.size()) {
                Instalment extra = imported.get(i);
                differences.add(instalment(extra.seq(), null, extra.dueOn().toString()));
            } else {
                compare(expected.get(i), imported.get(i), toleranceFen, differences);
            }
        }
        return differences;
    }

    private static void compare(Instalment expected, Instalment found, long tolerance, List<Difference> to) {
        if (!expected.dueOn().equals(found.dueOn())) {
            to.add(new Difference(
                    found.seq(),
                    Difference.Field.DUE_ON,
                    expected.dueOn().toString(),
                    found.dueOn().toString()));
        }
        fen(found.seq(), Difference.Field.PRINCIPAL_FEN, expected.principalFen(), found.principalFen(), tolerance, to);
        fen(found.seq(), Difference.Field.INTEREST_FEN, expected.interestFen(), found.interestFen(), tolerance, to);
    }

    private static void fen(
            int seq, Difference.Field field, long expected, long found, long tolerance, List<Difference> to) {
        if (Math.abs(expected - found) > tolerance) {
            to.add(new Difference(seq, field, Long.toString(expected), Long.toString(found)));
        }
    }

    private static Difference instalment(int seq, @Nullable String expected, @Nullable String found) {
        return new Difference(seq, Difference.Field.INSTALMENT, expected, found);
    }

    private static List<Instalment> level(Contract contract) {
        long level = levelInstalmentFen(contract.principalFen(), contract.annualRatePpm(), contract.months());
        List<Instalment> schedule = new ArrayList<>();
        long balance = contract.principalFen();
        for (int i = 0; i < contract.months(); i++) {
            long interest = interest(balance, contract.annualRatePpm());
            boolean last = i == contract.months() - 1;
            long principal = last ? balance : Math.clamp(level - interest, 0L, balance);
            schedule.add(new Instalment(i + 1, dueOn(contract, i), principal, interest, 0));
            balance -= principal;
        }
        return schedule;
    }

    private static List<Instalment> declining(Contract contract, long[] principal) {
        List<Instalment> schedule = new ArrayList<>();
        long balance = contract.principalFen();
        for (int i = 0; i < principal.length; i++) {
            long interest = interest(balance, contract.annualRatePpm());
            schedule.add(new Instalment(i + 1, dueOn(contract, i), principal[i], interest, 0));
            balance -= principal[i];
        }
        return schedule;
    }

    private static LocalDate dueOn(Contract contract, int i) {
        return Months.after(contract.firstDueOn(), i);
    }

    private static long interest(long balanceFen, int annualRatePpm) {
        return Rounding.HALF_UP.divide(balanceFen * annualRatePpm, MONTH_UNIT);
    }
}
