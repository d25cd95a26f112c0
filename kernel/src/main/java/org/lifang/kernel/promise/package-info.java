/**
 * What was promised and what came of it: one obligation however many parts, judged by date and tolerance.
 *
 * <p>Refuses: counting a promise twice, and money that belongs to another promise.
 */
@NullMarked
package org.lifang.kernel.promise;

import org.jspecify.annotations.NullMarked;
