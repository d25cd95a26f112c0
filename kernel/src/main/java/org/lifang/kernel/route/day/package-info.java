/**
 * A collection day: crews of two, visits with what they ask for, the plan, slots that fit it, its mending while the day
 * runs, and the reasons for all of it.
 *
 * <p>Times are whole seconds from midnight of the first day of the plan (second day: from 86,400 on); costs are seconds
 * of travel. Same day, seed, step budget and number of threads, same plan. Refuses: a clock, a breach of a hard rule
 * (what cannot be done is left out), texts for people (reasons are codes and figures).
 */
@NullMarked
package org.lifang.kernel.route.day;

import org.jspecify.annotations.NullMarked;
