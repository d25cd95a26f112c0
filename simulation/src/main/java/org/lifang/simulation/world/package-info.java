/** What a simulated month happens in: its clock, its chance, its database that may break, and the log of all of it. */
@NullMarked
package org.lifang.simulation.world;

import org.jspecify.annotations.NullMarked;
