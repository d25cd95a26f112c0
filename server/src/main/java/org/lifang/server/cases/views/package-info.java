/** What other modules may read of cases in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.cases.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
