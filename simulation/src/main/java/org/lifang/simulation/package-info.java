/** Lifang in simulated time: one process, one seed, a month in seconds; checked after every day. */
@NullMarked
package org.lifang.simulation;

import org.jspecify.annotations.NullMarked;
