/** What other modules may read of strategy in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.strategy.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
