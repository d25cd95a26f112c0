/** Promises: one obligation each, with parts; what became of them is worked out from the loan's money. */
@NullMarked
@NamedInterface("promise")
package org.lifang.server.plans.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
