package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A judgment debt: adjudged money, ordinary interest as the judgment says, and the doubled part for late performance
 * (CN-M-15).
 *
 * @param adjudgedFen unpaid adjudged money without ordinary interest
 * @param ordinaryRatePpm yearly ordinary interest set by the judgment, 0 when it sets none
 * @param dayBase days a year of the ordinary interest, 360 or 365
 * @param ordinaryFrom the day ordinary interest begins
 * @param performBy last day to perform; the doubled part runs from the end of it
 */
public record Judgment(long adjudgedFen, int ordinaryRatePpm, int dayBase, LocalDate ordinaryFrom, LocalDate performBy)
        implements Serializable {

    /** 0.0175 % a day (CN-M-15), as a yearly rate over 365 days, which is exact. */
    private static final int DOUBLED_PPM = 175 * 365;

    private static final int DOUBLED_BASE = 365;

    public Judgment {
        Objects.requireNonNull(ordinaryFrom, "ordinaryFrom");
        Objects.requireNonNull(performBy, "performBy");
        if (adjudgedFen < 0 || adjudgedFen > Instalment.MOST_FEN) {
            throw new IllegalArgumentException("adjudged money must be 0 to 10^12 fen: " + adjudgedFen);
        }
        if (ordinaryRatePpm < 0 || ordinaryRatePpm > Terms.MILLION || (dayBase != 360 && dayBase != 365)) {
            throw new IllegalArgumentException("rate or day base out of range");
        }
    }

    /**
     * What is owed on a date.
     *
     * @param doubledFen the doubled part, paid last (CN-M-15)
     * @param surplusFen received beyond everything owed
     */
    public record Due(long adjudgedFen, long ordinaryInterestFen, long doubledFen, long surplusFen)
            implements Serializable {
        /** All three together. */
        public long totalFen() {
            return adjudgedFen + ordinaryInterestFen + doubledFen;
        }
    }

    /** What is owed on a date after payments in any order: ordinary interest, adjudged money, then the doubled part. */
    public Due owed(List<LoanEvent.Payment> payments, LocalDate asOf) {
        Accrual ordinary = new Accrual(dayBase);
        Accrual doubled = new Accrual(DOUBLED_BASE);
        long left = adjudgedFen;
        long surplus = 0;
        LocalDate last = ordinaryFrom.isBefore(performBy) ? ordinaryFrom : performBy;
        List<LoanEvent.Payment> known = payments.stream()
                .filter(payment -> !payment.on().isAfter(asOf))
                .sorted(Comparator.comparing(LoanEvent.Payment::on).thenComparingLong(LoanEvent.Payment::id))
                .toList();
        for (LoanEvent.Payment payment : known) {
            grow(ordinary, doubled, left, last, payment.on());
            last = payment.on().isAfter(last) ? payment.on() : last;
            long interest = Math.min(payment.amountFen(), ordinary.fen());
            take(ordinary, interest);
            long principal = Math.min(payment.amountFen() - interest, left);
            left -= principal;
            long late = Math.min(payment.amountFen() - interest - principal, doubled.fen());
            take(doubled, late);
            surplus += payment.amountFen() - interest - principal - late;
        }
        grow(ordinary, doubled, left, last, asOf);
        return new Due(left, ordinary.fen(), doubled.fen(), surplus);
    }

    private static void take(Accrual accrual, long fen) {
        if (fen > 0) {
            accrual.take(fen);
        }
    }

    private void grow(Accrual ordinary, Accrual doubled, long fen, LocalDate from, LocalDate to) {
        ordinary.grow(fen, ordinaryRatePpm, days(from, ordinaryFrom, to));
        doubled.grow(fen, DOUBLED_PPM, days(from, performBy, to));
    }

    private static int days(LocalDate from, LocalDate begins, LocalDate to) {
        LocalDate first = from.isAfter(begins) ? from : begins;
        return Math.max(0, Math.toIntExact(to.toEpochDay() - first.toEpochDay()));
    }
}
