/** What carries messages out of the house: the port, and what may come of handing something over. */
@NullMarked
package org.lifang.server.outreach.port;

import org.jspecify.annotations.NullMarked;
