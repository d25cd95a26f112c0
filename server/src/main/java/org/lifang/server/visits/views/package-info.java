/** What other modules may read of visits in sets; the tables stay their own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.visits.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
