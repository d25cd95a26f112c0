/** What other modules may read of the loan book in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.portfolio.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
