/** What can be offered for a loan today, in sentences, and how far a colleague may go alone and offline. */
@NullMarked
@NamedInterface("option")
package org.lifang.server.plans.option;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
