package org.lifang.server.plans.option;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Figure;
import org.lifang.kernel.plan.Means;

/** Figures as somebody states them, in fen; null is what nobody said. */
public record StatedMeans(
        @Nullable Long income,
        @Nullable Long spending,
        int dependants,
        @Nullable Long otherDebts,
        @Nullable Long onHand,
        @Nullable Long expected,
        @Nullable LocalDate expectedOn) {

    /** As the kernel reckons with them. */
    Means means(Figure.Basis basis, String source) {
        return new Means(
                figure(income, basis, source),
                figure(spending, basis, source),
                dependants,
                figure(otherDebts, basis, source),
                figure(onHand, basis, source),
                figure(expected, basis, source),
                expectedOn);
    }

    boolean whole() {
        return (expected == null) == (expectedOn == null);
    }

    private static Figure figure(@Nullable Long fen, Figure.Basis basis, String source) {
        return fen == null ? Figure.UNKNOWN : new Figure(fen, basis, source);
    }
}
