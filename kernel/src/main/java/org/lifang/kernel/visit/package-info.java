/**
 * A visit as a lawful chain: what was done at the door, folded into where the visit stands and what may come next.
 *
 * <p>Refuses: a start without permit, crew and recorder, a debt fact before both sides are known, and a way on that was
 * not agreed to. Leaving is always open.
 */
@NullMarked
package org.lifang.kernel.visit;

import org.jspecify.annotations.NullMarked;
