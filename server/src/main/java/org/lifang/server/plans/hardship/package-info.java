/** Requests for help in hardship: what was asked and answered, what was seen, and the decision with its reasons. */
@NullMarked
package org.lifang.server.plans.hardship;

import org.jspecify.annotations.NullMarked;
