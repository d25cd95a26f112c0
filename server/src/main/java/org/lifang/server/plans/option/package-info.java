/** What can be offered for a loan today, in sentences, and how far a colleague may go alone and offline. */
@NullMarked
package org.lifang.server.plans.option;

import org.jspecify.annotations.NullMarked;
