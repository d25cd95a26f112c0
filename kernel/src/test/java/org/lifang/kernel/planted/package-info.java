/** Faults planted on purpose: each rule of the kernel must catch its own. */
@NullMarked
package org.lifang.kernel.planted;

import org.jspecify.annotations.NullMarked;
