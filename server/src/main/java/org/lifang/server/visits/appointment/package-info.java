/** Appointments from the first offer to their end. */
@NullMarked
package org.lifang.server.visits.appointment;

import org.jspecify.annotations.NullMarked;
