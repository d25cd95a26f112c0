package org.lifang.kernel.aging;

import org.jspecify.annotations.Nullable;

/** One instalment while the loan's history is replayed; what few instalments need is made only for those. */
final class Item {

    static final int OPEN = Integer.MIN_VALUE;

    final Instalment agreed;
    /** Epoch day on which it is due; moved forward when the loan is called due. */
    int dueDay;
    /** Called due before its time; no grace is left then. */
    boolean called;

    int settledDay = OPEN;
    long lapsedInterestFen;
    long lapsedFeeFen;
    private final int dayBase;
    private long principalFen;
    private long interestFen;
    private long feeFen;
    private @Nullable Charges charges;
    private long @Nullable [] paid;
    private long @Nullable [] waived;

    Item(Instalment agreed, int dayBase) {
        this.agreed = agreed;
        this.dayBase = dayBase;
        this.dueDay = Replay.day(agreed.dueOn());
        principalFen = agreed.principalFen();
        interestFen = agreed.interestFen();
        feeFen = agreed.feeFen();
    }

    boolean isOpen() {
        return (principalFen | interestFen | feeFen) != 0;
    }

    /** Nothing is left of it and nothing can grow on it any more. */
    boolean isDone() {
        return !isOpen() && (charges == null || charges.penalty.fen() + charges.compound.fen() == 0);
    }

    /** What is left of a component; charges whether in force or not. */
    long left(Component component) {
        return switch (component) {
            case PRINCIPAL -> principalFen;
            case INTEREST -> interestFen;
            case FEE -> feeFen;
            case PENALTY -> charges == null ? 0 : charges.penalty.fen();
            case COMPOUND -> charges == null ? 0 : charges.compound.fen();
            case COST -> 0;
        };
    }

    void accrue(int days, int penaltyPpm, int compoundPpm) {
        if (days == 0 || (principalFen | interestFen) == 0) {
            return;
        }
        Charges growing = charges == null ? new Charges(dayBase) : charges;
        charges = growing;
        if (principalFen > 0) {
            growing.penalty.grow(principalFen, penaltyPpm, days);
            growing.ever.grow(principalFen, penaltyPpm, days);
            growing.principalDays += principalFen * days;
        }
        if (interestFen > 0 && compoundPpm > 0) {
            growing.compound.grow(interestFen, compoundPpm, days);
            growing.ever.grow(interestFen, compoundPpm, days);
        }
    }

    void take(Component component, long fen) {
        switch (component) {
            case PRINCIPAL -> principalFen -= fen;
            case INTEREST -> interestFen -= fen;
            case FEE -> feeFen -= fen;
            case PENALTY -> known().penalty.take(fen);
            case COMPOUND -> known().compound.take(fen);
            case COST -> throw new IllegalArgumentException("an instalment owes no cost");
        }
    }

    void note(Component component, long fen, boolean waiver) {
        long[] sums = waiver ? waived : paid;
        if (sums == null) {
            sums = new long[Component.COUNT];
            if (waiver) {
                waived = sums;
            } else {
                paid = sums;
            }
        }
        sums[component.slot] += fen;
    }

    Amounts paid() {
        return paid == null ? Amounts.NONE : Amounts.of(paid);
    }

    Amounts waived() {
        return waived == null ? Amounts.NONE : Amounts.of(waived);
    }

    /** All it was ever charged for being late, and what that was charged on; null when nothing was. */
    @Nullable
    Charges charges() {
        return charges;
    }

    /** Paid within grace is paid on time: nothing was charged. */
    void forgetCharges() {
        charges = null;
    }

    /** Becomes due on a day before its time; interest and fee not earned by then lapse. */
    void callDue(int day, long interestEarnedFen, long feeEarnedFen) {
        called = true;
        dueDay = day;
        lapsedInterestFen = interestFen - interestEarnedFen;
        lapsedFeeFen = feeFen - feeEarnedFen;
        interestFen = interestEarnedFen;
        feeFen = feeEarnedFen;
    }

    private Charges known() {
        if (charges == null) {
            throw new IllegalStateException("nothing was charged on instalment " + agreed.seq());
        }
        return charges;
    }

    /** What being late cost: still owed, and ever. */
    static final class Charges {
        final Accrual penalty;
        final Accrual compound;
        final Accrual ever;
        /** Overdue principal times the days it was charged on. */
        long principalDays;

        Charges(int dayBase) {
            penalty = new Accrual(dayBase);
            compound = new Accrual(dayBase);
            ever = new Accrual(dayBase);
        }
    }
}
