/** What other modules may read of the ledger in sets; the tables stay its own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.ledger.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
