package org.lifang.kernel.aging;

/** One instalment while the loan's history is replayed. */
final class Item {

    private static final int PRINCIPAL = Component.PRINCIPAL.slot;
    private static final int INTEREST = Component.INTEREST.slot;
    private static final int FEE = Component.FEE.slot;

    static final int OPEN = Integer.MIN_VALUE;

    final Instalment agreed;
    /** Epoch day on which it is due; moved forward when the loan is called due. */
    int dueDay;
    /** Called due before its time; no grace is left then. */
    boolean called;

    int settledDay = OPEN;
    final long[] paid = new long[Component.COUNT];
    final long[] waived = new long[Component.COUNT];
    final long[] lapsed = new long[Component.COUNT];
    private final long[] left = new long[Component.COUNT];
    private final Accrual penalty;
    private final Accrual compound;
    /** All it was ever charged for being late, and the overdue principal times days it was charged on. */
    final Accrual charges;

    long principalDays;

    Item(Instalment agreed, int dayBase) {
        this.agreed = agreed;
        this.dueDay = Math.toIntExact(agreed.dueOn().toEpochDay());
        left[PRINCIPAL] = agreed.principalFen();
        left[INTEREST] = agreed.interestFen();
        left[FEE] = agreed.feeFen();
        penalty = new Accrual(dayBase);
        compound = new Accrual(dayBase);
        charges = new Accrual(dayBase);
    }

    boolean isOpen() {
        return (left[PRINCIPAL] | left[INTEREST] | left[FEE]) != 0;
    }

    /** What is left of a component; charges whether in force or not. */
    long left(Component component) {
        return switch (component) {
            case PRINCIPAL, INTEREST, FEE -> left[component.slot];
            case PENALTY -> penalty.fen();
            case COMPOUND -> compound.fen();
            case COST -> 0;
        };
    }

    void accrue(int days, int penaltyPpm, int compoundPpm) {
        if (days == 0) {
            return;
        }
        if (left[PRINCIPAL] > 0) {
            penalty.grow(left[PRINCIPAL], penaltyPpm, days);
            charges.grow(left[PRINCIPAL], penaltyPpm, days);
            principalDays += left[PRINCIPAL] * days;
        }
        if (left[INTEREST] > 0 && compoundPpm > 0) {
            compound.grow(left[INTEREST], compoundPpm, days);
            charges.grow(left[INTEREST], compoundPpm, days);
        }
    }

    void take(Component component, long fen) {
        switch (component) {
            case PRINCIPAL, INTEREST, FEE -> left[component.slot] -= fen;
            case PENALTY -> penalty.take(fen);
            case COMPOUND -> compound.take(fen);
            case COST -> throw new IllegalArgumentException("an instalment owes no cost");
        }
    }

    /** Paid within grace is paid on time: nothing was charged. */
    void forgetCharges() {
        penalty.clear();
        compound.clear();
        charges.clear();
        principalDays = 0;
    }

    /** Becomes due on a day before its time; interest and fee not earned by then lapse. */
    void callDue(int day, long interestEarnedFen, long feeEarnedFen) {
        called = true;
        dueDay = day;
        lapsed[INTEREST] = left[INTEREST] - interestEarnedFen;
        lapsed[FEE] = left[FEE] - feeEarnedFen;
        left[INTEREST] = interestEarnedFen;
        left[FEE] = feeEarnedFen;
    }
}
