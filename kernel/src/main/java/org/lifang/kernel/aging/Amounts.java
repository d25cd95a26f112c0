package org.lifang.kernel.aging;

import java.io.Serializable;

/** Fen by component; the parts sum to {@link #totalFen()}. */
public record Amounts(long principalFen, long interestFen, long penaltyFen, long compoundFen, long feeFen, long costFen)
        implements Serializable {

    /** Nothing at all. */
    public static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0);

    static Amounts of(long[] slots) {
        return new Amounts(slots[0], slots[1], slots[2], slots[3], slots[4], slots[5]);
    }

    /** The sum of all components. */
    public long totalFen() {
        return Math.addExact(
                Math.addExact(principalFen, interestFen),
                Math.addExact(Math.addExact(penaltyFen, compoundFen), Math.addExact(feeFen, costFen)));
    }

    /** Interest, penalty and compound interest: the interest group of CN-M-12. */
    public long interestGroupFen() {
        return interestFen + penaltyFen + compoundFen;
    }

    /** One component. */
    public long of(Component component) {
        return switch (component) {
            case PRINCIPAL -> principalFen;
            case INTEREST -> interestFen;
            case PENALTY -> penaltyFen;
            case COMPOUND -> compoundFen;
            case FEE -> feeFen;
            case COST -> costFen;
        };
    }

    /** The exact sum, component by component. */
    public Amounts plus(Amounts other) {
        return new Amounts(
                Math.addExact(principalFen, other.principalFen),
                Math.addExact(interestFen, other.interestFen),
                Math.addExact(penaltyFen, other.penaltyFen),
                Math.addExact(compoundFen, other.compoundFen),
                Math.addExact(feeFen, other.feeFen),
                Math.addExact(costFen, other.costFen));
    }

    /** The exact difference, component by component. */
    public Amounts minus(Amounts other) {
        return new Amounts(
                Math.subtractExact(principalFen, other.principalFen),
                Math.subtractExact(interestFen, other.interestFen),
                Math.subtractExact(penaltyFen, other.penaltyFen),
                Math.subtractExact(compoundFen, other.compoundFen),
                Math.subtractExact(feeFen, other.feeFen),
                Math.subtractExact(costFen, other.costFen));
    }

    /** The same with another amount of one component. */
    public Amounts with(Component component, long fen) {
        return new Amounts(
                component == Component.PRINCIPAL ? fen : principalFen,
                component == Component.INTEREST ? fen : interestFen,
                component == Component.PENALTY ? fen : penaltyFen,
                component == Component.COMPOUND ? fen : compoundFen,
                component == Component.FEE ? fen : feeFen,
                component == Component.COST ? fen : costFen);
    }
}
