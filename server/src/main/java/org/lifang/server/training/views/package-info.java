/** What other modules may read of training in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.training.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
