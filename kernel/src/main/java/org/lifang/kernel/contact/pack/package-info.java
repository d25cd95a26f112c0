/**
 * Rule packs as data: which rules a lender is under, with their numbers, their weight and where they stand written.
 *
 * <p>Refuses: a rule it does not know, a number a rule does not have, a clause cited as law that no source confirms, and
 * a pack that would widen another.
 */
@NullMarked
package org.lifang.kernel.contact.pack;

import org.jspecify.annotations.NullMarked;
