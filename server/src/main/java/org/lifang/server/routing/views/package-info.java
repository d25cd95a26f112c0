/** What other modules may read of plans in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.routing.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
