/** What other modules may read of contacts and permits in sets; the tables stay compliance's own. */
@NullMarked
@NamedInterface("views")
package org.lifang.server.compliance.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
