/** The plan of a day: who might be visited, crews, versions, what is changed by hand, and what follows in the day. */
@NullMarked
package org.lifang.server.routing.plan;

import org.jspecify.annotations.NullMarked;
