/** Appointments in calendars: for colleagues by a secret address, for borrowers as a file. */
@NullMarked
package org.lifang.server.visits.calendar;

import org.jspecify.annotations.NullMarked;
