/**
 * The compliance gate: a proposed contact and the facts around it go in, a permit, a hold or a refusal comes out, with
 * every rule that spoke.
 *
 * <p>Refuses: clocks, guesses, and permitting what nobody has proved.
 */
@NullMarked
package org.lifang.kernel.contact;

import org.jspecify.annotations.NullMarked;
