/**
 * What a loan owes on any date, how late it is and how it is classified, as a function of facts and a date.
 *
 * <p>Refuses: stored running totals; the same facts and date always give the same answer.
 */
@NullMarked
package org.lifang.kernel.aging;

import org.jspecify.annotations.NullMarked;
