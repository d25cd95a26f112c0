/** What other modules may read of identity in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.identity.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
