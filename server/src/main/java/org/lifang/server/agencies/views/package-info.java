/** What other modules may read of agencies in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.agencies.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
