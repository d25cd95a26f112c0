/** Invented borrowers: what they owe, how they are, what they do about it. Assumptions are data, with their source. */
@NullMarked
package org.lifang.simulation.people;

import org.jspecify.annotations.NullMarked;
