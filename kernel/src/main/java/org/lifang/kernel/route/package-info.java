/**
 * Who drives where, when, in which order: routes for crews over stops with time windows, must and may visits.
 *
 * <p>Same problem, seed, step budget and number of threads, same routes. Refuses: a clock of its own, a stop outside
 * its windows, a crew that may not come.
 */
@NullMarked
package org.lifang.kernel.route;

import org.jspecify.annotations.NullMarked;
