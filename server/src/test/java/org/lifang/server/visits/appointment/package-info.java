@NullMarked
package org.lifang.server.visits.appointment;

import org.jspecify.annotations.NullMarked;
