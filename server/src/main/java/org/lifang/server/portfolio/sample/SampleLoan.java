package org.lifang.server.portfolio.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.aging.Contract;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.Schedules;

/** One invented contract with its schedule and the payments made until a date. */
record SampleLoan(
        long number,
        long owner,
        String product,
        Contract contract,
        LocalDate disbursedOn,
        List<Instalment> schedule,
        List<Paid> payments) {

    private static final int[] MONTHS = {12, 12, 18, 24, 24, 36};
    private static final int[] RATES_PPM = {72_000, 98_000, 112_000, 126_000, 144_000, 156_000, 216_000};
    private static final String[] PRODUCTS = {"现金贷", "消费分期", "装修贷", "教育分期"};

    /** One payment; several instalments may be caught up at once. */
    record Paid(LocalDate on, long amountFen) {}

    static SampleLoan of(long seed, long number, LocalDate date) {
        long own = Inventions.mix(seed, number);
        int product = Inventions.pick(own, 10, PRODUCTS.length);
        int months = MONTHS[Inventions.pick(own, 11, MONTHS.length)];
        // Hundreds of yuan, small loans far more often than large ones.
        long draw = Inventions.pick(own, 12, 1_000);
        long principal = (3_000 + draw * draw * draw / 1_000_000 * 150 / 100 * 100) * 100L;
        int rate = RATES_PPM[Inventions.pick(own, 13, RATES_PPM.length)];
        LocalDate disbursed = date.minusDays(20 + Inventions.pick(own, 14, (months + 4) * 30));
        Contract.Kind kind = product == 1 ? Contract.Kind.EQUAL_PRINCIPAL : Contract.Kind.LEVEL_INSTALMENT;
        Contract contract = new Contract(kind, principal, rate, months, disbursed.plusMonths(1));
        List<Instalment> schedule = Schedules.build(contract);
        return new SampleLoan(
                number,
                owner(seed, number),
                PRODUCTS[product],
                contract,
                disbursed,
                schedule,
                payments(own, schedule, date));
    }

    /** One loan in eight belongs to the person of the loan before it. */
    static long owner(long seed, long number) {
        long owner = number;
        while (owner > 0 && Inventions.pick(Inventions.mix(seed, owner), 15, 8) == 0) {
            owner--;
        }
        return owner;
    }

    private static List<Paid> payments(long own, List<Instalment> schedule, LocalDate date) {
        List<Paid> payments = new ArrayList<>();
        int behind = 0;
        int covered = 0;
        for (int month = 0; month < schedule.size() + Delinquency.WORST; month++) {
            boolean due = month < schedule.size();
            LocalDate dueOn = due
                    ? schedule.get(month).dueOn()
                    : schedule.getLast().dueOn().plusMonths(month - schedule.size() + 1L);
            if (dueOn.isAfter(date) || covered == schedule.size()) {
                break;
            }
            int open = Math.min(month + 1, schedule.size()) - covered;
            int left = Math.min(open, Delinquency.next(Math.min(behind, Delinquency.WORST), own, month));
            long amount = 0;
            for (int i = covered; i < covered + open - left; i++) {
                amount += schedule.get(i).totalFen();
            }
            LocalDate on = behind == 0 && left == 0
                    ? dueOn.minusDays(Inventions.pick(own, 2_000 + month, 3))
                    : dueOn.plusDays(3 + Inventions.pick(own, 2_000 + month, 22));
            if (on.isAfter(date)) {
                break;
            }
            if (amount > 0) {
                payments.add(new Paid(on, amount));
            }
            covered += open - left;
            behind = left;
        }
        return payments;
    }

    LocalDate maturesOn() {
        return schedule.getLast().dueOn();
    }
}
