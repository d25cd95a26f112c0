/** What other modules may read of complaints in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.complaints.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
