package org.lifang.kernel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower can pay from.
 *
 * @param income a month
 * @param spending necessary spending a month; the policy's floor counts when it is less or unknown
 * @param dependants people who live on this income besides the borrower
 * @param otherDebts payments on other debts a month
 * @param onHand what can be paid once, today
 * @param expected a sum that comes once, such as wages in arrears
 * @param expectedOn when it comes; null without one
 */
public record Means(
        Figure income,
        Figure spending,
        int dependants,
        Figure otherDebts,
        Figure onHand,
        Figure expected,
        @Nullable LocalDate expectedOn)
        implements Serializable {

    private static final int MOST_DEPENDANTS = 20;

    /** Nothing is known yet. */
    public static final Means UNKNOWN =
            new Means(Figure.UNKNOWN, Figure.UNKNOWN, 0, Figure.UNKNOWN, Figure.UNKNOWN, Figure.UNKNOWN, null);

    public Means {
        Objects.requireNonNull(income, "income");
        Objects.requireNonNull(spending, "spending");
        Objects.requireNonNull(otherDebts, "otherDebts");
        Objects.requireNonNull(onHand, "onHand");
        Objects.requireNonNull(expected, "expected");
        if (dependants < 0 || dependants > MOST_DEPENDANTS) {
            throw new IllegalArgumentException("dependants must be 0 to " + MOST_DEPENDANTS + ": " + dependants);
        }
        if (expected.known() != (expectedOn != null)) {
            throw new IllegalArgumentException("an expected sum has its day, and only then");
        }
    }

    /** The same with another income. */
    public Means withIncome(Figure other) {
        return new Means(other, spending, dependants, otherDebts, onHand, expected, expectedOn);
    }

    /** Income and other debts must be known; without them nobody can say what is affordable. */
    boolean enough() {
        return income.known() && otherDebts.known();
    }

    /** The weakest of what the answer rests on. */
    Figure.Basis weakest() {
        Figure.Basis weakest = income.basis();
        for (Figure figure : new Figure[] {spending, otherDebts}) {
            if (figure.basis().compareTo(weakest) < 0 && figure.known()) {
                weakest = figure.basis();
            }
        }
        return enough() ? weakest : Figure.Basis.UNKNOWN;
    }

    /** What is left to live on before any payment of this debt, a month; may be below zero. */
    long beforePaymentsFen() {
        return income.fen() - otherDebts.fen();
    }

    /** What must stay for living, a month. */
    long neededFen(OptionPolicy policy) {
        long floor = Math.addExact(policy.livingFen(), Math.multiplyExact(policy.dependantFen(), (long) dependants));
        return Math.max(floor, spending.fen());
    }
}
