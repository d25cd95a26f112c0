/**
 * Money as whole numbers of minor units (fen): sums, named roundings, splits whose parts sum to the whole.
 *
 * <p>Refuses: floating point, nameless rounding, sums of different currencies.
 */
@NullMarked
package org.lifang.kernel.money;

import org.jspecify.annotations.NullMarked;
