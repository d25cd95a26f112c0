/** Which days people work, announced year by year. */
@NullMarked
package org.lifang.server.plans.calendar;

import org.jspecify.annotations.NullMarked;
