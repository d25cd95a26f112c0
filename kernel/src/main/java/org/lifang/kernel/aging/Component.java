package org.lifang.kernel.aging;

/** What a fen owed is owed for. */
public enum Component {
    /** 本金. */
    PRINCIPAL(0),
    /** 利息: contract interest of an instalment. */
    INTEREST(1),
    /** 罚息: on overdue principal. */
    PENALTY(2),
    /** 复利: on overdue contract interest, never on the penalty. */
    COMPOUND(3),
    /** 费用: fee of an instalment. */
    FEE(4),
    /** 实现债权的费用: cost of realising the claim, owed by the loan as a whole. */
    COST(5);

    static final int COUNT = 6;

    final int slot;

    Component(int slot) {
        this.slot = slot;
    }
}
