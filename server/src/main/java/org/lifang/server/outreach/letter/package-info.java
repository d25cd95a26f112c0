/** Letters: printed into a batch for posting, dispatched under a number, and proved to have arrived. */
@NullMarked
package org.lifang.server.outreach.letter;

import org.jspecify.annotations.NullMarked;
