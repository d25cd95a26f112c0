package org.lifang.kernel.visit;

/** Who is there and is not the borrower. */
public enum OtherPerson {
    SPOUSE,
    RELATIVE,
    NEIGHBOUR,
    COLLEAGUE,
    DOORKEEPER,
    OTHER_ADULT,
    CHILD
}
