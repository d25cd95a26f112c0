/** What goes wrong in a simulated month, how often, and until when. */
@NullMarked
package org.lifang.simulation.faults;

import org.jspecify.annotations.NullMarked;
