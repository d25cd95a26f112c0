/** The call desk: whose turn it is, who may be called, who listens, what may be said, and what came of it. */
@NullMarked
package org.lifang.server.outreach.desk;

import org.jspecify.annotations.NullMarked;
