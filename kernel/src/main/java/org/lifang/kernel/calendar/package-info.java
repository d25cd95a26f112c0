/**
 * Dates of the trade: day counts, month steps, working days. Every date is an argument; nothing knows what day it is.
 *
 * <p>Refuses: clocks and default time zones.
 */
@NullMarked
package org.lifang.kernel.calendar;

import org.jspecify.annotations.NullMarked;
