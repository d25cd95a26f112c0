@NullMarked
package org.lifang.server.visits.calendar;

import org.jspecify.annotations.NullMarked;
