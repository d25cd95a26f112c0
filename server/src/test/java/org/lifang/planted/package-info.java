/** Faults planted on purpose: each architecture rule must catch its own. Nothing here is ever run. */
@NullMarked
package org.lifang.planted;

import org.jspecify.annotations.NullMarked;
