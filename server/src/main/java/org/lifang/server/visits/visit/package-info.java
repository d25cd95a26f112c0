/** The visit itself: what the phone told, what follows from it, and how it is shown years later. */
@NullMarked
@NamedInterface("visit")
package org.lifang.server.visits.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
