/**
 * Canonical bytes: whole numbers in the fewest bytes, nothing else.
 *
 * <p>Refuses: bytes that could be written shorter, or that end too early.
 */
@NullMarked
package org.lifang.kernel.contact.bytes;

import org.jspecify.annotations.NullMarked;
