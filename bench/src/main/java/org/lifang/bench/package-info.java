/**
 * Side-by-side measurements, one command each: {@code ./lifang bench NAME}.
 *
 * <p>Refuses: a speed without an equal answer, a ratio of sides that were not run in turns, a figure without its bar.
 */
@NullMarked
package org.lifang.bench;

import org.jspecify.annotations.NullMarked;
