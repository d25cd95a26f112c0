package org.lifang.kernel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether the borrower can pay an option and still live.
 *
 * <p>Month by month, payments come from what is free that month; what is beyond it comes from money on hand and, from
 * its month on, the expected sum. Nothing else is assumed to be saved.
 *
 * @param heaviestFen the payments of the heaviest month
 * @param leftForLivingFen what is left to live on in the tightest month
 * @param neededForLivingFen what must be left
 * @param shortFen what is missing in the month that misses most, 0 when nothing is
 * @param basis the weakest of the figures it rests on
 */
public record Affordability(
        Answer answer,
        long heaviestFen,
        long leftForLivingFen,
        long neededForLivingFen,
        long shortFen,
        Figure.Basis basis)
        implements Serializable {

    /** Whether it can be paid; the best answer first. */
    public enum Answer {
        YES,
        /** Income or other debts are unknown. */
        UNKNOWN,
        NO
    }

    static Affordability of(Question question, OptionPolicy policy, List<Work.Line> lines) {
        Means means = question.means();
        long[] months = byMonth(question.debt().asOf(), lines);
        LocalDate expectedOn = means.expectedOn();
        int expectedIn = expectedOn == null
                ? 0
                : Math.max(0, month(expectedOn) - month(question.debt().asOf()));
        long needed = means.neededFen(policy);
        long before = means.beforePaymentsFen();
        long free = freeFen(question, policy);
        long pot = means.onHand().fen();
        long heaviest = 0;
        long left = before;
        long missing = 0;
        for (int i = 0; i < months.length; i++) {
            pot += i == expectedIn ? means.expected().fen() : 0;
            long drawn = Math.min(pot, Math.max(0, months[i] - free));
            pot -= drawn;
            heaviest = Math.max(heaviest, months[i]);
            left = Math.min(left, before - months[i] + drawn);
            missing = Math.max(missing, months[i] - drawn - free);
        }
        Answer answer = !means.enough() ? Answer.UNKNOWN : missing > 0 ? Answer.NO : Answer.YES;
        return new Affordability(answer, heaviest, left, needed, missing, means.weakest());
    }

    /** The most that one month can carry at all, whatever the month: a quick look before a schedule is worked out. */
    static long mostOfAMonthFen(Question question, OptionPolicy policy) {
        Means means = question.means();
        return freeFen(question, policy)
                + means.onHand().fen()
                + means.expected().fen();
    }

    /** What is free for payments, a month. */
    static long freeFen(Question question, OptionPolicy policy) {
        Means means = question.means();
        return Math.max(0, means.beforePaymentsFen() - means.neededFen(policy));
    }

    private static long[] byMonth(LocalDate asOf, List<Work.Line> lines) {
        int first = month(asOf);
        int last = first;
        for (Work.Line line : lines) {
            last = Math.max(last, month(line.nominal()));
        }
        long[] months = new long[last - first + 1];
        for (Work.Line line : lines) {
            months[month(line.nominal()) - first] += line.payment().totalFen();
        }
        return months;
    }

    private static int month(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue();
    }
}
