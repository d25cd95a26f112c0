/** Who is written to by which text, and on which days: campaigns, and the night's plan made from them. */
@NullMarked
package org.lifang.server.outreach.campaign;

import org.jspecify.annotations.NullMarked;
