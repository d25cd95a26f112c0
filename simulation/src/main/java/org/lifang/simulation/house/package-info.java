/** The lender of a simulated month: colleagues who work through the same HTTP as everybody. */
@NullMarked
package org.lifang.simulation.house;

import org.jspecify.annotations.NullMarked;
