package org.lifang.server.plans.option;

import org.lifang.kernel.plan.Situation;

/** What else is known of a borrower that decides who may be offered what: the rooms that know it say so. */
public interface Circumstance {

    /** Score, hardship and earlier promises. */
    Situation of(long borrowerId);
}
