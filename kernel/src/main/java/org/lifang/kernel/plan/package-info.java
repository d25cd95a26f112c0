/**
 * What a borrower who is behind can be offered: each option with its payments, its cost, its effect and who may agree.
 *
 * <p>Refuses: interest on charges, a term or a waiver above the lender's policy, an option without a full schedule.
 */
@NullMarked
package org.lifang.kernel.plan;

import org.jspecify.annotations.NullMarked;
