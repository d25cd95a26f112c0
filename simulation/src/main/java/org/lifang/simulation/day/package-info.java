/** A day of a simulated month, hour by hour: what people of the house, borrowers, banks, phones and the night do. */
@NullMarked
package org.lifang.simulation.day;

import org.jspecify.annotations.NullMarked;
